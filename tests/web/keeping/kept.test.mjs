// What a page promises of the answers that it keeps, case by case. That it holds in any order of things is for the
// simulator to say.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { assessment, browser, costOfClaim, element, end, later, openPage, readings } from './small-world.mjs';

after(end);

const OWN = 'milepost/2 f self own';
const EARLIER = 'milepost f self auto';

test('what is said in one element is in all of the page at once, and in another page a moment later', async () => {
  const shared = browser();
  const page = openPage(shared);
  const [one, two] = [element(page), element(page)];
  const other = element(openPage(shared));
  one.say('a');
  assert.deepEqual(two.said, { a: 1 });
  await later();
  assert.deepEqual(other.said, { a: 1 });
  assert.ok(shared.storage.has(OWN) && shared.database.has(OWN));
});

test('a claim costs each other element one update, and the storage the same whatever their number', async () => {
  const costs = [];
  for (const number of [1, 4, 16, 64]) {
    const { reads, writes, adopted } = await costOfClaim(number);
    assert.equal(adopted, number - 1);
    assert.equal(writes, 1);
    costs.push(reads);
  }
  assert.equal(new Set(costs).size, 1, `reads: ${costs}`);
});

test('at rest nothing is read or written', async () => {
  const shared = browser();
  const [one, two] = [element(openPage(shared)), element(openPage(shared))];
  one.say('a');
  two.say('b');
  await later(2000);
  assert.deepEqual([one.said, two.said], [{ a: 1, b: 1 }, { a: 1, b: 1 }]);
  const before = { ...shared.counts };
  await later(1500);
  assert.deepEqual(shared.counts, before);
});

test('a page that is closed has written what was said last', async () => {
  const shared = browser();
  const page = openPage(shared);
  const it = element(page);
  it.say('a');
  it.seat.leave();
  assert.ok(shared.storage.get(OWN)?.includes('"a"'));
});

test('what a file is opened over stays beside, and undoing brings the first back to where it was', async () => {
  const shared = browser();
  const it = element(openPage(shared));
  it.say('mine');
  await later();
  const mine = it.text;
  it.openFile(assessment('2025-05-05', { theirs: 1 }, 'Ben'));
  assert.equal(it.beside, true);
  assert.deepEqual(it.said, { theirs: 1 });
  it.text = mine;
  it.seat.changed(mine);
  assert.equal(it.place.id, 'own');
  await later();
  assert.ok(!shared.storage.get(OWN).includes('theirs'));
  assert.deepEqual(it.seat.list().map(({ subject }) => subject).sort(), ['', 'Ben']);
});

test('what is said, opened or taken back here is not read again, and what is kept beside once by another page', async () => {
  const shared = browser();
  const it = element(openPage(shared));
  await later();
  const counts = [];
  const count = async (act) => {
    const before = readings.count;
    act();
    await later();
    counts.push(readings.count - before);
  };
  await count(() => it.say('mine'));
  await count(() => it.openFile(assessment('2025-05-05', { theirs: 1 }, 'Ben')));
  await count(() => it.openFile(assessment('2024-05-05', { others: 1 }, 'Kim')));
  await count(() => it.say('more'));
  await count(() => it.openFile(assessment('2023-05-05', { others: 1 }, 'Lea')));
  assert.deepEqual(counts, [0, 0, 0, 0, 0]);
  // What is taken back is what is stored, and only looked for.
  counts.length = 0;
  const mine = assessment('2026-01-01', { mine: 1 });
  await count(() => { it.text = mine; it.seat.changed(mine); });
  assert.deepEqual([counts, it.place.id, it.said], [[0], 'own', { mine: 1 }]);
  counts.length = 0;
  const other = element(openPage(shared));
  await later();
  for (let time = 0; time < 2; time += 1) await count(() => assert.equal(other.seat.list().length, 4));
  assert.deepEqual(counts, [4, 0]);
});

test('an older state of the same answers sets the newer ones aside, the last three of them', async () => {
  const shared = browser();
  const it = element(openPage(shared));
  it.say('first');
  for (let time = 0; time < 5; time += 1) {
    await later(20);
    it.openFile(assessment('2026-01-01', { [`file ${time}`]: 1 }));
  }
  assert.ok(it.seat.list().filter(({ id }) => id.startsWith('aside-')).length <= 3);
  assert.ok(it.seat.list().some(({ id }) => id.startsWith('aside-')));
});

