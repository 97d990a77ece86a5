// What was written is still there after the page was closed, and two tabs lose nothing of each other's.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const pageWith = (attributes) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kept</title>
<milepost-assessment loading="eager" ${attributes}></milepost-assessment><script src="/milepost.js"></script>`;

const KEY = 'milepost infrastructure self auto';

let server;
before(async () => {
  server = await serve(DIST, { files: { '/kept.html': pageWith(''), '/not-kept.html': pageWith('storage="none"') } });
});
after(() => server.close());

async function open(page, path = '/kept.html') {
  await page.open(server.address(path));
  await waitReady(page);
}

const stored = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

for (const engine of engines()) {
  engine.it('a claim is kept, says so, and is there after a reload', async (page) => {
    await open(page);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'Saved in this browser');
    await page.reload();
    await waitReady(page);
    await waitForText(page, 'You claim milestone 2.');
    await waitForText(page, 'Tier 4 Escalation Engineers: 1 to go');
  });

  engine.it('a page that is left at once has kept what was done', async (page) => {
    await open(page);
    await page.evaluate(() => {
      document.querySelector('milepost-assessment').claim('infrastructure', 3);
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
    });
    assert.match(await stored(page), /"milestone": 3/);
  });

  engine.it('storage="none" keeps nothing', async (page) => {
    await open(page, '/not-kept.html');
    await page.evaluate(() => document.querySelector('milepost-assessment').claim('infrastructure', 3));
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 400); }));
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  engine.it('what another tab stores is merged, record by record', async (page) => {
    await open(page);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'Saved in this browser');
    await page.evaluate((key) => {
      const before = localStorage.getItem(key);
      const other = JSON.parse(before);
      const updated = new Date(Date.now() + 5000).toISOString();
      other.claims.push({ ability: 'communication', milestone: 4, updated });
      other.updated = updated;
      const after = JSON.stringify(other);
      localStorage.setItem(key, after);
      window.dispatchEvent(new StorageEvent('storage', { key, oldValue: before, newValue: after, storageArea: localStorage }));
    }, KEY);
    await waitForText(page, 'Communication, 4');
    await waitForText(page, 'You claim milestone 2.');
  });

  engine.it('a damaged store is set aside and not lost', { errors: 'expected' }, async (page) => {
    await open(page);
    await page.evaluate((key) => localStorage.setItem(key, '{"format":"milepost.assessment/1","claims":'), KEY);
    await page.reload();
    await waitReady(page);
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.ok(kept.some(([key, text]) => key.startsWith(`${KEY} set aside `) && text.endsWith('"claims":')));
  });

  engine.it('what a newer version wrote is left alone', { errors: 'expected' }, async (page) => {
    await open(page);
    const newer = '{"format":"milepost.assessment/2","answers":[]}';
    await page.evaluate((key, text) => localStorage.setItem(key, text), KEY, newer);
    await page.reload();
    await waitReady(page);
    await waitForText(page, /^Not saved: .*newer/);
    await clickByName(page, 'radio', /^2, /);
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 400); }));
    assert.equal(await stored(page), newer);
  });
}
