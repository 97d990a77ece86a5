// Documents that use every field of the formats, and the changes that make them wrong.

import { frameworkDigest } from '../reference/digest.mjs';

/** A valid framework with every field. */
export function completeFramework() {
  return {
    $schema: 'framework.schema.json',
    format: 'milepost.framework/1',
    id: 'bakery',
    version: '7',
    title: 'Bakery',
    language: 'en',
    source: { title: 'Recipes', url: 'https://bakery.example/', updated: '2024-02-29' },
    milestones: [
      { level: 1, name: 'Mixes', reach: 'squad', definition: 'Follows a recipe.' },
      { level: 2, name: 'Bakes', reach: 'squads', definition: 'Writes recipes.' },
      { level: 3 },
    ],
    abilities: [
      {
        id: 'bread', name: 'Bread', group: 'Oven', description: 'Loaves of all kinds.', updated: '2026-01-31', always_in_focus: false,
        milestones: [{ level: 2, definition: 'Keeps a sourdough alive.', examples: ['A rye starter'] }, { level: 1 }],
      },
      { id: 'cake', name: 'Cake' },
    ],
    roles: [
      {
        id: 'baker', name: 'Bakers', family: 'Oven', rank: 2, url: 'https://bakery.example/bakers',
        requirements: [
          { ability: 'bread', milestone: 2, strength: 'must' },
          { ability: 'bread', milestone: 3, strength: 'recommended' },
        ],
      },
      { id: 'taster', name: 'Tasters' },
    ],
    programs: [
      {
        id: 'trial', name: 'A week on trial',
        steps: [{ id: 'apron', text: 'Get an apron.', url: 'https://bakery.example/aprons' }],
        ways: [{ id: 'night', text: 'Come along at night.' }],
      },
    ],
    gearing: [
      { team: 'Ovens', staff_per_team: 2, exception: true, reason: 'Two ovens.', planned: { staff_per_team: 1, when: 'next spring' } },
      { team: 'Counter', staff_per_team: 1 },
    ],
    links: [{ name: 'Opening hours', url: 'https://bakery.example/hours' }],
  };
}

/** A valid observation with every field, about the framework above. */
export function completeObservation() {
  return {
    $schema: 'observation.schema.json',
    format: 'milepost.observation/1',
    framework: { id: 'bakery', version: '7', digest: frameworkDigest(completeFramework()) },
    evidence: completeAssessment().evidence,
  };
}

/** A valid assessment with every field but `evaluation`, for the framework above. */
export function completeAssessment() {
  const updated = '2026-11-21T10:00:00Z';
  return {
    $schema: 'assessment.schema.json',
    format: 'milepost.assessment/1',
    framework: { id: 'bakery', version: '7', digest: frameworkDigest(completeFramework()) },
    subject: { name: 'Kim' },
    assessor: { name: 'Kim', relation: 'self' },
    created: '2026-11-21T09:30:00.125Z',
    updated,
    target_role: 'baker',
    said: { updated, fields: [{ field: 'subject.name', updated: '2026-11-21T09:31:00Z' }, { field: 'target_role' }] },
    claims: [
      {
        ability: 'bread', milestone: 2, note: 'Since spring', digest: 'fedcba9876543210', updated,
        taken_back: { at: updated, to: '2026-04-01T08:00:00Z' },
      },
      { ability: 'cake', milestone: 0 },
      { ability: 'pretzels', milestone: 10 },
    ],
    evidence: [
      {
        id: 'rye', kind: 'artifact', text: 'A rye loaf', url: 'https://bakery.example/rye', date: '2026-10-02', observer: 'Sam', author: 'Sam',
        reach: 'squads', recognized: true, private: false, supports: [{ ability: 'bread', milestone: 3 }], updated,
      },
    ],
    conversations: [{ id: 'walk', ability: 'bread', date: '2026-10-03', note: 'About rye', private: true, updated }],
    focus: [
      {
        id: 'winter', quarter: '2026-Q4', ability: 'cake', target_milestone: 2, goal: 'A wedding cake',
        ideas: ['Ask Sam'], progress: 'Two layers', updated,
      },
    ],
    checkpoints: [
      {
        id: 'autumn', quarter: '2026-Q3', opened: '2026-07-01', closed: '2026-09-30', summary: 'Rye works',
        claims: [{ ability: 'bread', milestone: 1 }], closing_claims: [{ ability: 'bread', milestone: 2 }], updated,
      },
      { id: 'now', closed: null },
    ],
    programs: [{ program: 'trial', step: 'apron', done: '2026-10-20', updated }],
    removed: [{ id: 'claims/rolls', updated }],
    told: { others: ['claims/bread', 'evidence/rye'], own: ['conversations/walk'] },
  };
}

