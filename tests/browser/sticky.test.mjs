// The picture is seen whatever sticks to the window above, below and beside it while the page scrolls: what stands on
// the screen is held against what an unscrolled page shows.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DEMO, DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, waitForText, waitReady } from './harness/milepost.mjs';
import { comparePictures, cropPicture } from './harness/png.mjs';
import { serve } from './harness/server.mjs';

/** CSS pixels: what sticks at the top and at the bottom, and a window in which all of the element has room. */
const [HEADER, FOOTER, TALL] = [60, 40, 2400];
const VIEWPORT = { width: 1000, height: 600 };
const STEP = 150;
/** Of what is in view; without the picture a tenth differs. */
const MOST = 0.002;
/** How often a picture is looked at before it counts as wrong: a busy machine paints a little later. */
const LOOKS = 12;

const style = `* { box-sizing: border-box } body { margin: 0; font: 16px/20px sans-serif } main { height: 5000px }
header { position: sticky; top: 0; z-index: 2; height: ${HEADER}px; background: #cde }
footer { position: sticky; bottom: 0; z-index: 2; height: ${FOOTER}px; background: #cde }
section { display: grid; grid-template-columns: 1fr 200px; padding: 200px 0 0 60px; min-height: 4000px }
aside { position: sticky; top: 80px; z-index: 2; height: 300px; background: #dec } section > div { overflow: visible }`;
const body = `<header>Handbook</header><section><div><milepost-assessment loading="eager" storage="none" view="ability"
ability="infrastructure"></milepost-assessment></div><aside>On this page</aside></section><footer>Feedback</footer>`;

let server;
let demo;
before(async () => {
  server = await serve(DIST, { files: { '/sticky.html': pageWith({ body, style }) } });
  demo = await serve(DEMO);
});
after(() => Promise.all([server.close(), demo.close()]));

/** Where the element is, once it no longer moves, in CSS pixels of the window. */
function placeAtRest() {
  return new Promise((resolve) => {
    let [last, still] = [NaN, 0];
    const look = () => {
      const { x, y, width, height } = document.querySelector('milepost-assessment').getBoundingClientRect();
      still = y === last ? still + 1 : 0;
      last = y;
      if (still > 5) resolve({ x: Math.round(x), y: Math.round(y), width: Math.floor(width), height: Math.floor(height) });
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** The whole element in a window that has room for it; the window is as before afterwards, with the element's top in view. */
async function wholePicture(page, viewport) {
  await page.setViewport({ ...viewport, height: TALL });
  await page.evaluate((top) => {
    scrollBy({ top: document.querySelector('milepost-assessment').getBoundingClientRect().top - top, behavior: 'instant' });
  }, 2 * HEADER);
  await page.settle();
  await page.settle();
  const clip = await page.evaluate(placeAtRest);
  const png = await page.screenshot(undefined, { clip });
  await page.setViewport(viewport);
  return png;
}

/** What is in view of the element between header and footer is the same part of the whole. Gives how much that is. */
async function assertSeen(page, whole, { header, footer, height }) {
  let share = 1;
  let seen = 0;
  for (let look = 0; look < LOOKS && share > MOST; look += 1) {
    const { x, y, width, height: all } = await page.evaluate(placeAtRest);
    const top = Math.max(header, y);
    seen = Math.min(height - footer, y + all) - top;
    if (seen < 1) return 0;
    const shown = await page.screenshot(undefined, { clip: { x, y: top, width, height: seen } });
    ({ share } = comparePictures(shown, cropPicture(whole, { x: 0, y: top - y, width, height: seen }, 1)));
  }
  assert.ok(share <= MOST, `${(share * 100).toFixed(1)} % of the ${seen} rows in view are not as they should be.`);
  return seen;
}

/** Scrolls until the element has gone by, in steps that `scroll` makes; gives how often some of it was in view. */
async function assertSeenWhile(page, whole, scroll, window) {
  let times = 0;
  for (let step = 0; step < 60; step += 1) {
    await scroll(step);
    const seen = await assertSeen(page, whole, window);
    if (seen > 0) times += 1;
    else if (times > 0) return times;
  }
  return assert.fail('The element did not go by.');
}

async function claimTwo(page) {
  await waitReady(page);
  await clickByName(page, 'radio', /^2, /);
  await waitForText(page, 'You claim milestone 2.');
}

const own = { header: HEADER, footer: FOOTER, height: VIEWPORT.height };

function register(engine, how) {
  engine.it(`below a sticky header, above a footer and beside a column the whole picture is seen while a wheel turns${how}`, {
    timeout: 240_000,
  }, async (page) => {
    await page.setViewport(VIEWPORT);
    await page.open(server.address('/sticky.html'));
    await claimTwo(page);
    const whole = await wholePicture(page, VIEWPORT);
    await page.mouse.move(30, 300);
    // WebKit's driver counts from where the wheel stood at first.
    const turn = (step) => page.wheel(0, engine.name === 'webkit' ? STEP * (step + 1) : STEP);
    const times = await assertSeenWhile(page, whole, turn, own);
    assert.ok(times > 3, `It was in view ${times} times.`);
  });
}

for (const engine of engines()) register(engine, '');

for (const [graphics, how] of [['card', ', with a graphics card'], ['none', ', without one']]) {
  for (const engine of engines({ graphics }).filter(({ name }) => name === 'chromium')) {
    register(engine, how);

    engine.it(`the same on the demo’s own page${how}`, { timeout: 240_000 }, async (page) => {
      const viewport = { width: 1280, height: 900 };
      await page.setViewport(viewport);
      await page.open(demo.address('/index.html#infrastructure'));
      await claimTwo(page);
      await waitForText(page, 'Saved in this browser');
      await page.mouse.move(5, 500);
      const whole = await wholePicture(page, viewport);
      const { header } = await page.evaluate(() => ({ header: document.querySelector('.bar').getBoundingClientRect().height }));
      await assertSeenWhile(page, whole, () => page.wheel(0, STEP), { header: Math.ceil(header), footer: 0, height: viewport.height });
    });

    engine.it(`the same while a finger scrolls${how}`, { timeout: 240_000 }, async (page) => {
      await page.setViewport(VIEWPORT);
      await page.open(server.address('/sticky.html'));
      await claimTwo(page);
      const whole = await wholePicture(page, VIEWPORT);
      const flick = async () => {
        await page.touch.down(30, 400);
        for (const y of [380, 350, 320, 290]) await page.touch.move(30, y);
        // Held still, so that the page does not run on.
        await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 150); }));
        await page.touch.up();
      };
      const times = await assertSeenWhile(page, whole, flick, own);
      assert.ok(times > 3, `It was in view ${times} times.`);
    });
  }
}
