// Frameworks and an assessment to look at: real ones are short and long, few and many, and in other languages.

/** The day that the sample pages take for today, so that no picture grows older. */
export const TODAY = '2026-11-20';

const reach = ['squad', 'squads', 'squads', 'company', 'industry'];

function framework({ id, title, language = 'en', names, abilities, roles = [] }) {
  return {
    format: 'milepost.framework/1', id, title, language, version: '1',
    milestones: names.map(([name, definition], at) => ({ level: at + 1, name, reach: reach[at], definition })),
    abilities,
    roles,
  };
}

const english = [
  ['Joins in', 'Takes part with somebody beside them.'],
  ['Carries', 'Does it alone, and says early where it gets hard.'],
  ['Leads', 'Others come to them with it.'],
  ['Shapes', 'Changes how the company goes about it.'],
  ['Sets the tone', 'People elsewhere follow what they wrote about it.'],
];

const sentence = 'Notices early what will go wrong, and tells those whom it will touch.';

/** One ability that nobody asks for. */
export const single = framework({
  id: 'single', title: 'A single ability', names: english,
  abilities: [{ id: 'listening', name: 'Listening', description: sentence }],
});

/** Eight abilities, three roles in two families. */
export const eight = framework({
  id: 'eight', title: 'Engineering', names: english,
  abilities: ['Design', 'Testing', 'Review', 'Operations', 'Security', 'Planning', 'Mentoring', 'Writing'].map((name) => ({
    id: name.toLowerCase(), name, group: name < 'P' ? 'Craft' : 'People', description: sentence, updated: '2026-03-01',
    milestones: [{ level: 2, examples: [`${name} that a colleague could pick up without asking.`] }],
  })),
  roles: [['Engineer', 'Making', 1], ['Senior Engineer', 'Making', 2], ['Team Lead', 'Leading', 3]].map(([name, family, rank]) => ({
    id: name.toLowerCase().replace(' ', '-'), name, family, rank,
    requirements: ['design', 'testing', 'mentoring'].slice(0, rank).map((ability) => ({
      ability, milestone: rank + 1, strength: ability === 'testing' ? 'recommended' : 'must',
    })),
  })),
});

/** Two hundred abilities, sixty roles. */
export const many = framework({
  id: 'many', title: 'Everything that a large company names', names: english,
  abilities: Array.from({ length: 200 }, (_, at) => ({
    id: `ability-${at}`, name: `Ability number ${at + 1}`, group: `Group ${1 + Math.floor(at / 20)}`, description: sentence,
  })),
  roles: Array.from({ length: 60 }, (_, at) => ({
    id: `role-${at}`, name: `Role number ${at + 1}`, family: `Family ${1 + (at % 6)}`, rank: 1 + (at % 4),
    requirements: [0, 1, 2, 3].map((step) => ({
      ability: `ability-${(at * 3 + step) % 200}`, milestone: 1 + ((at + step) % 5), strength: step === 3 ? 'recommended' : 'must',
    })),
  })),
});

/** Long words that no line can break. */
export const german = framework({
  id: 'german', title: 'Laufbahnrahmenwerk der Softwareentwicklung', language: 'de',
  names: [
    ['Mitwirkend', 'Arbeitet unter Anleitung mit und fragt nach, bevor Unklarheiten zu Fehlentscheidungen führen.'],
    ['Eigenverantwortlich', 'Übernimmt abgegrenzte Aufgaben selbstständig und benennt Abhängigkeiten frühzeitig.'],
    ['Richtungsweisend', 'Unterstützt benachbarte Gruppen bei grundsätzlichen Entscheidungen.'],
    ['Unternehmensprägend', 'Verändert die Arbeitsweise des gesamten Unternehmens nachhaltig.'],
    ['Branchenprägend', 'Veröffentlicht Erkenntnisse, an denen sich andere Unternehmen ausrichten.'],
  ],
  abilities: [
    { id: 'haftung', name: 'Zuverlässigkeitsverantwortung', description: 'Vorausschauende Instandhaltung verteilter Anwendungslandschaften und nachvollziehbare Entscheidungsdokumentation.' },
    { id: 'abstimmung', name: 'Bereichsübergreifende Abstimmung', description: 'Verständigung über Zuständigkeitsgrenzen hinweg.' },
  ],
  roles: [
    { id: 'leitung', name: 'Entwicklungsbereichsleitungsstellvertretung', family: 'Führungsaufgaben', rank: 3, requirements: [
      { ability: 'haftung', milestone: 4, strength: 'must' }, { ability: 'abstimmung', milestone: 3, strength: 'recommended' }] },
    { id: 'fachkraft', name: 'Qualitätssicherungsfachkraft', requirements: [{ ability: 'haftung', milestone: 2, strength: 'must' }] },
  ],
});

