// The offline file opened from disk: it keeps its answers, says where, and stops when it is told to.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, waitForText, waitReady } from './harness/milepost.mjs';

const SWITCH = 'Keep my answers in this browser for this file; other pages opened from this disk could read them there.';

const folder = mkdtempSync(join(tmpdir(), 'milepost-disk-test-'));
const addressOf = (name) => pathToFileURL(join(folder, name)).href;
for (const name of ['mine.html', 'theirs.html']) copyFileSync(`${DIST}/milepost.html`, join(folder, name));
after(() => rmSync(folder, { recursive: true }));

async function open(page, name) {
  await page.open(addressOf(name));
  await waitReady(page);
  return find(page, 'checkbox', SWITCH);
}

/** All that the browser keeps for pages from disk, as one text. */
const kept = (page) => page.evaluate(async () => {
  const texts = Object.values(localStorage);
  const bucket = await navigator.storageBuckets?.open('milepost');
  for (const factory of [indexedDB, bucket?.indexedDB]) {
    if (!factory) continue;
    const database = await new Promise((done, failed) => {
      const request = factory.open('milepost');
      request.onsuccess = () => done(request.result);
      request.onerror = failed;
    });
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      texts.push(...await new Promise((done) => { request.onsuccess = () => done(request.result); }));
    }
    database.close();
  }
  return texts.join();
});

const claims = (page) => page.evaluate(() => document.querySelector('milepost-assessment').assessment.claims ?? []);

for (const engine of engines()) {
  engine.it('a file on disk keeps its answers, says so, and another file does not find them', async (page) => {
    assert.equal((await open(page, 'mine.html')).checked, true);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'Saved in this browser');
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 2')));
    await open(page, 'theirs.html');
    assert.deepEqual(await claims(page), []);
    await open(page, 'mine.html');
    await waitForText(page, 'You claim milestone 2.');
    // So that the browser saves them with the page, though nothing was changed since it was opened.
    await page.waitFor(() => document.querySelector('[data-assessment]')?.textContent.includes('"milestone":2'));
  });

  engine.it('the choice is asked for once, at the first element that is there', async (page) => {
    await open(page, 'mine.html');
    const choices = await page.evaluate(async (name) => {
      const choice = (element) => element.shadowRoot.querySelectorAll('label > input[type=checkbox]:not(.mirror *)').length;
      const first = document.querySelector(name);
      const second = document.createElement(name);
      first.after(second);
      const before = [choice(first), choice(second)];
      first.remove();
      await new Promise((resolve) => { setTimeout(resolve, 50); });
      const after = choice(second);
      second.after(first);
      return [before, after, choice(second) + choice(first)];
    }, ELEMENT);
    assert.deepEqual(choices, [[1, 0], 1, 1]);
  });

  engine.it('switched off, nothing is kept and nothing on the page is lost; switched on, it is kept at once', async (page) => {
    await open(page, 'mine.html');
    await clickByName(page, 'radio', /^2, /);
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 2')));
    await clickByName(page, 'checkbox', SWITCH);
    await waitForText(page, 'You claim milestone 2.');
    for (let look = 0; look < 100 && /milestone/.test(await kept(page)); look += 1) await page.settle();
    assert.doesNotMatch(await kept(page), /milestone/);
    // On, and off again while the change is still to be written.
    await page.evaluate((name) => {
      const field = document.querySelector(name).shadowRoot.querySelector('label > input[type=checkbox]:not(.mirror *)');
      field.click();
      document.querySelector(name).claim('infrastructure', 3);
      field.click();
    }, ELEMENT);
    for (let look = 0; look < 30; look += 1) await page.settle();
    assert.doesNotMatch(await kept(page), /milestone/);
    assert.equal((await open(page, 'mine.html')).checked, false);
    assert.deepEqual(await claims(page), []);
    assert.doesNotMatch(await kept(page), /milestone/);
    await clickByName(page, 'radio', /^4, /);
    await clickByName(page, 'checkbox', SWITCH);
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 4')));
    assert.equal((await open(page, 'mine.html')).checked, true);
    await waitForText(page, 'You claim milestone 4.');
    await clickByName(page, 'button', 'Clear the claim on Infrastructure');
  });
}