test('of two people whom two pages begin at one moment neither gets what was said of the other', async () => {
  const shared = browser();
  const [one, two] = [element(openPage(shared), { created: '2026-01-01' }), element(openPage(shared), { created: '2026-01-02' })];
  one.text = assessment('2026-01-01', { ana: 1 }, 'Ana');
  two.text = assessment('2026-01-02', { ben: 1 }, 'Ben');
  one.seat.changed(one.text);
  two.seat.changed(two.text);
  await later(2000);
  assert.deepEqual([one.said, two.said], [{ ana: 1 }, { ben: 1 }]);
  const after = element(openPage(shared));
  assert.deepEqual(after.seat.list().map(({ subject }) => subject).sort(), ['Ana', 'Ben']);
});

test('of two people who began at one moment a file without a name is neither’s', async () => {
  const shared = browser();
  shared.storage.set(OWN, assessment('2026-01-01', { ana: 1 }, 'Ana'));
  const it = element(openPage(shared));
  it.openFile(assessment('2026-01-01', { ben: 1 }, 'Ben'));
  it.openFile(assessment('2026-01-01', { unnamed: 1 }));
  await later();
  const kept = it.seat.list().map(({ id, subject }) => [subject, JSON.parse(shared.storage.get(`milepost/2 f self ${id}`)).said]);
  assert.deepEqual(Object.fromEntries(kept), { Ana: { ana: 1 }, Ben: { ben: 1 }, '': { unnamed: 1 } });
  assert.equal(kept.length, 3);
});

test('what only the database has of somebody is there beside what was stored of another under the same name meanwhile', async () => {
  const shared = browser();
  shared.database.set(OWN, assessment('2025-05-05', { ben: 1 }, 'Ben'));
  shared.storage.set(OWN, assessment('2026-01-01', { ana: 1 }, 'Ana'));
  element(openPage(shared));
  await later(1000);
  const after = element(openPage(shared));
  assert.deepEqual(after.seat.list().map(({ subject }) => subject).sort(), ['Ana', 'Ben']);
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { ben: 1 });
});

test('an example in the page is shown apart and leaves no trace in the reader’s own', async () => {
  const shared = browser();
  for (const created of ['', '2020-02-02']) {
    const it = element(openPage(shared), { came: assessment(created, { example: 1 }, 'Example Person') });
    assert.equal(it.place.apart, true);
    it.say('tried');
    await later();
    assert.deepEqual(element(openPage(shared)).said, {});
  }
});

test('the same assessment in the page is the reader’s own', async () => {
  const shared = browser();
  const it = element(openPage(shared));
  it.say('a');
  await later();
  const again = element(openPage(shared), { came: assessment('2026-01-01', { b: 1 }) });
  assert.equal(again.place.apart, false);
  assert.deepEqual(again.said, { a: 1, b: 1 });
});

test('what an earlier build kept is taken over, and goes when it has been read back from its new place', async () => {
  const shared = browser();
  shared.storage.set(EARLIER, assessment('2025-01-01', { old: 1 }));
  shared.database.set(EARLIER, assessment('2025-01-01', { older: 1 }));
  const it = element(openPage(shared));
  assert.deepEqual(it.said, { old: 1 });
  assert.ok(shared.storage.has(EARLIER) || shared.storage.get(OWN).includes('old'));
  await later();
  assert.deepEqual(it.said, { old: 1, older: 1 });
  element(openPage(shared));
  await later();
  assert.ok(!shared.storage.has(EARLIER) && !shared.database.has(EARLIER));
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { old: 1, older: 1 });
});

test('what a crash has torn is kept aside before the other copy takes its place, also where it is not shown', async () => {
  const shared = browser();
  const other = 'milepost/2 f self begun-2025-05-05';
  shared.storage.set(OWN, assessment('2026-01-01', { a: 1 }));
  shared.storage.set(other, '{"created":"2025-05-05","sub');
  shared.database.set(other, assessment('2025-05-05', { b: 1 }, 'Ben'));
  element(openPage(shared));
  await later();
  assert.deepEqual(JSON.parse(shared.storage.get(other)).said, { b: 1 });
  assert.ok([...shared.storage].some(([key, text]) => key.startsWith(`${other} set aside `) && text.endsWith('"sub')));
});