/** No spaces to break at. */
export const japanese = framework({
  id: 'japanese', title: '技術者の成長のための指針', language: 'ja',
  names: [
    ['参加する', '先輩の助けを借りながら作業に加わり、分からないことを早めに質問する。'],
    ['担う', '任された範囲を一人で進め、難しくなりそうなことを前もって周りに伝える。'],
    ['導く', '隣のチームからも相談を受け、判断の理由を分かりやすく書き残す。'],
    ['形づくる', '会社全体の進め方を見直し、長く続く仕組みに変えていく。'],
    ['範を示す', '書いたものや話したことが、社外の人々の手本になる。'],
  ],
  abilities: [
    { id: 'reliability', name: '信頼性の確保', description: '障害が起きる前に兆しに気づき、影響を受ける人たちへ落ち着いて知らせ、再発を防ぐ手立てを整える。' },
    { id: 'dialogue', name: '対話', description: '立場の違う人の話をよく聞き、合意した内容を言葉にする。' },
  ],
  roles: [
    { id: 'lead', name: '基盤開発責任者', family: '開発', rank: 3, requirements: [
      { ability: 'reliability', milestone: 4, strength: 'must' }, { ability: 'dialogue', milestone: 3, strength: 'recommended' }] },
    { id: 'engineer', name: '運用担当技術者', requirements: [{ ability: 'reliability', milestone: 2, strength: 'must' }] },
  ],
});

const at = (day) => `${day}T09:00:00Z`;

/** Somebody in the middle of their second quarter, on the built-in framework. */
export const answers = {
  format: 'milepost.assessment/1',
  framework: { id: 'infrastructure', version: '2026.1' },
  subject: { name: 'Robin Vale' },
  assessor: { name: 'Robin Vale', relation: 'self' },
  created: at('2026-07-01'), updated: at('2026-11-12'), target_role: 'tier-4-escalation-engineer',
  claims: [
    { ability: 'infrastructure', milestone: 2, updated: at('2026-10-06') },
    { ability: 'communication', milestone: 1, updated: at('2026-07-03') },
  ],
  evidence: [
    { id: 'e1', kind: 'observation', text: 'Led the move of the queue to new machines while orders kept coming in.', url: 'https://example.com/queue',
      date: '2026-09-18', observer: 'Ines Okafor', reach: 'squads', recognized: true, private: false,
      supports: [{ ability: 'infrastructure', milestone: 2 }, { ability: 'communication', milestone: 1 }], updated: at('2026-09-19') },
    { id: 'e2', kind: 'artifact', text: 'A page on what to look at first when a host is slow.', date: '2026-08-02',
      supports: [{ ability: 'infrastructure', milestone: 1 }], updated: at('2026-08-02') },
    { id: 'e3', kind: 'note', text: 'I would rather not be on call alone again.', date: '2026-10-20', private: true,
      supports: [{ ability: 'infrastructure', milestone: 2 }], updated: at('2026-10-20') },
  ],
  conversations: [
    { id: 'c1', ability: 'infrastructure', date: '2026-10-06', note: 'Agreed to shadow the next two releases.', updated: at('2026-10-06') },
  ],
  focus: [
    { id: 'f1', quarter: '2026-Q3', ability: 'infrastructure', target_milestone: 2, goal: 'Move one service without downtime.',
      ideas: ['Ask Ines to watch'], progress: 'Done with the queue.', updated: at('2026-09-28') },
    { id: 'f2', quarter: '2026-Q4', ability: 'infrastructure', target_milestone: 3, goal: 'Be the one whom two squads ask first.',
      ideas: ['Shadow a release', 'Hold office hours'], progress: 'One release shadowed.', updated: at('2026-11-12') },
    { id: 'f3', quarter: '2026-Q4', ability: 'communication', target_milestone: 2, goal: 'Write the weekly note.', ideas: [],
      progress: '', updated: at('2026-10-06') },
  ],
  checkpoints: [
    { id: 'p1', quarter: '2026-Q3', opened: '2026-07-01', closed: '2026-09-30', summary: 'The queue moved; writing came too short.',
      claims: [{ ability: 'infrastructure', milestone: 2 }, { ability: 'communication', milestone: 1 }], updated: at('2026-09-30') },
    { id: 'p2', quarter: '2026-Q4', opened: '2026-10-06', closed: null, summary: '',
      claims: [{ ability: 'infrastructure', milestone: 2 }, { ability: 'communication', milestone: 1 }], updated: at('2026-10-06') },
  ],
  programs: [{ program: 'internship', step: 'current-manager', done: '2026-10-12', updated: at('2026-10-12') }],
  removed: [],
};

