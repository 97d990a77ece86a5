#pragma once

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

// Documents with every field and every kind of record, in the form that the writers give them.
namespace milepost::sample {

inline const std::string framework_text = R"({
  "format": "milepost.framework/1",
  "id": "harbour",
  "version": "2026.1",
  "title": "Harbour crew",
  "language": "en",
  "source": {
    "title": "Crew page",
    "url": "https://example.com/crew",
    "updated": "2026-01-31",
    "x-source": null
  },
  "milestones": [
    {
      "level": 1,
      "name": "Helps",
      "reach": "squad",
      "definition": "Helps the crew.",
      "x-milestone": [
        1,
        -2.5
      ]
    },
    {
      "level": 2,
      "name": "Leads",
      "reach": "company"
    },
    {
      "level": 3
    }
  ],
  "abilities": [
    {
      "id": "knots",
      "name": "Knots \"and\" hitches",
      "group": "Deck",
      "description": "Ties\nropes – 🪢",
      "updated": "2024-02-29",
      "always_in_focus": true,
      "milestones": [
        {
          "level": 2,
          "definition": "Ties blindfolded.",
          "examples": [
            "A bowline",
            ""
          ],
          "x-own": {}
        }
      ],
      "x-ability": "kept"
    },
    {
      "id": "sails",
      "name": "Sails",
      "always_in_focus": false
    }
  ],
  "roles": [
    {
      "id": "mate",
      "name": "Mate",
      "family": "Deck",
      "rank": 3,
      "url": "https://example.com/mate",
      "requirements": [
        {
          "ability": "knots",
          "milestone": 2,
          "strength": "must",
          "x-requirement": true
        },
        {
          "ability": "knots",
          "milestone": 3,
          "strength": "recommended"
        }
      ],
      "x-role": 1e+30
    }
  ],
  "programs": [
    {
      "id": "cadet",
      "name": "Cadet",
      "steps": [
        {
          "id": "one",
          "text": "Read the tide tables",
          "url": "https://example.com/tides",
          "x-step": 0
        }
      ],
      "ways": [
        {
          "id": "pair",
          "text": "Pair with a mate"
        }
      ],
      "x-program": ""
    }
  ],
  "gearing": [
    {
      "team": "Deck",
      "staff_per_team": 3,
      "exception": true,
      "reason": "Busy",
      "planned": {
        "staff_per_team": 2,
        "when": "next year",
        "x-planned": 1
      },
      "x-gearing": 2
    }
  ],
  "links": [
    {
      "name": "Pay",
      "url": "https://example.com/pay",
      "x-link": 3
    }
  ],
  "x-framework": {
    "deep": [
      {}
    ]
  },
  "__proto__": {
    "kept": true
  }
}
)";

inline const std::string assessment_text = R"({
  "format": "milepost.assessment/1",
  "framework": {
    "id": "harbour",
    "version": "2026.1",
    "digest": "abc",
    "x-framework": 1
  },
  "subject": {
    "name": "Kim",
    "x-subject": 2
  },
  "assessor": {
    "name": "Robin",
    "relation": "manager",
    "x-assessor": 3
  },
  "created": "2026-11-21T09:30:00Z",
  "updated": "2026-11-21T10:00:00.125Z",
  "target_role": "mate",
  "claims": [
    {
      "ability": "knots",
      "milestone": 3,
      "note": "Tied many",
      "digest": "0123456789abcdef",
      "updated": "2026-11-21T10:00:00Z",
      "x-claim": 4
    },
    {
      "ability": "sails",
      "milestone": 0
    },
    {
      "ability": "whittling",
      "milestone": 10
    }
  ],
  "evidence": [
    {
      "id": "e1",
      "kind": "feedback",
      "text": "Held in the storm",
      "url": "https://example.com/log",
      "date": "2026-10-02",
      "observer": "Sam",
      "author": "Robin",
      "reach": "company",
      "recognized": true,
      "private": true,
      "supports": [
        {
          "ability": "knots",
          "milestone": 3,
          "x-support": 5
        },
        {
          "ability": "sails",
          "milestone": 1
        }
      ],
      "updated": "2026-11-21T10:00:00Z",
      "x-evidence": 6
    },
    {
      "id": "e2",
      "kind": "observation",
      "recognized": false,
      "private": false
    }
  ],
  "conversations": [
    {
      "id": "c1",
      "ability": "knots",
      "date": "2026-10-02",
      "note": "Talked",
      "private": true,
      "updated": "2026-11-21T10:00:00Z",
      "x-conversation": 7
    }
  ],
  "focus": [
    {
      "id": "f1",
      "quarter": "2026-Q4",
      "ability": "sails",
      "target_milestone": 2,
      "goal": "Sail alone",
      "ideas": [
        "Practise"
      ],
      "progress": "Begun",
      "updated": "2026-11-21T10:00:00Z",
      "x-focus": 8
    }
  ],
  "checkpoints": [
    {
      "id": "k1",
      "quarter": "2026-Q3",
      "opened": "2026-07-01",
      "closed": "2026-09-30",
      "summary": "Went well",
      "claims": [
        {
          "ability": "knots",
          "milestone": 0
        }
      ],
      "closing_claims": [
        {
          "ability": "knots",
          "milestone": 1
        }
      ],
      "updated": "2026-11-21T10:00:00Z",
      "x-checkpoint": 9
    },
    {
      "id": "k2",
      "quarter": "2026-Q4",
      "opened": "2026-10-01",
      "closed": null
    }
  ],
  "programs": [
    {
      "program": "cadet",
      "step": "one",
      "done": "2026-10-20",
      "updated": "2026-11-21T10:00:00Z",
      "x-progress": 10
    }
  ],
  "removed": [
    {
      "id": "claims/rowing",
      "updated": "2026-11-21T10:00:00Z",
      "x-removal": 11
    }
  ],
  "x-assessment": [
    null
  ]
}
)";

/// `text` with the one place where `from` stands replaced.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  REQUIRE(text.find(from, place + 1) == std::string::npos);
  return text.replace(place, from.size(), to);
}

}  // namespace milepost::sample