test('what was said while no core ran, and another page had written, is made part of that by the next page', async () => {
  const shared = browser();
  const leave = [];
  const page = openPage(shared, { watch: (listener) => leave.push(() => listener.left()) });
  const it = element(page);
  it.say('a');
  shared.storage.set(OWN, assessment('2026-01-01', { b: 1 }));
  it.codec = { identify: () => { throw new Error('ended'); }, merge: () => { throw new Error('ended'); } };
  leave.forEach((each) => each());
  const next = element(openPage(shared));
  await later();
  assert.deepEqual(next.said, { a: 1, b: 1 });
  element(openPage(shared));
  assert.ok(![...shared.storage.keys()].some((key) => key.includes('unmerged')));
});

test('what the storage had no room for is written when there is room again, without another change', async () => {
  const shared = browser();
  const it = element(openPage(shared, { hasDatabase: false }));
  shared.isFull = true;
  it.say('a');
  await later();
  assert.ok(!shared.storage.has(OWN));
  shared.isFull = false;
  await later(2000);
  assert.ok(shared.storage.get(OWN).includes('"a"'));
  assert.equal(it.states.at(-1), 'saved');
});

test('a database that does not answer one request is asked again', async () => {
  const shared = browser();
  shared.unanswered = 1;
  const it = element(openPage(shared));
  it.say('a');
  await later(6000);
  assert.ok(shared.database.get(OWN)?.includes('"a"'));
});

test('a step of the database in the middle of which the page was left is taken once more as if it had not begun', async () => {
  const shared = browser();
  shared.isLeftInSteps = true;
  shared.isFull = true;
  const it = element(openPage(shared));
  it.say('a');
  await later();
  assert.ok(shared.database.get(OWN)?.includes('"a"'));
  it.say('b');
  await later();
  assert.ok(shared.database.get(OWN)?.includes('"b"'));
});

test('what a newer version wrote is left alone, and can be had as it is', async () => {
  const shared = browser();
  const newer = JSON.stringify({ newer: true });
  shared.storage.set(OWN, newer);
  const it = element(openPage(shared));
  it.say('a');
  await later();
  assert.equal(shared.storage.get(OWN), newer);
  assert.match(it.states.at(-1), /^Not saved/);
  assert.equal(it.unreadText, newer);
  assert.match(it.states.at(-1), /^Not saved: /);
});

test('what is said while a newer version’s text stands there, and is not told to be unsaved, is listed by the next page', async () => {
  for (const leave of [(it) => it.seat.begin(assessment('2026-03-03', {}, 'Ben')), (it, listener) => listener.left()]) {
    const shared = browser();
    let listener;
    const it = element(openPage(shared, { watch: (watching) => { listener = watching; } }));
    const newer = JSON.stringify({ newer: true });
    shared.storage.set(OWN, newer);
    it.say('a');
    leave(it, listener);
    const after = element(openPage(shared));
    await later();
    assert.equal(shared.storage.get(OWN), newer);
    const kept = after.seat.list().map(({ id }) => shared.storage.get(`milepost/2 f self ${id}`));
    assert.ok(kept.includes(assessment('2026-01-01', { a: 1 })));
  }
});

test('what is said after one has come back is stored, where a newer version’s text that kept it from that has gone', async () => {
  const shared = browser();
  shared.unanswered = 1;
  shared.storage.set(OWN, JSON.stringify({ newer: true }));
  const page = openPage(shared);
  const before = element(page);
  before.say('a');
  before.seat.leave();
  shared.storage.clear();
  const after = element(page, { created: '2026-02-02' });
  after.say('b');
  await later();
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { b: 1 });
  assert.equal(after.states.at(-1), 'saved');
});