/** The same person as their manager sees them. */
export const managersAnswers = {
  format: 'milepost.assessment/1',
  framework: { id: 'infrastructure', version: '2026.1' },
  subject: { name: 'Robin Vale' },
  assessor: { name: 'Sam Reyes', relation: 'manager' },
  claims: [
    { ability: 'infrastructure', milestone: 3, note: 'More than they think.', updated: at('2026-11-02') },
    { ability: 'communication', milestone: 1, updated: at('2026-11-02') },
  ],
};

const claimed = (day, claims) => Object.entries(claims).map(([ability, milestone]) => ({ ability, milestone, updated: at(day) }));

const ladderClaims = {
  code: 3, testing: 2, design: 3, data: 2, operations: 2, incidents: 2, security: 1, performance: 2,
  planning: 2, users: 2, deciding: 3, upkeep: 2, communication: 2, feedback: 3, growing: 2, leading: 1,
};

/** A Senior Product Engineer on the engineering ladder, who would like to become a Staff one. */
export const ladderAnswers = {
  format: 'milepost.assessment/1',
  framework: { id: 'engineering', version: '2026.1' },
  subject: { name: 'Mira Castel' },
  assessor: { name: 'Mira Castel', relation: 'self' },
  created: at('2026-07-06'), updated: at('2026-11-17'), target_role: 'staff-product-engineer',
  claims: claimed('2026-10-30', ladderClaims),
  evidence: [
    { id: 'l1', kind: 'observation', text: 'Took over the pricing rules that two teams kept away from. Both of them change the rules by themselves now.',
      date: '2026-09-30', observer: 'Tomas Lindqvist', reach: 'squads', recognized: true,
      supports: [{ ability: 'code', milestone: 3 }, { ability: 'upkeep', milestone: 2 }], updated: at('2026-10-01') },
    { id: 'l2', kind: 'artifact', text: 'The two pages on which checkout and billing agreed on one format for events.', date: '2026-08-21',
      observer: 'Aisha Rahman', reach: 'squads', supports: [{ ability: 'design', milestone: 3 }, { ability: 'deciding', milestone: 3 }], updated: at('2026-08-22') },
    { id: 'l3', kind: 'feedback', text: 'Your review showed me what my design rested on, with one question.', date: '2026-11-04',
      observer: 'Jonas Weber', reach: 'squads', supports: [{ ability: 'feedback', milestone: 3 }], updated: at('2026-11-04') },
    { id: 'l4', kind: 'observation', text: 'Cut the export project down to the one figure that customers wanted.', date: '2026-06-18',
      observer: 'Tomas Lindqvist', reach: 'squad', supports: [{ ability: 'users', milestone: 2 }, { ability: 'planning', milestone: 2 }], updated: at('2026-07-06') },
  ],
  conversations: [
    { id: 'k1', ability: 'planning', date: '2026-10-12', note: 'The billing migration is the one with several teams in it.', updated: at('2026-10-12') },
  ],
  focus: [
    { id: 'g1', quarter: '2026-Q4', ability: 'planning', target_milestone: 3, goal: 'Bring the billing migration to its end with both other teams.',
      ideas: ['One list that everybody can read'], progress: 'Two of three teams have moved.', updated: at('2026-11-17') },
    { id: 'g2', quarter: '2026-Q4', ability: 'communication', target_milestone: 3, goal: 'A weekly note that people outside the project ask for.',
      ideas: [], progress: 'Five so far.', updated: at('2026-11-17') },
  ],
  checkpoints: [
    { id: 'q1', quarter: '2026-Q4', opened: '2026-10-12', closed: null, summary: '',
      claims: Object.entries({ ...ladderClaims, code: 2, feedback: 2 }).map(([ability, milestone]) => ({ ability, milestone })),
      updated: at('2026-10-12') },
  ],
};

/** The same person as her manager sees her. */
export const leadsAnswers = {
  format: 'milepost.assessment/1',
  framework: { id: 'engineering', version: '2026.1' },
  subject: { name: 'Mira Castel' },
  assessor: { name: 'Tomas Lindqvist', relation: 'manager' },
  claims: claimed('2026-11-09', {
    code: 3, testing: 2, design: 2, data: 2, operations: 2, incidents: 3, security: 1, performance: 2,
    planning: 3, users: 2, deciding: 2, upkeep: 2, communication: 3, feedback: 3, growing: 2, leading: 2,
  }),
};
