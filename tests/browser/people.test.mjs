// Several people's assessments on one page, and files that are opened: nothing takes the place of somebody else's.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, find, waitForText } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { EARLIER_KEY, KEY, claim, claims, inDatabase, keptPage, openKept, putInDatabase, stored, twoFrames, waitForStored } from './kept.mjs';
import { showTab, tick } from './steps.mjs';

const FRAMEWORK = (id) => JSON.stringify({
  format: 'milepost.framework/1', id, title: id, milestones: [{ level: 1 }, { level: 2 }, { level: 3 }],
  abilities: [{ id: 'infrastructure', name: 'Infrastructure' }],
});
const PAGES = {
  '/kept.html': keptPage(),
  '/no-room.html': keptPage({
    before: `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
  }),
  '/two.html': twoFrames('/managers.html'),
  '/managers.html': keptPage({ attributes: 'relation="manager"' }),
  '/manager-all.html': keptPage({ attributes: 'relation="manager" view="all"' }),
  '/one.json': FRAMEWORK('one'),
  '/two.json': FRAMEWORK('two'),
};
const assessment = (subject, created, milestone, relation = 'manager') => JSON.stringify({
  format: 'milepost.assessment/1', created, updated: created, subject: { name: subject }, assessor: { relation },
  claims: [{ ability: 'infrastructure', milestone, updated: created }],
});

let server;
before(async () => { server = await serve(DIST, { files: PAGES }); });
after(() => server.close());

const open = (page, path) => openKept(page, server.address(path));
const ask = (page, method, ...given) => page.evaluate((selector, name, ...values) => {
  const element = document.querySelector(selector);
  return typeof element[name] === 'function' ? element[name](...values) : element[name];
}, ELEMENT, method, ...given);
const subjects = async (page) => (await ask(page, 'assessments')).map(({ subject }) => subject).sort();
const idOf = async (page, name) => (await ask(page, 'assessments')).find(({ subject }) => subject === name)?.id;

for (const engine of engines()) {
  engine.it('what a manager has chosen for one person’s brief is not chosen for another’s', async (page) => {
    await open(page, '/manager-all.html');
    await ask(page, 'begin', 'Ana');
    await claim(page, 'infrastructure', 1);
    await ask(page, 'begin', 'Ben');
    await claim(page, 'infrastructure', 3);
    await showTab(page, '1:1 brief');
    await tick(page, 'Include private notes');
    await ask(page, 'open', await idOf(page, 'Ana'));
    await find(page, 'heading', '1:1 brief: Ana');
    assert.equal((await find(page, 'checkbox', 'Include private notes')).checked, false);
    await ask(page, 'open', await idOf(page, 'Ben'));
    await find(page, 'heading', '1:1 brief: Ben');
    assert.equal((await find(page, 'checkbox', 'Include private notes')).checked, true);
  });

  engine.it('a manager keeps several people apart, opens each again after a reload, and sees whom', async (page) => {
    await open(page, '/managers.html');
    for (const [name, milestone] of [['Ana', 1], ['Ben', 3]]) {
      await ask(page, 'begin', name);
      assert.deepEqual(await claims(page), {}, `${name} begins with nothing`);
      await claim(page, 'infrastructure', milestone);
    }
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 3')));
    await open(page, '/managers.html');
    assert.deepEqual(await subjects(page), ['Ana', 'Ben']);
    assert.deepEqual(await claims(page), { infrastructure: 3 }, 'the last one is shown');
    await ask(page, 'open', await idOf(page, 'Ana'));
    assert.deepEqual(await claims(page), { infrastructure: 1 });
    assert.equal((await ask(page, 'assessment')).subject.name, 'Ana');
    await ask(page, 'undo');
    assert.deepEqual(await claims(page), { infrastructure: 1 }, 'what was done to Ben is not taken back from Ana');
    assert.equal(await page.evaluate((selector) => {
      try { document.querySelector(selector).open('nobody'); } catch (error) { return error.name; }
      return 'nothing';
    }, ELEMENT), 'RangeError');
  });

  engine.it('what was done to somebody is taken back where they are shown again', async (page) => {
    await open(page, '/managers.html');
    await ask(page, 'begin', 'Ana');
    await claim(page, 'infrastructure', 1);
    await ask(page, 'begin', 'Ben');
    await claim(page, 'infrastructure', 3);
    await ask(page, 'open', await idOf(page, 'Ana'));
    await ask(page, 'undo');
    assert.deepEqual(await claims(page), {});
    await ask(page, 'open', await idOf(page, 'Ben'));
    assert.deepEqual(await claims(page), { infrastructure: 3 });
  });

  engine.it('who is put away is not shown by itself, and can be opened', async (page) => {
    await open(page, '/managers.html');
    await ask(page, 'begin', 'Ana');
    await ask(page, 'begin', 'Ben');
    await ask(page, 'open', await idOf(page, 'Ana'));
    await ask(page, 'putAway', await idOf(page, 'Ben'));
    assert.equal((await ask(page, 'assessments')).find(({ subject }) => subject === 'Ben').away, true);
    await ask(page, 'open', await idOf(page, 'Ben'));
    assert.equal((await ask(page, 'assessments')).find(({ subject }) => subject === 'Ben').away, false);
  });

  engine.it('one person’s file, opened in one tab, leaves what another tab says of somebody else', async (page) => {
    await page.open(server.address('/two.html'));
    await page.evaluate(async (selector, ana) => {
      const elements = [];
      for (const frame of [window.first, window.second]) {
        while (!frame.document.querySelector(selector)?.ready) await new Promise((resolve) => { setTimeout(resolve, 20); });
        await frame.document.querySelector(selector).ready;
        elements.push(frame.document.querySelector(selector));
      }
      const [first, second] = elements;
      first.importJSON(ana);
      const end = Date.now() + 10_000;
      while (second.assessment.subject?.name !== 'Ana') {
        if (Date.now() > end) throw new Error('The second tab did not come to Ana.');
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
    }, ELEMENT, assessment('Ana', '2026-01-01T00:00:00Z', 1));
    await page.evaluate((selector, ben) => {
      window.first.document.querySelector(selector).importJSON(ben);
      window.second.document.querySelector(selector).claim('communication', 2);
    }, ELEMENT, assessment('Ben', '2026-02-02T00:00:00Z', 3));
    await open(page, '/managers.html');
    await page.waitFor((selector) => document.querySelector(selector).assessments.length === 2, { args: [ELEMENT] });
    await ask(page, 'open', await idOf(page, 'Ana'));
    assert.deepEqual(await claims(page), { infrastructure: 1, communication: 2 });
    await ask(page, 'open', await idOf(page, 'Ben'));
    assert.deepEqual(await claims(page), { infrastructure: 3 });
  });

  engine.it('a file over one’s own answers sets those aside, says so, and they can be opened after a reload', async (page) => {
    await open(page, '/kept.html');
    await claim(page, 'communication', 4);
    await waitForStored(page, 'communication', 4);
    const mine = await ask(page, 'assessment');
    // An older state of the same answers, and another beginning.
    const older = JSON.stringify({ ...mine, claims: [] });
    for (const text of [older, assessment('Somebody', '2026-01-01T00:00:00Z', 2, 'self')]) {
      await ask(page, 'importJSON', text);
      await waitForText(page, 'Saved beside what was here before');
      await open(page, '/kept.html');
      const all = await ask(page, 'assessments');
      let found = 0;
      for (const { id } of all) {
        await ask(page, 'open', id);
        if ((await claims(page)).communication === 4) found += 1;
      }
      assert.ok(found > 0, `${all.length} kept, none with the claim`);
      await ask(page, 'open', all.find(({ shown }) => shown).id);
    }
  });

  engine.it('undo after another person’s file brings back one’s own, and nothing of either is in the other', async (page) => {
    await open(page, '/kept.html');
    await claim(page, 'communication', 4);
    await waitForStored(page, 'communication', 4);
    await ask(page, 'importJSON', assessment('Somebody', '2026-01-01T00:00:00Z', 2, 'self'));
    assert.deepEqual(await claims(page), { infrastructure: 2 });
    await ask(page, 'undo');
    assert.deepEqual(await claims(page), { communication: 4 });
    await open(page, '/kept.html');
    assert.deepEqual(await claims(page), { communication: 4 });
    assert.deepEqual((await ask(page, 'assessment')).removed ?? [], []);
  });

  engine.it('a framework with another id shows its own answers, and going back shows the first ones', async (page) => {
    await open(page, '/kept.html');
    const use = (path) => page.evaluate(async (selector, address) => {
      const element = document.querySelector(selector);
      element.framework = await (await fetch(address)).json();
    }, ELEMENT, path);
    for (const [path, milestone] of [['/one.json', 1], ['/two.json', 2]]) {
      await use(path);
      assert.deepEqual(await claims(page), {});
      await claim(page, 'infrastructure', milestone);
    }
    for (const [path, milestone] of [['/one.json', 1], ['/two.json', 2]]) {
      await use(path);
      assert.deepEqual(await claims(page), { infrastructure: milestone });
    }
  });

  engine.it('what an earlier build kept is taken over, and left until it has been read back', async (page) => {
    await open(page, '/kept.html');
    const text = assessment('', '2026-01-01T00:00:00Z', 2, 'self');
    for (const way of ['storage', 'database']) {
      if (way === 'storage') await page.evaluate((key, value) => localStorage.setItem(key, value), EARLIER_KEY, text);
      else await putInDatabase(page, text.replace('"infrastructure"', '"communication"'), EARLIER_KEY);
      await open(page, '/no-room.html');
      const left = way === 'storage' ? await stored(page, EARLIER_KEY) : await inDatabase(page, EARLIER_KEY);
      assert.ok(left !== null, `${way}: it is still there`);
      await open(page, '/kept.html');
      await waitForStored(page, way === 'storage' ? 'infrastructure' : 'communication', 2);
      await open(page, '/kept.html');
      await page.waitFor((key) => localStorage.getItem(key) === null, { args: [EARLIER_KEY] });
    }
    assert.deepEqual(await claims(page), { communication: 2, infrastructure: 2 });
    assert.ok((await stored(page, KEY)).includes('communication'));
  });

  engine.it('what an earlier build writes in another tab arrives here', async (page) => {
    await open(page, '/kept.html');
    await claim(page, 'communication', 1);
    await waitForStored(page, 'communication', 1);
    const mine = JSON.parse(await stored(page));
    const theirs = { ...mine, claims: [{ ability: 'infrastructure', milestone: 3, updated: new Date().toISOString() }] };
    await page.evaluate(async (key, value) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentWindow.localStorage.setItem(key, value);
    }, EARLIER_KEY, JSON.stringify(theirs));
    await page.waitFor((selector) => document.querySelector(selector).assessment.claims.length === 2, { args: [ELEMENT] });
    assert.deepEqual(await claims(page), { communication: 1, infrastructure: 3 });
  });
}
