// The browser is killed in the middle of the work, again and again: what was done more than the stated time before is
// there when it is opened again, every time. Only Chromium, whose profile a test can open again at once.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DIST } from './dist.mjs';
import { chosenEngines } from './harness/browsers.mjs';
import { removeFolder, temporaryFolder } from './harness/processes.mjs';
import { serve } from './harness/server.mjs';
import { keptPage } from './kept.mjs';

const KILLS = Number(process.env.MILEPOST_KILLS ?? 100);
/** What is older than this, in ms, is kept. */
const STATED = 300;
const PAUSE_BETWEEN_STEPS = 20;

const chromium = chosenEngines().find(({ name }) => name === 'chromium');

let server;
let folder;
before(async () => {
  server = await serve(DIST, { files: { '/kept.html': keptPage({ attributes: 'render="html"' }) } });
  folder = temporaryFolder('killed');
});
after(async () => {
  await server.close();
  removeFolder(folder);
});

async function open() {
  const browser = await chromium.startIn(join(folder, 'profile'));
  const [page] = await browser.pages();
  await page.goto(server.address('/kept.html'));
  await page.evaluate(() => document.querySelector('milepost-assessment').ready);
  return { browser, page };
}

/** The number of the last step that the page knows of, 0 where there is none. */
const lastStep = (page) => page.evaluate(() => {
  const [item] = document.querySelector('milepost-assessment').assessment.evidence ?? [];
  return Number(item?.text ?? 0);
});

/** Writes one number after the other, faster than they are stored, until the browser is gone; gives what was done when. */
async function work(page, step) {
  const done = [];
  for (let next = step + 1; ; next += 1) {
    try {
      await page.evaluate((number) => {
        const element = document.querySelector('milepost-assessment');
        const updated = new Date().toISOString();
        const item = { id: 'counted', kind: 'note', text: String(number), supports: [], updated };
        element.importJSON(JSON.stringify({ ...element.assessment, evidence: [item] }), { merge: true });
      }, next);
    } catch {
      return done;
    }
    done.push({ step: next, at: Date.now() });
    await pause(PAUSE_BETWEEN_STEPS);
  }
}

it(`killed ${KILLS} times, nothing older than ${STATED} ms was lost`, {
  timeout: 60_000 + KILLS * 15_000, skip: chromium?.missing() ?? (chromium ? false : 'MILEPOST_ENGINES leaves Chromium out'),
}, async (context) => {
  let promised = 0;
  let last = 0;
  let lost = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const { browser, page } = await open();
    for (let look = 0; look < 100 && (await lastStep(page)) < promised; look += 1) await pause(20);
    const found = await lastStep(page);
    assert.ok(found >= promised, `After kill ${kill} it knows step ${found}, and ${promised} was older than ${STATED} ms.`);
    lost = Math.max(lost, last - found);
    const working = work(page, Math.max(found, last));
    await pause(STATED + Math.random() * 500);
    const killed = Date.now();
    process.kill(-browser.process().pid, 'SIGKILL');
    const done = await working;
    promised = done.filter(({ at }) => at < killed - STATED).at(-1)?.step ?? found;
    last = done.at(-1)?.step ?? found;
  }
  context.diagnostic(`At most the last ${lost} of the steps were lost, which came ${PAUSE_BETWEEN_STEPS} ms or more apart.`);
});