const TOO_LONG = 'x'.repeat(65537);
const BAD_IDS = ['', 'Bread', '-bread', 'bread_roll', 'brød', 'x'.repeat(65), 7, null];
const BAD_DATES = [
  '', '2026-1-1', '2026-00-10', '2026-13-01', '2026-04-31', '2026-02-29', '1900-02-29', '2026-02-30', '21.11.2026',
  '2026-11-21T00:00:00Z', 20261121,
];
const BAD_TIMES = [
  '', '2026-11-21', '2026-11-21 10:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T10:60:00Z', '2026-11-21T10:00:60Z',
  '2026-11-21T10:00:00', '2026-11-21T10:00:00+01:00', '2026-11-21T10:00:00.Z', '2026-02-29T10:00:00Z', 0,
];
const BAD_LEVELS = [0, 11, -1, 1.5, '1', 'two', null, true, [1]];
const BAD_REACHES = ['', 'Squad', 'team', 1];
const ABSENT = undefined;

const each = (place, values) => values.map((value) => ({ place, value }));

/** Single changes to the complete documents that the schemas and the program both refuse, at that very place. */
export const bad = {
  framework: [
    ...each('/format', [ABSENT, '', 'milepost.framework', 'milepost.framework/2', 'milepost.assessment/1', 1]),
    ...each('/id', [ABSENT, ...BAD_IDS]),
    ...each('/version', [1, TOO_LONG]),
    ...each('/title', [ABSENT, 3, TOO_LONG]),
    ...each('/language', [['en']]),
    ...each('/source', ['https://bakery.example/', []]),
    ...each('/source/updated', BAD_DATES),
    ...each('/milestones', [ABSENT, [], {}, 'three', Array.from({ length: 11 }, (_, index) => ({ level: Math.min(index + 1, 10) }))]),
    ...each('/milestones/1', [2, null]),
    ...each('/milestones/0/level', [ABSENT, ...BAD_LEVELS]),
    ...each('/milestones/1/name', [2]),
    ...each('/milestones/1/reach', BAD_REACHES),
    ...each('/milestones/1/definition', [['Writes recipes.'], TOO_LONG]),
    ...each('/abilities', [ABSENT, [], {}, Array.from({ length: 10001 }, (_, index) => ({ id: `a${index}`, name: 'A' }))]),
    ...each('/abilities/0/id', [ABSENT, ...BAD_IDS]),
    ...each('/abilities/1/name', [ABSENT, 5]),
    ...each('/abilities/0/group', [5]),
    ...each('/abilities/0/updated', BAD_DATES),
    ...each('/abilities/0/always_in_focus', ['yes', 0]),
    ...each('/abilities/0/milestones', [{}, 2]),
    ...each('/abilities/0/milestones/0/level', [ABSENT, ...BAD_LEVELS]),
    ...each('/abilities/0/milestones/0/examples', ['A rye starter', {}]),
    ...each('/abilities/0/milestones/0/examples/0', [1, {}]),
    ...each('/roles', [{}, 'none']),
    ...each('/roles/0/id', [ABSENT, ...BAD_IDS]),
    ...each('/roles/0/name', [ABSENT, null]),
    ...each('/roles/0/rank', ['2', 1.5]),
    ...each('/roles/0/requirements', [{}]),
    ...each('/roles/0/requirements/1/ability', [ABSENT, ...BAD_IDS]),
    ...each('/roles/0/requirements/0/milestone', [ABSENT, ...BAD_LEVELS]),
    ...each('/roles/0/requirements/0/strength', [ABSENT, '', 'should', 'Must', 1]),
    ...each('/programs', [{}]),
    ...each('/programs/0/id', [ABSENT, ...BAD_IDS]),
    ...each('/programs/0/steps/0/id', [ABSENT, ...BAD_IDS]),
    ...each('/programs/0/ways/0/text', [1]),
    ...each('/gearing/0/staff_per_team', ['2', 1.5, -1]),
    ...each('/gearing/0/exception', ['true']),
    ...each('/gearing/0/planned', [1]),
    ...each('/gearing/0/planned/when', [2027]),
    ...each('/links', ['https://bakery.example/']),
    ...each('/links/0/url', [1]),
    ...each('', [[], 'text', 1, null, true]),
  ],
  observation: [
    ...each('/format', [ABSENT, '', 'milepost.observation/2', 'milepost.framework/1', 1]),
    ...each('/framework', ['bakery']),
    ...each('/framework/id', BAD_IDS),
    ...each('/evidence', [ABSENT, [], {}, 'rye']),
    ...each('/evidence/0', ['rye', null]),
    ...each('/evidence/0/id', [ABSENT, '', 1, null]),
    ...each('/evidence/0/kind', ['', 'rumor', 1]),
    ...each('/evidence/0/author', [1]),
    ...each('/evidence/0/date', BAD_DATES),
    ...each('', [[], 'text', 1, null, true]),
  ],
  assessment: [
    ...each('/format', [ABSENT, '', 'milepost.assessment/0', 'milepost.assessment/2', 'milepost.framework/1']),
    ...each('/framework', ['bakery']),
    ...each('/framework/id', BAD_IDS),
    ...each('/subject', ['Kim']),
    ...each('/subject/name', [1, TOO_LONG]),
    ...each('/assessor/relation', ['', 'Self', 'boss', 1]),
    ...each('/created', BAD_TIMES),
    ...each('/updated', BAD_TIMES),
    ...each('/target_role', ['Baker', 1]),
    ...each('/claims', [{}, 'bread']),
    ...each('/claims/0', ['bread', null]),
    ...each('/claims/0/ability', [ABSENT, ...BAD_IDS]),
    ...each('/claims/0/milestone', [ABSENT, -1, 11, 1.5, '2', null]),
    ...each('/claims/2/milestone', [-1, 11]),
    ...each('/claims/0/note', [1]),
    ...each('/claims/0/digest', ['0123456789ABCDEF', '0123456789abcde', '0123456789abcdef0', 'g123456789abcdef', 1]),
    ...each('/claims/0/updated', BAD_TIMES),
    ...each('/evidence/0/id', [ABSENT, '', 1, null]),
    ...each('/evidence/0/kind', ['', 'rumor', 1]),
    ...each('/evidence/0/date', BAD_DATES),
    ...each('/evidence/0/author', [1, TOO_LONG]),
    ...each('/evidence/0/reach', BAD_REACHES),
    ...each('/evidence/0/recognized', ['no', 1]),
    ...each('/evidence/0/private', ['no', null]),
    ...each('/evidence/0/supports', [{}]),
    ...each('/evidence/0/supports/0/ability', [ABSENT, ...BAD_IDS]),
    ...each('/evidence/0/supports/0/milestone', [ABSENT, ...BAD_LEVELS]),
    ...each('/conversations/0/id', [ABSENT, '']),
    ...each('/conversations/0/date', BAD_DATES),
    ...each('/focus/0/id', [ABSENT, '']),
    ...each('/focus/0/quarter', ['', '2026-Q0', '2026-Q5', '2026Q4', '2026-q4', 4]),
    ...each('/focus/0/target_milestone', [0, 11, '3', 2.5]),
    ...each('/focus/0/ideas', ['Ask Sam']),
    ...each('/focus/0/ideas/0', [1]),
    ...each('/checkpoints/0/id', [ABSENT, '']),
    ...each('/checkpoints/0/closed', BAD_DATES),
    ...each('/checkpoints/0/claims/0/milestone', [ABSENT, -1, 11, '1']),
    ...each('/checkpoints/0/closing_claims/0/milestone', [ABSENT, -1, 11, '1']),
    ...each('/programs/0/program', [ABSENT, ...BAD_IDS]),
    ...each('/programs/0/step', [ABSENT, ...BAD_IDS]),
    ...each('/programs/0/done', BAD_DATES),
    ...each('/removed/0/id', [ABSENT, '', 1]),
    ...each('/removed/0/updated', BAD_TIMES),
    ...each('/said', ['target_role', []]),
    ...each('/said/updated', BAD_TIMES),
    ...each('/said/fields', [{}, 'target_role']),
    ...each('/said/fields/0/field', [ABSENT, 1]),
    ...each('/said/fields/1/updated', BAD_TIMES),
    ...each('/claims/0/taken_back', [[], '2026-04-01']),
    ...each('/claims/0/taken_back/at', BAD_TIMES),
    ...each('/claims/0/taken_back/to', BAD_TIMES),
    ...each('/told', [[], 'claims/bread']),
    ...each('/told/others', [{}, 'claims/bread']),
    ...each('/told/own/0', [1, {}]),
    ...each('', [[], 'text', 1, null, true]),
  ],
};

