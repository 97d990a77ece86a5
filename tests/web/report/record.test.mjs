// What happened can be told without telling anything: a record holds no word of anybody, and replays to the same digest.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { bundle } from '../bundle.mjs';

/** Schedules of the simulated world, with a few pages each. */
const COUNT = Number(process.env.MILEPOST_RECORDS ?? 60);

let made;
before(async () => { made = await bundle('report/run.ts'); });

async function holds(text, seed) {
  const { digest, misfit } = await made.replay(text);
  assert.equal(misfit, undefined, `seed ${seed}`);
  assert.equal(digest, JSON.parse(text).digest, `seed ${seed}`);
}

it('what happened in a page replays to the same digest from its record alone, whole or cut off in the middle', async (test) => {
  let whole = 0;
  let cut = 0;
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const { records, cutOff } = await made.run(seed);
    for (const text of [...records, ...cutOff]) await holds(text, seed);
    whole += records.length;
    cut += cutOff.length;
  }
  test.diagnostic(`${whole} records, ${cut} of them also in the middle, from ${COUNT} schedules`);
});

it('a page that is recorded does what it does otherwise', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const [recorded, other] = [await made.run(seed), await made.run(seed, false)];
    assert.equal(recorded.world.digest, other.world.digest, `seed ${seed}`);
    assert.equal(recorded.world.violation, undefined);
  }
});

it('a record in which a line was changed, left out or put twice replays to another digest, or it is said where it no longer fits', async () => {
  const { records: [text] } = await made.run(2);
  const record = JSON.parse(text);
  for (let at = 0; at < record.lines.length; at += 1) {
    const line = record.lines[at];
    const others = [
      record.lines.with(at, line.replace(/\d+/, (number) => String(Number(number) + 1))),
      record.lines.toSpliced(at, 1),
      record.lines.toSpliced(at, 0, line),
    ];
    for (const lines of others) {
      if (lines[at] === line && lines.length === record.lines.length) continue;
      let told;
      try {
        told = await made.replay(JSON.stringify({ ...record, lines }));
      } catch (error) {
        told = { misfit: error.message, digest: '' };
      }
      assert.ok(told.digest !== record.digest || told.misfit !== undefined, `line ${at + 1}: ${line}`);
      if (told.misfit !== undefined) assert.match(told.misfit, /^(Line \d+ of the record says ".*", and .*\.|the record speaks of .*)$/);
    }
  }
});

/** What is in the storage and was taken in by nobody is written over. */
function writesOver(lines) {
  return lines.some((line, at) => {
    const [, key, text] = /^storage\.set (\d+) (\d+) /.exec(line) ?? [];
    const [, of, present] = /^storage\.get (\d+) =(\d+)$/.exec(lines[at - 1] ?? '') ?? [];
    const isKnown = (earlier) => !earlier.startsWith('storage.get') && earlier.split(/[ =:,]/).includes(present);
    return key !== undefined && of === key && text !== present && !lines.slice(0, at).some(isKnown);
  });
}

it('a fault is there again when its record is replayed with the keeping that has it, and not with the one that has not', async () => {
  const line = 'if (present !== undefined && present !== this.#first.seen && !this.#takeIn(present, this.#first)) return false;';
  const broken = await bundle('report/run.ts', (name, text) => {
    if (name !== 'keeper.ts') return text;
    assert.ok(text.includes(line));
    return text.replace(line, '');
  });
  let found;
  for (let seed = 1; !found && seed < 500; seed += 1) {
    const { records } = await broken.run(seed);
    found = records.find((text) => writesOver(JSON.parse(text).lines));
  }
  assert.ok(found, 'no schedule shows the fault');
  const { digest } = JSON.parse(found);
  const again = await broken.replay(found);
  assert.equal(again.misfit, undefined);
  assert.equal(again.digest, digest);
  assert.ok(writesOver(again.lines));
  const sound = await made.replay(found);
  assert.notEqual(sound.digest, digest);
  assert.match(sound.misfit, /^Line \d+ of the record says ".*", and keeping now does ".*"\.$/);
  assert.ok(!writesOver(sound.lines));
});