test('what is left for another assessment as a newer version’s text takes its place is stored when there is room again', async () => {
  const shared = browser();
  const it = element(openPage(shared));
  it.say('a');
  shared.isFull = true;
  shared.storage.set(OWN, JSON.stringify({ newer: true }));
  // An earlier build goes on beside it, whose answers cannot be taken over either.
  shared.storage.set(EARLIER, assessment('2026-02-02', { b: 1 }));
  it.seat.begin(assessment('2026-03-03', {}, 'Ben'));
  await later();
  shared.isFull = false;
  await later(3000);
  const kept = it.seat.list().map(({ id }) => [shared.storage, shared.database].map((copy) => copy.get(`milepost/2 f self ${id}`)));
  assert.ok(kept.some((copies) => copies.every((text) => text === assessment('2026-01-01', { a: 1 }))));
});

test('a file that is opened as the program ends in a fault is shown, listed and mixed with nobody’s answers', async () => {
  const shared = browser();
  const page = openPage(shared);
  const it = element(page);
  it.say('mine');
  await later();
  it.codec = { identify: () => { throw new Error('ended'); }, merge: () => { throw new Error('ended'); } };
  it.openFile(assessment('2025-05-05', { theirs: 1 }, 'Ben'));
  const next = element(page);
  it.seat.leave();
  element(openPage(shared)).say('also mine');
  await later();
  assert.deepEqual(next.said, { theirs: 1 });
  next.say('more');
  await later();
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { mine: 1, 'also mine': 1 });
  assert.deepEqual(next.seat.list().map(({ subject }) => subject).sort(), ['', 'Ben']);
  assert.deepEqual(JSON.parse(shared.storage.get(`milepost/2 f self ${next.place.id}`)).said, { theirs: 1, more: 1 });
});

test('what another page wrote, and a write of this one has covered that was on its way, is stored again', async () => {
  const shared = browser();
  const it = element(openPage(shared));
  it.say('a');
  await later();
  shared.ports().openChannel(() => {}).send({ key: OWN, text: assessment('2026-01-01', { a: 1, b: 1 }) });
  await later(1500);
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { a: 1, b: 1 });
});

test('what is not to be stored is kept with the page, and goes along when it may be stored', async () => {
  const shared = browser();
  const page = openPage(shared);
  const it = element(page, { stored: false });
  it.say('a');
  await later();
  assert.equal(shared.storage.size + shared.database.size, 0);
  it.seat.leave();
  assert.deepEqual(element(page, { stored: false }).said, { a: 1 });
  const kept = element(page, { brought: it.text });
  assert.deepEqual(kept.said, { a: 1 });
});

test('what two elements say apart for a while, since one of them is not stored, is together again when it is', async () => {
  const shared = browser();
  const page = openPage(shared);
  const [first, second] = [element(page), element(page)];
  first.say('a');
  second.seat.leave();
  const apart = element(page, { stored: false, brought: second.text });
  apart.say('b');
  first.say('c');
  apart.seat.leave();
  const back = element(page, { brought: apart.text });
  assert.deepEqual([first.said, back.said], [{ a: 1, b: 1, c: 1 }, { a: 1, b: 1, c: 1 }]);
  assert.deepEqual([back.place.another, back.beside], [false, undefined]);
  await later();
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { a: 1, b: 1, c: 1 });
});

for (const isAlone of [true, false]) {
  test(`what was begun where nothing is stored is kept beside a reader’s own and said, ${isAlone ? 'by itself' : 'beside another element'}`, async () => {
    const shared = browser();
    element(openPage(shared)).say('mine');
    await later();
    const page = openPage(shared);
    const other = isAlone ? undefined : element(page);
    const unstored = element(page, { stored: false, created: '2026-05-05' });
    unstored.say('meanwhile');
    unstored.seat.leave();
    const it = element(page, { brought: unstored.text, created: '2026-05-05' });
    assert.deepEqual([it.said, it.beside, it.place], [{ mine: 1 }, true, { id: 'own', apart: false, another: true }]);
    if (other) assert.deepEqual([other.said, other.beside], [{ mine: 1 }, undefined]);
    await later();
    const next = element(openPage(shared));
    assert.deepEqual(next.said, { mine: 1 });
    next.seat.open(next.seat.list().find(({ shown }) => !shown).id);
    assert.deepEqual(next.said, { meanwhile: 1 });
  });
}

