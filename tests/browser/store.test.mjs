// What was written is still there after the page was closed, whatever became of the storage in between.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, events, keepEvents, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { KEY, claim, claims, forgetAll, inDatabase, keptPage, openKept, putInDatabase, stored, waitForStored } from './kept.mjs';

const NO_DATABASE = 'IDBFactory.prototype.open = () => { throw new DOMException("no database", "SecurityError"); };';
const PAGES = {
  '/kept.html': keptPage(),
  '/not-kept.html': keptPage({ attributes: 'storage="none"' }),
  '/no-storage.html': keptPage({
    before: 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });',
  }),
  '/full.html': keptPage({
    before: `${NO_DATABASE} Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`,
  }),
  '/full-storage.html': keptPage({
    before: 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };',
  }),
  '/late.html': keptPage({ before: `let refusals = 2;
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
      if (refusals-- > 0) throw new DOMException('not ready', 'UnknownError');
      return open.apply(this, given);
    };` }),
  '/timed.html': keptPage({ before: `window.delays = [];
    const { setTimeout: later } = window;
    window.setTimeout = (call, delay = 0) => later(() => { window.delay = delay; call(); window.delay = undefined; }, delay);
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...given) { window.delays.push(window.delay); return setItem.apply(this, given); };` }),
  '/no-room.html': keptPage({
    before: `const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (key.includes('set aside')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, text);
    };`,
  }),
  '/back.html': keptPage({ before: `window.shows = [];
    addEventListener('pageshow', ({ persisted }) => window.shows.push(persisted));` }),
  '/other.html': '<!doctype html><html lang="en"><meta charset="utf-8"><title>Other</title><link rel="icon" href="data:,">',
  // Its writing to the database lasts until the page is left.
  '/busy.html': keptPage({ before: `const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (text, key) {
      window.writing = true;
      const goOn = () => { this.get(key).onsuccess = goOn; };
      goOn();
      return put.call(this, text, key);
    };` }),
  // It is left in the moment in which it makes a database, the first time it opens one.
  '/leaving.html': keptPage({ before: `const { open } = IDBFactory.prototype;
    let isLeft = false;
    IDBFactory.prototype.open = function (...given) {
      if (!isLeft) location.href = '/kept.html';
      isLeft = true;
      return open.apply(this, given);
    };` }),
  '/lying.html': keptPage({ before: `${NO_DATABASE} Storage.prototype.setItem = () => {};` }),
};

/** Engines that load every page again when one goes back to it. */
const WITHOUT_BACK = { firefox: 'while Firefox is driven it keeps no page for going back' };

let server;
before(async () => { server = await serve(DIST, { files: PAGES }); });
after(() => server.close());

const open = (page, path = '/kept.html') => openKept(page, server.address(path));
const pause = (page, time) => page.evaluate((ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), time);