const SCRIPTS = ['aäzßñ', 'жщя', 'αβω', '漢字仮名', 'ሀለሐ', 'אבג', 'عربي', '𝒜𝒷𝓏', 'हिन्दी', '0123456789', '１２３', '👩🏽‍🚀🪢'];

function* randomNumbers(state) {
  for (;;) yield (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8;
}

/** An assessment in which everything that may be said is said, in words of any script; unknown fields have such names. */
function assessmentOf(next) {
  const word = () => {
    const letters = [...SCRIPTS[next() % SCRIPTS.length]];
    return Array.from({ length: 3 + next() % 7 }, () => letters[next() % letters.length]).join('');
  };
  const words = () => Array.from({ length: 1 + next() % 5 }, word).join([' ', ', ', '\n', '" ', '\\', ' : "', '-'][next() % 7]);
  const date = () => `20${10 + next() % 80}-0${1 + next() % 9}-1${next() % 10}T1${next() % 10}:2${next() % 10}:0${next() % 10}.${100 + next() % 900}456789Z`;
  return {
    format: 'milepost.assessment/1',
    framework: { id: word(), version: word(), digest: word() },
    subject: { name: words() },
    assessor: { name: words(), relation: 'self' },
    created: date(),
    updated: date(),
    target_role: word(),
    claims: Array.from({ length: next() % 4 }, () => ({ ability: word(), milestone: next() % 6, note: words(), updated: date() })),
    evidence: Array.from({ length: next() % 4 }, () => ({ id: word(), kind: 'note', text: words(), url: `https://${word()}.example/${word()}?q=${word()}`, date: date(), [words()]: words() })),
    [word()]: { [words()]: [words(), next() * 4096, true] },
  };
}

/** All that stands in it as a value, or as a name that the format does not give. */
function* saidIn(value, known) {
  if (Array.isArray(value)) for (const each of value) yield* saidIn(each, known);
  else if (value && typeof value === 'object') {
    for (const [name, each] of Object.entries(value)) {
      if (!known.has(name)) yield name;
      yield* saidIn(each, known);
    }
  } else yield String(value);
}

const fieldsOf = (value, found = new Set()) => {
  if (value && typeof value === 'object') {
    for (const name of Object.keys(value.properties ?? {})) found.add(name);
    for (const each of Object.values(value)) fieldsOf(each, found);
  }
  return found;
};

/** Words of three or more; what they are made of does not matter. */
const wordsIn = (text) => text.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];

/** A page that keeps `texts` of `framework`, with everything that a page can be told of them. */
async function recordOf(texts, framework, identities) {
  const notes = new made.Notes();
  const stored = new Map([[`milepost ${framework} self auto /home/${framework}.html`, texts[0]], [`another ${framework}`, 'x']]);
  const keeping = new made.RecordedKeeping({
    storage: { get: (key) => stored.get(key) ?? null, set: (key, text) => void stored.set(key, text), remove: (key) => void stored.delete(key), keys: () => [...stored.keys()] },
    database: { exchange: async (_key, next) => void next(texts.at(-1)), keys: async (start) => [`${start} x`], remove: async () => undefined },
    openChannel: () => ({ send: () => undefined, close: () => undefined }),
    clock: { now: () => Date.UTC(2031, 6, 5), after: () => () => undefined },
    page: { scope: `/home/${framework}.html`, isUnseen: false, watch: () => () => undefined },
  }, notes, made.Keeping);
  const codec = {
    identify: (text) => identities.get(text) ?? { refusal: `evidence: cannot read ${text}`, isNewer: false },
    merge: (mine, theirs) => (mine.length % 2 ? { refusal: `another than ${theirs}`, isNewer: false } : { text: theirs, addsToMine: true, addsToTheirs: true }),
  };
  const subscriber = {
    codec, assessment: () => texts[0], identity: () => identities.get(texts[0]) ?? { framework, relation: 'self', created: '', updated: '', subject: '', assessor: '' }, adopt: (text) => (text.length % 3 ? undefined : `not ${text}`),
    leaving() {}, saveStateChanged() {}, placeChanged() {}, unread() {}, keptBeside() {}, refused() {},
  };
  const seat = keeping.join({ framework, relation: 'self', stored: true, came: texts[1] }, subscriber);
  for (const text of texts) seat.changed(text, text.length % 2 === 0);
  seat.begin(texts.at(-1));
  seat.list();
  await new Promise(setImmediate);
  seat.leave();
  return notes.report('a build');
}

