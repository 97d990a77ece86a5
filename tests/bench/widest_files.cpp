#include "bench/widest_files.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace milepost::bench {
namespace {

using Item = std::function<std::string(std::size_t)>;

constexpr std::size_t most_bytes = std::size_t{4} * 1024 * 1024 - 4096;

std::string number(std::size_t value) { return std::to_string(value); }

// Items with commas between, as many as fit into the bytes and no more than `most`.
std::string items(const Item& item, std::size_t most, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < most; ++i) {
    const std::string next = item(i);
    if (text.size() + next.size() + 1 > bytes) break;
    text += (text.empty() ? "" : ",") + next;
  }
  return text;
}

std::string framework(const std::string& abilities, const std::string& rest = "") {
  std::string milestones;
  for (int level = 1; level <= 5; ++level) {
    milestones += (level == 1 ? "" : ",") + (R"({"level":)" + std::to_string(level) + R"(,"reach":"squad"})");
  }
  return R"({"format":"milepost.framework/1","id":"widest","title":"Widest","milestones":[)" + milestones +
         R"(],"abilities":[)" + abilities + "]" + rest + "}";
}

std::string list(const std::string& name, const std::string& text) { return ",\"" + name + "\":[" + text + "]"; }

std::string assessment(const std::string& rest) { return R"({"format":"milepost.assessment/1")" + rest + "}"; }

std::string ability(std::size_t i) { return R"({"id":"a)" + number(i) + R"(","name":"Ability )" + number(i) + "\"}"; }

std::string claim(std::size_t i) {
  return R"({"ability":"a)" + number(i) + R"(","milestone":)" + number(1 + i % 4) + "}";
}

std::string requirement(std::size_t i) {
  return R"({"ability":"a)" + number(i) + R"(","milestone":5,"strength":"must"})";
}

std::string role(std::size_t i, const std::string& rest) {
  return R"({"id":"r)" + number(i) + R"(","name":"Role )" + number(i) + "\"" + rest + "}";
}

// Every quarter there is, from 1970 on: there is one more checkpoint than quarters only beyond the year 9999.
std::string quarter(std::size_t i) { return number(1970 + i / 4) + "-Q" + number(i % 4 + 1); }
std::string day_in(std::size_t i) {
  return number(1970 + i / 4) + "-" + (i % 4 == 3 ? "" : "0") + number(i % 4 * 3 + 1);
}

std::string closed(std::size_t i, const std::string& rest) {
  return R"({"id":"q)" + number(i) + R"(","quarter":")" + quarter(i) + R"(","closed":")" + day_in(i) + "-15\"" + rest +
         "}";
}

class Files {
 public:
  explicit Files(std::size_t part) : part_(part) {}

  void add(std::string what, std::string framework, std::string assessment) {
    all_.push_back({std::move(what), std::move(framework), std::move(assessment)});
  }

  std::string many(std::size_t most, const Item& item, std::size_t bytes = most_bytes) const {
    return items(item, most / part_, bytes / part_);
  }

