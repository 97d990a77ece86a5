// A year of one person's career, told on any framework with two abilities and three milestones: what is done in
// each quarter, and the record that has to come of it.
import { abilityDigest } from '../reference/digest.mjs';

export const PERSON = 'Robin Vale';
export const LAST_DAY = '2026-12-21';

/** The days on which the page is visited, at the start and at the end of each quarter. */
export const QUARTERS = [
  { name: '2026-Q1', start: '2026-01-12', end: '2026-03-30' },
  { name: '2026-Q2', start: '2026-04-13', end: '2026-06-29' },
  { name: '2026-Q3', start: '2026-07-13', end: '2026-09-28' },
  { name: '2026-Q4', start: '2026-10-12', end: LAST_DAY },
];

/** `first` and `second` are in focus all year, `rest` is assessed in spring; `target` may be undefined. */
export function castOf(framework) {
  const [first, second, ...rest] = framework.abilities;
  return { first, second, rest, target: framework.roles?.at(-1), step: framework.programs?.[0]?.steps[0] };
}

/** Whatever is written down, apart from what the page adds by itself. */
export function notesOf(framework) {
  const { first, second } = castOf(framework);
  const supports = (...standings) => standings.map(([{ id }, milestone]) => ({ ability: id, milestone }));
  return {
    evidence: {
      queue: {
        kind: 'observation', text: 'Moved the queue by day', url: 'https://example.com/?a=1&b=2',
        date: '2026-01-08', observer: 'Ines Okafor', reach: 'squads', recognized: true, private: false,
        supports: supports([first, 1], [second, 1]),
      },
      alone: {
        kind: 'note', text: 'Not on call alone', date: '2026-03-30', recognized: false, private: true,
        supports: supports([first, 2]),
      },
      seen: {
        kind: 'observation', text: 'Calm when disks filled up', date: '2026-04-13', observer: 'Noor Haddad',
        reach: 'squad', recognized: false, private: false, supports: supports([first, 2]),
      },
      page: {
        kind: 'artifact', text: 'A page on slow hosts', url: 'mailto:robin@example.com', date: '2026-06-29',
        recognized: false, private: false, supports: supports([second, 2]),
      },
      mistake: {
        kind: 'note', text: 'A mistake', date: '2026-07-13', recognized: false, private: false,
        supports: supports([first, 2]),
      },
      thanks: {
        kind: 'feedback', text: 'Thanks – “größer gedacht”', date: '2026-09-21', observer: 'Sam Reyes',
        reach: 'company', recognized: false, private: false, supports: supports([first, 3]),
      },
    },
    conversations: {
      shadow: { ability: first.id, date: '2026-01-12', note: 'To shadow two releases', private: false },
      doubts: { ability: first.id, date: '2026-03-30', note: 'Doubts about on call', private: true },
      writing: { ability: second.id, date: '2026-06-29', note: 'Write shorter', private: false },
      next: { ability: second.id, date: '2026-10-12', note: 'Hold a talk in spring', private: false },
    },
    summaries: ['The queue moved', 'Writing got better', 'Others ask me now', 'A good year'],
  };
}

/** What is said of the focus areas: for each quarter goal, ideas and progress on `first`, and a goal on `second`. */
export const AREAS = [
  { goal: 'Move one service', ideas: ['Ask Ines', 'Read the runbook'], progress: 'Moved it', other: 'Weekly note' },
  { goal: 'Help another squad', ideas: ['Office hours'], progress: 'Two came', other: 'Write the page' },
  { goal: 'Lead the upgrade', ideas: [], progress: 'All on time', other: 'Explain trade-offs' },
  { goal: 'Hand over', ideas: ['Pair', 'Record it'], progress: 'Handed over', other: 'Give the talk' },
];

/** What is claimed in spring of the abilities beside the two: “not yet” and 1 by turns. */
export function claimsOnRest(rest) {
  return rest.map((ability, place) => [ability, place % 2]);
}

function standings(entries) {
  return entries.map(([ability, milestone]) => ({ ability, milestone }));
}

/**
 * The assessment as it has to stand in a file at the end of the year, in the order of `comparable`, with the day
 * alone for each moment and without ids.
 */
export function expectedRecord(framework) {
  const { first, second, rest, target, step } = castOf(framework);
  const { evidence, conversations, summaries } = notesOf(framework);
  const others = claimsOnRest(rest).map(([{ id }, milestone]) => [id, milestone]);
  const most = framework.milestones.length;
  const claim = ({ id }, milestone, updated) => ({
    ability: id, milestone, digest: abilityDigest(framework, framework.abilities.find((ability) => ability.id === id)), updated,
  });
  const areas = [[2, 2], [3, 2], [3, 3], [Math.min(4, most), 3]].flatMap(([onFirst, onSecond], place) => {
    const { goal, ideas, progress, other } = AREAS[place];
    const { name, start, end } = QUARTERS[place];
    return [
      {
        quarter: name, ability: first.id, target_milestone: onFirst, goal, ...(ideas.length > 0 && { ideas }), progress,
        updated: end,
      },
      { quarter: name, ability: second.id, target_milestone: onSecond, goal: other, updated: start },
    ];
  });
  const claimsAt = [
    [[[first.id, 1]], [[first.id, 2]]],
    [[[first.id, 2], [second.id, 1], ...others], [[first.id, 2], [second.id, 2], ...others]],
    [[[first.id, 2], [second.id, 2], ...others], [[first.id, 3], [second.id, 2], ...others]],
    [[[first.id, 3], [second.id, 2], ...others], [[first.id, 3], [second.id, 3], ...others]],
  ];
  const on = (updated, record) => ({ ...record, updated });
  return {
    format: 'milepost.assessment/1',
    framework: { id: framework.id, version: framework.version },
    subject: { name: PERSON },
    assessor: { relation: 'self' },
    created: '2026-01-12',
    updated: LAST_DAY,
    ...(target && { target_role: target.id }),
    said: {
      updated: LAST_DAY,
      fields: ['subject', ...(target ? ['target_role'] : [])].map((field) => ({ field, updated: '2026-01-12' })),
    },
    claims: [
      claim(first, 3, '2026-09-28'),
      claim(second, 3, LAST_DAY),
      ...others.map(([id, milestone]) => claim({ id }, milestone, '2026-04-13')),
    ],
    evidence: [
      on('2026-01-12', evidence.queue),
      on('2026-03-30', evidence.alone),
      { ...on('2026-04-13', evidence.seen), author: 'Noor Haddad' },
      on('2026-06-29', evidence.page),
      on('2026-09-28', evidence.thanks),
    ],
    conversations: [
      on('2026-01-12', conversations.shadow),
      on('2026-03-30', conversations.doubts),
      on('2026-06-29', conversations.writing),
      on('2026-10-12', conversations.next),
    ],
    focus: areas,
    checkpoints: QUARTERS.map(({ name, start, end }, place) => ({
      quarter: name, opened: start, closed: end, summary: summaries[place],
      claims: standings(claimsAt[place][0]), closing_claims: standings(claimsAt[place][1]), updated: end,
    })),
    // Nothing is told of the mistake, which was removed before anybody had it.
    ...(step && { programs: [{ program: framework.programs[0].id, step: step.id, done: '2026-04-13', updated: '2026-04-13' }] }),
  };
}