it('no word of an assessment, a name, a key, an address or a refusal is in a record', async () => {
  const known = fieldsOf(JSON.parse(readFileSync(new URL('../../../assets/schema/assessment.schema.json', import.meta.url), 'utf8')));
  const empty = await recordOf([''], '', new Map());
  const numbers = randomNumbers(7);
  const next = () => numbers.next().value;
  for (let round = 0; round < 100; round += 1) {
    const all = Array.from({ length: 3 }, () => assessmentOf(next));
    const texts = all.map((each) => JSON.stringify(each, undefined, round % 3));
    // Torn, or no JSON at all.
    if (round % 5 === 0) texts.push(texts[0].slice(next() % texts[0].length), texts[1].replaceAll('"', ''));
    const identities = new Map(all.map((each, at) => [texts[at], {
      framework: each.framework.id, relation: 'self', created: each.created, updated: each.updated, subject: each.subject.name, assessor: each.assessor.name,
    }]));
    const record = await recordOf(texts, all[0].framework.id, identities);
    // Numbers of lines and sizes are the record's own, and so are its few words.
    const { texts: bodies, words, names, sentences, lines } = JSON.parse(record);
    const told = JSON.stringify([bodies, words.map(([marks]) => marks), names, sentences, lines.map((line) => line.replaceAll(/\d+/g, '#'))]);
    for (const said of all.flatMap((each) => [...saidIn(each, known)])) {
      for (const word of wordsIn(said)) {
        if (!empty.includes(word) && !known.has(word)) assert.ok(!told.includes(word), `${word} is told, in round ${round}`);
      }
    }
  }
});

it('a text keeps its shape, its size and the names of the format', () => {
  const text = '{"claims": [{"ability": "crème brûlée", "milestone": 3, "claims of": "said \\"claims\\": all", "note": "a_b\\n𝒜"}]}';
  const marked = made.marksOfAssessment(text);
  assert.equal(marked, '{"claims": [{"ability": "***** ******", "milestone": *, "****** **": "**** \\"******\\": ***", "note": "*_*\\***"}]}');
  assert.equal(marked.length, text.length);
});

it('a record stays small: what texts look like goes first, then it ends, and says both', () => {
  const notes = new made.Notes();
  for (let number = 0; number < 60; number += 1) notes.call(`set ${notes.text(`${number} ${'word '.repeat(20_000)}`)}`, () => undefined);
  const some = JSON.parse(notes.report(''));
  assert.ok(some.bodies_dropped > 30 && some.bodies_dropped < 60);
  assert.equal(some.ends_early, false);
  assert.equal(some.lines.length, 60);
  for (let number = 0; number < 400_000; number += 1) notes.call(`after ${number}`, () => undefined);
  const text = notes.report('');
  const all = JSON.parse(text);
  assert.ok(text.length < 2.1 * 2 ** 20, `${text.length} characters`);
  assert.equal(all.bodies_dropped, 60);
  assert.equal(all.ends_early, true);
  assert.equal(notes.call('more', () => 'goes on'), 'goes on');
});

it('a record is made where this tab was asked for one; where the tab remembers nothing, that is said', () => {
  const texts = new Map();
  globalThis.window = { sessionStorage: { getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => texts.set(key, text), removeItem: (key) => texts.delete(key) } };
  try {
    assert.equal(made.isRecordWanted(), false);
    made.askForRecord(true);
    assert.equal(made.isRecordWanted(), true);
    made.askForRecord(false);
    assert.equal(made.isRecordWanted(), false);
    globalThis.window = { get sessionStorage() { throw new Error('SecurityError'); } };
    assert.equal(made.isRecordWanted(), false);
    assert.throws(() => made.askForRecord(true), { name: 'Error', message: /^A record needs session storage, which this tab is refused; allow/ });
  } finally {
    delete globalThis.window;
  }
});