  // Of a string, in bytes.
  std::size_t longest() const { return 65'000 / part_; }

  std::string abilities() const { return many(10'000, ability); }
  std::string claims() const { return list("claims", many(10'000, claim)); }

  std::vector<WidestFile> take() { return std::move(all_); }

 private:
  std::size_t part_;
  std::vector<WidestFile> all_;
};

constexpr std::size_t any = 1'000'000;
constexpr std::size_t most_records = 100'000;

void add_frameworks(Files& files) {
  const std::string one = ability(0);
  const std::string claims = files.claims();
  files.add("10,000 abilities, all claimed", framework(files.abilities()), assessment(claims));
  const auto asking = [&](std::size_t i) {
    return role(i, R"(,"family":"F)" + number(i) + "\"" + list("requirements", requirement(0)));
  };
  files.add("10,000 roles, each of a family", framework(one, list("roles", files.many(10'000, asking))),
            assessment(list("claims", claim(0))));
  const auto ranked = [&](std::size_t i) { return role(i, R"(,"family":"F","rank":)" + number(i % 1001)); };
  files.add("10,000 roles, each of a rank", framework(one, list("roles", files.many(10'000, ranked))), assessment(""));
  const std::string wide = role(0, list("requirements", files.many(10'000, requirement)));
  files.add("a role that asks for 10,000 abilities", framework(files.abilities(), list("roles", wide)),
            assessment(R"(,"target_role":"r0")" + claims));
  const auto alone = [&](std::size_t i) { return role(i, list("requirements", requirement(i))); };
  files.add("10,000 roles with a step each",
            framework(files.many(10'000, ability, most_bytes / 3), list("roles", files.many(10'000, alone))),
            assessment(claims));
  const auto in_group = [](std::size_t i) {
    return R"({"id":"a)" + number(i) + R"(","name":"A","group":"G)" + number(i) + R"(","always_in_focus":true})";
  };
  files.add("10,000 abilities, always in focus", framework(files.many(10'000, in_group)), assessment(""));
  const auto letter = [](std::size_t) { return std::string("\"a\""); };
  const std::string examples =
      R"({"id":"a0","name":"A","milestones":[{"level":1,"examples":[)" + files.many(any, letter) + "]}]}";
  files.add("a million examples", framework(examples), assessment(""));
  const auto step = [](std::size_t i) { return R"({"id":"s)" + number(i) + R"(","text":"S"})"; };
  const auto program = [](std::size_t i) { return R"({"id":"p)" + number(i) + R"(","name":"P"})"; };
  const auto done = [](std::size_t i) { return R"({"program":"p","step":"s)" + number(i) + "\"}"; };
  files.add("a program of 150,000 steps",
            framework(one, list("programs", R"({"id":"p","name":"P","steps":[)" + files.many(any, step) + "]}")),
            assessment(list("programs", files.many(most_records, done))));
  files.add("a program of 150,000 ways",
            framework(one, list("programs", R"({"id":"p","name":"P","ways":[)" + files.many(any, step) + "]}")),
            assessment(""));
  files.add("150,000 programs", framework(one, list("programs", files.many(any, program))), assessment(""));
  const auto team = [](std::size_t i) { return R"({"team":"T)" + number(i) + R"(","staff_per_team":1})"; };
  files.add("100,000 teams", framework(one, list("gearing", files.many(any, team))), assessment(""));
  const auto link = [](std::size_t) { return std::string(R"({"name":"L","url":"https://a"})"); };
  files.add("130,000 links", framework(one, list("links", files.many(any, link))), assessment(""));
  const auto unknown = [](std::size_t i) { return "\"x" + number(i) + "\":0"; };
  files.add("400,000 unknown fields", framework(one, "," + files.many(any, unknown)),
            assessment("," + files.many(any, unknown)));
}

void add_long_strings(Files& files) {
  const std::string text(files.longest(), 'm');
  std::string words;
  while (words.size() < files.longest()) words += "word ";
  const auto named = [&](std::size_t i) { return R"({"id":"a)" + number(i) + R"(","name":")" + text + "\"}"; };
  files.add("60 names of 64 KiB", framework(items(named, 60, most_bytes)), assessment(""));
  const auto long_evidence = [&](std::size_t i) {
    return R"({"id":"e)" + number(i) + R"(","text":")" + words + R"(","supports":[{"ability":"a0","milestone":1}]})";
  };
  files.add("60 pieces of evidence of 64 KiB", framework(ability(0)),
            assessment(list("evidence", items(long_evidence, 60, most_bytes))));
  const auto long_talk = [&](std::size_t i) {
    return R"({"id":"c)" + number(i) + R"(","ability":"a0","date":"2026-11-01","note":")" + words + "\"}";
  };
  files.add("60 conversations of 64 KiB", framework(ability(0)),
            assessment(list("conversations", items(long_talk, 60, most_bytes))));
  const auto summary = [&](std::size_t i) { return closed(i, R"(,"summary":")" + words + "\""); };
  files.add("60 summaries of 64 KiB", framework(ability(0)),
            assessment(list("checkpoints", items(summary, 60, most_bytes))));
}

void add_records(Files& files) {
  const std::string all = framework(files.abilities());
  const std::string one = framework(ability(0));
  files.add("100,000 claims on unknown abilities", one, assessment(list("claims", files.many(most_records, [](auto i) {
              return R"({"ability":"u)" + number(i) + R"(","milestone":1})";
            }))));
  const auto evidence = [](std::size_t i) {
    return R"({"id":"e)" + number(i) + R"(","text":"T","supports":[{"ability":"a0","milestone":1}]})";
  };
  files.add("100,000 pieces of evidence for one claim", one,
            assessment(list("claims", claim(0)) + list("evidence", files.many(most_records, evidence))));
  const auto each = [](std::size_t i) {
    return R"({"id":"e)" + number(i) + R"(","text":"T","supports":[{"ability":"a)" + number(i % 10'000) +
           R"(","milestone":1}]})";
  };
  files.add("evidence for each of 10,000 claims", all,
            assessment(files.claims() + list("evidence", files.many(most_records, each, most_bytes * 4 / 5))));
  const std::string wide = R"({"id":"e","text":"T","supports":[)" + files.many(most_records, claim) + "]}";
  files.add("evidence that supports 100,000 abilities", all, assessment(list("evidence", wide)));
  const auto again = [](std::size_t) { return std::string(R"({"ability":"a0","milestone":1})"); };
  const std::string often = R"({"id":"e","text":"T","supports":[)" + files.many(most_records, again) + "]}";
  files.add("evidence that supports one ability 100,000 times", all, assessment(list("evidence", often)));
  const auto talk = [](std::size_t i) { return R"({"id":"c)" + number(i) + R"(","ability":"a0"})"; };
  files.add("100,000 conversations", one, assessment(list("conversations", files.many(most_records, talk))));
  const auto talks = [](std::size_t i) {
    return R"({"id":"c)" + number(i) + R"(","ability":"a)" + number(i % 10'000) + R"(","date":"2026-10-02"})";
  };
  files.add("conversations on 10,000 abilities", all,
            assessment(files.claims() + list("conversations", files.many(most_records, talks, most_bytes * 4 / 5))));
  const auto removal = [](std::size_t i) { return R"({"id":"claims/a)" + number(i) + "\"}"; };
  files.add("100,000 removals", all, assessment(list("removed", files.many(most_records, removal))));
}

// What stands beside the records: when each field was said, and which records somebody else has.
void add_beside(Files& files) {
  const std::string all = framework(files.abilities());
  const std::string claims = files.claims();
  const std::string time = R"("updated":"2026-11-01T09:00:00Z")";
  const auto said = [](std::size_t i) { return R"({"field":"x)" + number(i) + "\"}"; };
  const auto unknown = [](std::size_t i) { return "\"x" + number(i) + "\":0"; };
  // Each is said of a field that is there.
  files.add("100,000 fields with a time each", all,
            assessment("," + time + "," + files.many(most_records, unknown, most_bytes / 3) + R"(,"said":{)" + time +
                       list("fields", files.many(most_records, said, most_bytes / 3)) + "}" + claims));
  const auto told = [](std::size_t i) { return "\"claims/a" + number(i) + "\""; };
  const std::string names = files.many(any, told, most_bytes / 3);
  files.add("200,000 records that others have", all,
            assessment(claims + R"(,"told":{"others":[)" + names + R"(],"own":[)" + names + "]}"));
}

void add_quarters(Files& files) {
  const std::string all = framework(files.abilities());
  const std::string one = framework(ability(0));
  const auto area = [](std::size_t i) {
    return R"({"id":"f)" + number(i) + R"(","quarter":"2026-Q4","ability":"a)" + number(i % 10'000) +
           R"(","target_milestone":5})";
  };
  const std::string focus = list("focus", files.many(most_records, area, most_bytes / 2));
  const std::string standings = "[" + files.many(10'000, claim) + "]";
  const std::string open = R"({"id":"q","quarter":"2026-Q4","opened":"2026-10-01","claims":)" + standings + "}";
  const std::string done = R"({"id":"q","quarter":"2026-Q4","opened":"2026-10-01","closed":"2026-11-01","claims":)" +
                           standings + R"(,"closing_claims":[]})";
  const std::string claims = files.claims();
  files.add("all focus areas in an open quarter", all, assessment(claims + focus + list("checkpoints", open)));
  files.add("all focus areas in a quarter to start", all, assessment(claims + focus));
  files.add("all focus areas in a closed quarter", all, assessment(focus + list("checkpoints", done)));
  const auto letter = [](std::size_t) { return std::string("\"a\""); };
  const std::string ideas =
      R"({"id":"f","quarter":"2026-Q4","ability":"a0","ideas":[)" + files.many(any, letter) + "]}";
  files.add("a million ideas", one,
            assessment(list("focus", ideas) + list("checkpoints", R"({"id":"q","quarter":"2026-Q4"})")));
  const auto bare = [](std::size_t i) { return closed(i, ""); };
  files.add("a closed quarter each until 9999", one,
            assessment(list("claims", claim(0)) + list("checkpoints", files.many(most_records - 1, [&](std::size_t i) {
                         return i < 32'120 ? bare(i) : R"({"id":"q)" + number(i) + "\"}";
                       }))));
  const auto with_claim = [](std::size_t i) { return closed(i, R"(,"claims":[{"ability":"a0","milestone":1}])"); };
  files.add("a claim at the end of each of many quarters", one,
            assessment(list("checkpoints", files.many(32'120, with_claim))));
  const auto with_many = [&](std::size_t i) { return closed(i, R"(,"claims":[)" + items(claim, 200, any) + "]"); };
  files.add("500 quarters of 200 claims", all, assessment(list("checkpoints", files.many(32'120, with_many))));
  files.add("many quarters, then many claims", all,
            assessment(claims + list("checkpoints", files.many(32'120, bare, most_bytes * 4 / 5))));
  const auto unnamed = [](std::size_t i) { return R"({"id":"q)" + number(i) + "\"}"; };
  files.add("100,000 open quarters", one, assessment(list("checkpoints", files.many(most_records, unnamed))));
}

}  // namespace

std::vector<WidestFile> widest_files(std::size_t part) {
  Files files(part);
  add_frameworks(files);
  add_long_strings(files);
  add_records(files);
  add_beside(files);
  add_quarters(files);
  return files.take();
}

}  // namespace milepost::bench