test('what was begun where nothing is stored becomes a reader’s own where they have none', async () => {
  const shared = browser();
  const page = openPage(shared);
  const unstored = element(page, { stored: false });
  unstored.say('a');
  unstored.seat.leave();
  const it = element(page, { brought: unstored.text });
  assert.deepEqual([it.said, it.beside, it.place.apart, it.place.another], [{ a: 1 }, undefined, false, false]);
  await later();
  assert.deepEqual(element(openPage(shared)).said, { a: 1 });
});

test('what only the database has of a reader is shown in place of what was begun where nothing is stored', async () => {
  const shared = browser();
  shared.database.set(OWN, assessment('2026-01-01', { mine: 1 }));
  const it = element(openPage(shared), { brought: assessment('2026-05-05', { meanwhile: 1 }) });
  await later();
  assert.deepEqual([it.said, it.beside, it.place.another], [{ mine: 1 }, true, true]);
  assert.equal(it.seat.list().length, 2);
});

test('an example inside a second element is shown apart where nothing is said yet, and else kept beside and said', async () => {
  const example = (created) => assessment(created, { example: 1 }, 'Example Person');
  for (const created of ['', '2020-02-02']) {
    const shared = browser();
    const page = openPage(shared);
    const [first, second] = [element(page), element(page, { came: example(created) })];
    assert.deepEqual([first.said, second.said, second.place.apart], [{ example: 1 }, { example: 1 }, true]);
    element(openPage(shared), { came: undefined }).say('mine');
    await later();
    const next = openPage(shared);
    const [own, other] = [element(next), element(next, { came: example(created) })];
    assert.deepEqual([own.said, other.said, own.cameIsBeside, other.cameIsBeside], [{ mine: 1 }, { mine: 1 }, undefined, true]);
    await later();
    other.seat.open(other.seat.list().find(({ subject }) => subject === 'Example Person').id);
    assert.deepEqual([own.said, own.place.apart], [{ example: 1 }, true]);
    assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { mine: 1 });
  }
});

test('the page’s copy of what nobody has said anything in yet takes the place of nothing', () => {
  const page = openPage(browser());
  const first = element(page);
  const second = element(page, { came: first.text, created: '2026-03-03' });
  assert.deepEqual([first.place, second.place.id], [{ id: 'own', apart: false, another: false }, 'own']);
});

test('the same assessment inside a second element is made part of what is shown', async () => {
  const shared = browser();
  const page = openPage(shared);
  const first = element(page);
  first.say('a');
  const second = element(page, { came: assessment('2026-01-01', { b: 1 }) });
  assert.deepEqual([first.said, second.said, second.cameIsBeside], [{ a: 1, b: 1 }, { a: 1, b: 1 }, undefined]);
  await later();
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { a: 1, b: 1 });
});

test('examples inside two elements are not mixed, and both can be opened', async () => {
  const shared = browser();
  const page = openPage(shared);
  const examples = ['2019', '2020'].map((year) => assessment(`${year}-02-02`, { [year]: 1 }));
  const [first, second] = examples.map((came) => element(page, { came }));
  assert.deepEqual([first.said, second.said, second.cameIsBeside], [{ 2019: 1 }, { 2019: 1 }, true]);
  await later();
  second.seat.open(second.seat.list().find(({ shown }) => !shown).id);
  assert.deepEqual(first.said, { 2020: 1 });
});

for (const subject of ['', 'Ana']) {
  test(`who is put away while ${subject || 'one’s own'} is shown is shown after that only where somebody opens it`, async () => {
    const shared = browser();
    const it = element(openPage(shared));
    it.say('a');
    if (subject) it.seat.begin(assessment('2026-02-02', { b: 1 }, subject));
    await later();
    it.seat.putAway(it.place.id);
    const next = element(openPage(shared), { created: '2026-03-03' });
    assert.deepEqual(next.said ?? {}, subject ? { a: 1 } : {});
    it.say('still here');
    await later();
    assert.deepEqual(next.said ?? {}, subject ? { a: 1 } : {}, 'also while another page goes on with it');
    next.say('c');
    await later();
    assert.deepEqual(element(openPage(shared)).said, subject ? { a: 1, c: 1 } : { c: 1 });
    next.seat.open(it.place.id);
    assert.equal(next.said['still here'], 1);
    assert.equal(next.said.c, undefined);
  });
}