/** A second record at a place that repeats the `field` of the first. */
const again = (place, field, value) => [{ place, value, refusedAt: `${place}/${field}` }];

/** Changes whose fault lies between two places, which only the program can see, and does at `refusedAt`, else at the place. */
export const badTogether = {
  framework: [
    ...each('/milestones/1/level', [1, 3]),
    ...each('/milestones/0/level', [2]),
    ...each('/abilities/1/id', ['bread']),
    ...each('/abilities/0/milestones/1/level', [2]),
    ...each('/abilities/0/milestones/0/level', [4]),
    ...each('/roles/1/id', ['baker']),
    ...each('/roles/0/requirements/0/ability', ['pretzels']),
    ...each('/roles/0/requirements/0/milestone', [4]),
    ...again('/roles/0/requirements/1', 'ability', { ability: 'bread', milestone: 3, strength: 'must' }),
    ...again('/programs/1', 'id', { id: 'trial', name: 'Again' }),
    ...again('/programs/0/steps/1', 'id', { id: 'apron' }),
    ...again('/programs/0/ways/1', 'id', { id: 'night' }),
  ],
  observation: [
    ...each('/evidence/0/supports/0/milestone', [4]),
    ...again('/evidence/1', 'id', { id: 'rye' }),
  ],
  assessment: [
    ...each('/claims/0/milestone', [4]),
    ...each('/claims/1/ability', ['bread']),
    ...each('/evidence/0/supports/0/milestone', [4]),
    ...each('/focus/0/target_milestone', [4]),
    ...each('/checkpoints/0/claims/0/milestone', [4]),
    ...again('/evidence/1', 'id', { id: 'rye' }),
    ...again('/conversations/1', 'id', { id: 'walk' }),
    ...again('/focus/1', 'id', { id: 'winter' }),
    ...again('/checkpoints/1', 'id', { id: 'autumn' }),
    ...again('/programs/1', 'step', { program: 'trial', step: 'apron' }),
    ...again('/removed/1', 'id', { id: 'claims/rolls' }),
    ...each('/said/fields/1/field', ['subject.name']),
  ],
};