for (const engine of engines()) {
  engine.it('a claim is kept, says so, and is there after a reload', async (page) => {
    await open(page);
    await keepEvents(page, 'milepost-save');
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'Saved in this browser');
    await waitForStored(page, 'infrastructure', 2);
    assert.deepEqual((await events(page, 'milepost-save')).map(({ state }) => state), ['unsaved', 'saved']);
    await page.reload();
    await waitReady(page);
    await waitForText(page, 'You claim milestone 2.');
    await waitForText(page, 'Tier 4 Escalation Engineers: 1 to go');
  });

  engine.it('a change waits for no longer than 300 ms until it is stored, however many follow', async (page) => {
    await open(page, '/timed.html');
    await claim(page, 'infrastructure', 1);
    await pause(page, 60);
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    const delays = await page.evaluate(() => window.delays);
    assert.ok(delays.length > 0 && delays.every((delay) => delay <= 300), `${delays}`);
  });

  engine.it('a page that is left at once has kept what was done', async (page) => {
    await open(page);
    for (const leave of ['pagehide', 'visibilitychange']) {
      const milestone = leave === 'pagehide' ? 3 : 4;
      const text = await page.evaluate((key, event, level) => {
        document.querySelector('milepost-assessment').claim('infrastructure', level);
        if (event === 'visibilitychange') Object.defineProperty(document, 'hidden', { get: () => true });
        if (event === 'pagehide') window.dispatchEvent(new PageTransitionEvent('pagehide'));
        else document.dispatchEvent(new Event('visibilitychange'));
        return localStorage.getItem(key);
      }, KEY, leave, milestone);
      assert.equal(JSON.parse(text).claims[0].milestone, milestone, leave);
    }
  });

  engine.it('a page that is left in the middle of a write keeps no other from writing', async (page) => {
    await open(page, '/busy.html');
    await claim(page, 'infrastructure', 2);
    await page.waitFor(() => window.writing);
    await open(page);
    await waitForStored(page, 'infrastructure', 2);
    await claim(page, 'infrastructure', 3);
    await waitForStored(page, 'infrastructure', 3);
  });

  engine.it('a page that is left while it makes the database keeps no other from opening it', async (page) => {
    // It depends on the moment: where nothing is done about it Chromium fails in about half of the visits.
    for (let visit = 0; visit < 8; visit += 1) {
      const other = await engine.newPage();
      try {
        await other.open(server.address('/leaving.html'));
        await other.waitFor(() => location.pathname === '/kept.html');
        await waitReady(other);
        await claim(other, 'infrastructure', 2);
        await waitForStored(other, 'infrastructure', 2);
        await forgetAll(other);
      } finally {
        await other.close();
      }
    }
  });

  engine.it('going back to a page shows it as it was left, at once', { unless: WITHOUT_BACK[engine.name] }, async (page) => {
    await open(page, '/back.html');
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    await pause(page, 1000);
    await page.open(server.address('/other.html'));
    await page.evaluate(() => { setTimeout(() => history.back()); });
    await page.waitFor(() => window.shows?.length > 0 && document.querySelector('milepost-assessment'));
    assert.deepEqual(await page.evaluate(() => window.shows), [false, true]);
    assert.deepEqual(await claims(page), { infrastructure: 2 });
    await claim(page, 'communication', 1);
    await waitForStored(page, 'communication', 1);
  });

  engine.it('storage="none" keeps nothing', async (page) => {
    await open(page, '/not-kept.html');
    await claim(page, 'infrastructure', 3);
    await pause(page, 400);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.equal(await inDatabase(page), null);
  });

  engine.it('what a crash takes from the storage is still in the database', async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    const early = await stored(page);
    await claim(page, 'communication', 4);
    await waitForStored(page, 'communication', 4);
    for (const left of [early, null]) {
      await page.evaluate((key, text) => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)), KEY, left);
      await page.reload();
      await waitReady(page);
      await waitForStored(page, 'communication', 4);
      assert.deepEqual(await claims(page), { infrastructure: 2, communication: 4 });
    }
  });

  engine.it('a database that is not ready when the page starts is asked again', async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    await page.evaluate((key) => localStorage.removeItem(key), KEY);
    await open(page, '/late.html');
    await waitForText(page, 'You claim milestone 2.');
  });

  engine.it('a damaged store is set aside, said, and the last good copy comes back', { errors: 'expected' }, async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    await page.evaluate((key) => localStorage.setItem(key, '{"format":"milepost.assessment/1","claims":'), KEY);
    await page.reload();
    await waitReady(page);
    await waitForText(page, /^What was saved here could not be read and is kept aside/);
    await waitForStored(page, 'infrastructure', 2);
    assert.deepEqual(await claims(page), { infrastructure: 2 });
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.deepEqual(kept.filter(([key]) => key.startsWith(`${KEY} set aside `)).map(([, text]) => text.slice(-9)), ['"claims":']);
  });

  engine.it('a damaged copy in the database is set aside too, and written anew', { errors: 'expected' }, async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    await putInDatabase(page, '{"format":"milepost.assessment/1","claims":');
    await page.reload();
    await waitReady(page);
    await waitForText(page, /^What was saved here could not be read and is kept aside/);
    await waitForStored(page, 'infrastructure', 2);
    assert.deepEqual(await claims(page), { infrastructure: 2 });
    const aside = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(' set aside ')).length);
    assert.equal(aside, 1);
  });

  engine.it('what is damaged stays where it is while there is no room to set it aside', { errors: 'expected' }, async (page) => {
    await open(page, '/no-room.html');
    const damaged = '{"format":"milepost.assessment/1","claims":';
    await page.evaluate((key, text) => localStorage.setItem(key, text), KEY, damaged);
    await page.reload();
    await waitReady(page);
    await waitForText(page, /^Not saved: /);
    await claim(page, 'infrastructure', 3);
    await pause(page, 400);
    assert.equal(await stored(page), damaged);
    assert.deepEqual(await claims(page), { infrastructure: 3 });
  });

  engine.it('what a newer version wrote into the database alone is left there', { errors: 'expected' }, async (page) => {
    await open(page);
    const newer = '{"format":"milepost.assessment/2","answers":["größer"]}';
    await putInDatabase(page, newer);
    await page.reload();
    await waitReady(page);
    await waitForText(page, /^Not saved: .*newer/);
    await claim(page, 'infrastructure', 3);
    await pause(page, 400);
    assert.equal(await inDatabase(page), newer);
  });

  engine.it('what a newer version wrote is left alone and can be saved as it is', { errors: 'expected' }, async (page) => {
    await open(page);
    const newer = '{"format":"milepost.assessment/2","answers":["größer"]}';
    await page.evaluate((key, text) => localStorage.setItem(key, text), KEY, newer);
    await page.reload();
    await waitReady(page);
    await waitForText(page, /^Not saved: .*newer/);
    await clickByName(page, 'radio', /^2, /);
    await pause(page, 400);
    assert.equal(await stored(page), newer);
    assert.equal(await inDatabase(page), null);
    await clickByName(page, 'button', 'Save what is stored as a file');
    assert.equal((await page.download()).text, newer);
  });

  for (const [why, path, sentence] of [
    ['refused', '/no-storage.html', 'Not saved in this browser. Export keeps your answers.'],
    ['full', '/full.html', 'Not saved: the browser’s storage takes no more. Export keeps your answers.'],
    ['one that does not keep what is written', '/lying.html', 'Not saved: the browser’s storage takes no more. Export keeps your answers.'],
  ]) {
    engine.it(`without a storage (${why}) it works in memory, says so, and exports`, async (page) => {
      await open(page, path);
      await keepEvents(page, 'milepost-save');
      await clickByName(page, 'radio', /^2, /);
      await waitForText(page, 'You claim milestone 2.');
      await waitForText(page, sentence);
      if (why !== 'refused') assert.equal((await events(page, 'milepost-save')).at(-1).state, 'unavailable');
      await clickByName(page, 'button', 'Export as a JSON file');
      assert.equal(JSON.parse((await page.download()).text).claims[0].milestone, 2);
    });
  }

  engine.it('where the storage is full the database alone keeps the answers', async (page) => {
    await open(page, '/full-storage.html');
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'Saved in this browser');
    await page.reload();
    await waitReady(page);
    await waitForText(page, 'You claim milestone 2.');
  });
}