test('an element is told whether another assessment is shown now, or the same one goes on', async () => {
  const shared = browser();
  shared.database.set('milepost/2 f self begun-2026-01-01', assessment('2026-01-01', { a: 1 }));
  const page = openPage(shared);
  const it = element(page, { created: '2026-03-03' });
  const last = () => it.places.at(-1).another;
  await later();
  assert.deepEqual([it.said, last()], [{ a: 1 }, false], 'the database answers late, and nothing was said yet');
  const beside = element(openPage(shared));
  beside.seat.begin(assessment('2026-02-02', {}, 'Ben'));
  it.openFile(assessment('2026-01-01', { b: 1 }));
  assert.equal(last(), false, 'a file of the same beginning');
  const first = it.place.id;
  it.openFile(assessment('2025-05-05', { theirs: 1 }, 'Cyd'));
  assert.equal(last(), true, 'another person’s file');
  it.seat.open(first);
  it.seat.begin(assessment('2026-04-04', {}, 'Dee'));
  assert.deepEqual(it.places.slice(-2).map(({ another }) => another), [true, true]);
  const empty = browser();
  const [one, other] = [element(openPage(empty)), element(openPage(empty), { created: '2026-03-03' })];
  one.seat.begin(assessment('2026-02-02', { ben: 1 }, 'Ben'));
  await later();
  assert.deepEqual([other.said, other.place.another], [{ ben: 1 }, false], 'another page’s beginning is followed');
});

test('a page that nobody has come to yet writes nothing', async () => {
  const shared = browser();
  shared.storage.set(EARLIER, assessment('2025-01-01', { old: 1 }));
  const it = element(openPage(shared, { isUnseen: true }));
  it.say('a');
  await later();
  assert.deepEqual([...shared.storage.keys()], [EARLIER]);
  assert.equal(shared.database.size, 0);
});

test('pages from disk that share a storage find their own answers only', async () => {
  const shared = browser();
  const it = element(openPage(shared, { scope: '/a.html' }));
  it.say('a');
  await later();
  assert.deepEqual(element(openPage(shared, { scope: '/b.html' })).said, {});
  assert.deepEqual(element(openPage(shared, { scope: '/a.html' })).said, { a: 1 });
});

for (const endsIn of ['adopt', 'identity', 'placeChanged', 'saveStateChanged']) {
  test(`an element whose program ends in a fault while it begins, at ${endsIn}, keeps none that begins after it`, async () => {
    const shared = browser();
    shared.storage.set(OWN, assessment('2026-01-01', { a: 1 }));
    const page = openPage(shared);
    const ended = element(page, { endsIn });
    const other = element(page);
    ended.seat.leave();
    const again = element(page);
    assert.deepEqual([other.said, again.said], [{ a: 1 }, { a: 1 }]);
    other.say('b');
    assert.deepEqual(again.said, { a: 1, b: 1 });
    await later();
    assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { a: 1, b: 1 });
  });
}

test('what is said reaches all elements of a page, also where the program of one ends in a fault at it', async () => {
  const shared = browser();
  const [page, beside] = [openPage(shared), openPage(shared)];
  const [first, second, third] = [element(page), element(page), element(page)];
  const elsewhere = element(beside);
  second.endIn('adopt');
  first.say('a');
  assert.deepEqual(third.said, { a: 1 });
  first.endIn('adopt');
  await later();
  elsewhere.say('b');
  await later();
  assert.deepEqual(third.said, { a: 1, b: 1 });
});

test('a page that is left writes all, also where the program of one element ends in a fault at it', async () => {
  const shared = browser();
  const heard = [];
  const page = openPage(shared, { watch: (listener) => heard.push(listener) });
  const [first, second] = [element(page), element(page)];
  first.endIn('leaving');
  second.say('a');
  heard[0].left();
  assert.deepEqual(JSON.parse(shared.storage.get(OWN)).said, { a: 1 });
});
