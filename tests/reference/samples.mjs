// One small framework and assessment, worked out by hand, that several tests of the evaluator share.

/** Three milestones, three abilities, and roles for every verdict and kind of step. */
export function harborFramework() {
  return {
    format: 'milepost.framework/1',
    id: 'harbor',
    title: 'Harbor',
    milestones: [
      { level: 1, name: 'Along for the ride', reach: 'squad', definition: 'Sails with others.' },
      { level: 2, name: 'At the helm', reach: 'squads', definition: 'Sails alone.' },
      { level: 3, name: 'Charting', definition: 'Teaches sailing.' },
    ],
    abilities: [
      { id: 'sailing', name: 'Sailing', description: 'Moving by wind.' },
      {
        id: 'knots',
        name: 'Knots',
        milestones: [{ level: 2, definition: 'Ties them blindfolded.', examples: ['A bowline', 'A sheet bend'] }],
      },
      { id: 'signals', name: 'Signals' },
    ],
    roles: [
      {
        id: 'deckhand',
        name: 'Deckhand',
        requirements: [
          { ability: 'knots', milestone: 2, strength: 'must' },
          { ability: 'sailing', milestone: 1, strength: 'recommended' },
        ],
      },
      {
        id: 'skipper',
        name: 'Skipper',
        requirements: [
          { ability: 'sailing', milestone: 3, strength: 'must' },
          { ability: 'knots', milestone: 1, strength: 'must' },
          { ability: 'signals', milestone: 2, strength: 'recommended' },
        ],
      },
      { id: 'signaller', name: 'Signaller', requirements: [{ ability: 'signals', milestone: 1, strength: 'must' }] },
      {
        id: 'rigger',
        name: 'Rigger',
        requirements: [
          { ability: 'knots', milestone: 1, strength: 'must' },
          { ability: 'knots', milestone: 3, strength: 'recommended' },
        ],
      },
      { id: 'guest', name: 'Guest' },
    ],
  };
}

/** Sailing 1, Knots 2, Signals not assessed, with two pieces of evidence for Knots. */
export function harborAssessment() {
  return {
    format: 'milepost.assessment/1',
    claims: [
      { ability: 'sailing', milestone: 1 },
      { ability: 'knots', milestone: 2 },
      { ability: 'whittling', milestone: 7 },
    ],
    evidence: [
      { id: 'splice', supports: [{ ability: 'knots', milestone: 1 }], date: '2026-03-01', observer: 'Robin' },
      { id: 'mooring', supports: [{ ability: 'knots', milestone: 2 }], date: '2026-05-01', reach: 'squads' },
    ],
  };
}
