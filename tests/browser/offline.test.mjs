// The one file that works from disk, without asking for anything.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, waitForText, waitReady } from './harness/milepost.mjs';

const OFFLINE = pathToFileURL(`${DIST}/milepost.html`).href;

for (const engine of engines()) {
  engine.it('the offline file works from disk and asks for nothing', async (page) => {
    await page.open(OFFLINE);
    await waitReady(page);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'On Call Application Engineers: meets all');
    assert.deepEqual(await page.requests(), []);
    const { summary } = await page.evaluate(() => document.querySelector('milepost-assessment').evaluation);
    assert.deepEqual(summary, {
      abilities: 2, assessed: 1, roles: 6, ready: 5, qualified: 0, not_yet: 1, unassessed: 0,
    });
  });
}