/** Single changes after which the documents are still fine. */
export const fine = {
  framework: [
    ...each('/version', [ABSENT]),
    ...each('/source', [ABSENT, {}]),
    ...each('/milestones/0/level', [1.0]),
    ...each('/abilities/0/milestones', [ABSENT, []]),
    ...each('/abilities/0/updated', [ABSENT, '2000-02-29', '2026-12-31']),
    ...each('/roles', [ABSENT, []]),
    ...each('/roles/0/requirements', [ABSENT, []]),
    ...each('/programs', [ABSENT, []]),
    ...each('/gearing', [ABSENT, []]),
    ...each('/links', [ABSENT, []]),
    ...each('/color', ['brown', { deep: [1] }]),
    ...each('/abilities/0/__proto__', ['a plain key']),
  ],
  observation: [
    ...each('/framework', [ABSENT, {}]),
    ...each('/evidence/0', [{ id: ' ' }, { id: 'été' }]),
    ...each('/mood', ['sunny', null]),
  ],
  assessment: [
    ...Object.keys(completeAssessment()).filter((name) => name !== 'format').flatMap((name) => each(`/${name}`, [ABSENT])),
    ...each('/claims/0', [{ ability: 'bread', milestone: 0 }, { ability: 'bread', milestone: 3 }]),
    ...each('/evidence/0', [{ id: ' ' }, { id: 'été' }]),
    ...each('/created', ['2024-02-29T23:59:59Z', '2026-11-21T10:00:00.123456789Z']),
    ...each('/said', [{}, { fields: [] }]),
    ...each('/said/fields/1/field', ['']),
    ...each('/told', [{}, { others: [] }, { own: ['claims/bread', 'claims/bread'] }]),
    ...each('/mood', ['sunny', null]),
  ],
};

/** A copy of a document with the value at a place, a JSON pointer, set or, for undefined, removed. */
export function changed(document, { place, value }) {
  if (place === '') return value;
  const copy = structuredClone(document);
  const keys = place.slice(1).split('/');
  const last = keys.pop();
  const parent = keys.reduce((node, key) => node[key], copy);
  if (value === ABSENT) delete parent[last];
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** A change in a few words, for the names of tests. */
export function describeChange({ place, value }) {
  if (value === ABSENT) return `${place} left out`;
  const text = JSON.stringify(value);
  return `${place || 'the whole'} as ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}
