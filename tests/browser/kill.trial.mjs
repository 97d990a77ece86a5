// The browser is killed in the middle of the work, again and again: what was done more than the stated time before is
// there when it is opened again, every time.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { killedBrowser, skip } from './killed.mjs';

const KILLS = Number(process.env.MILEPOST_KILLS ?? 100);
/** What is older than this, in ms, is kept. */
const STATED = 300;
const PAUSE_BETWEEN_STEPS = 20;
/** How long the database of a browser that was killed may take to answer, in ms: a disk can be busy. */
const PATIENCE = 15_000;

const browser = killedBrowser();

/** The number of the last step that the page knows of, 0 where there is none. */
const lastStep = (page) => page.evaluate(() => {
  const [item] = document.querySelector('milepost-assessment').assessment.evidence ?? [];
  return Number(item?.text ?? 0);
});

/** The same, when it is as far as `promised` or has had its time. */
async function lastStepFound(page, promised) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await lastStep(page);
    if (found >= promised || Date.now() > end) return found;
    await pause(20);
  }
}

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

it(`killed ${KILLS} times, nothing older than ${STATED} ms was lost`, { timeout: 60_000 + KILLS * 15_000, skip }, async (context) => {
  let promised = 0;
  let last = 0;
  let lost = 0;
  let slowest = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const page = await browser.open();
    const opened = Date.now();
    const found = await lastStepFound(page, promised);
    assert.ok(found >= promised, `After kill ${kill} it knows step ${found}, and ${promised} was older than ${STATED} ms.`);
    slowest = Math.max(slowest, Date.now() - opened);
    lost = Math.max(lost, last - found);
    const working = work(page, Math.max(found, last));
    await pause(STATED + Math.random() * 500);
    const killed = Date.now();
    await browser.kill();
    const done = await working;
    promised = done.filter(({ at }) => at < killed - STATED).at(-1)?.step ?? found;
    last = done.at(-1)?.step ?? found;
  }
  context.diagnostic(`At most the last ${lost} of the steps were lost, which came ${PAUSE_BETWEEN_STEPS} ms or more apart.`);
  context.diagnostic(`They were found at most ${slowest} ms after the page was ready.`);
});
