// What stood in the element gives way to the program, and what follows it on the page stays where its reader sees it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const pathOf = (name) => fileURLToPath(new URL(`../../${name}.json`, import.meta.url));
const prerendered = (name, ...options) =>
  execFileSync(process.execPath, [join(DIST, 'milepost-command.js'), 'prerender', pathOf(name), ...options], { encoding: 'utf8' }).trim();
const [FEW, MANY, SHORT] = ['assets/infrastructure', 'assets/engineering', 'examples/framework'];
const SIZES = [{ width: 1280, height: 800 }, { width: 400, height: 800 }];

const pageOf = (framework, attributes, text, style = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Handbook</title><link rel="icon" href="data:,">
<style>body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; } ${style}</style>
<script>
  shift = 0;
  const add = (list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value; };
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
</script><script src="/milepost.js" defer></script>
<h1>Handbook</h1><${ELEMENT} storage="none" src="/${framework}.json" ${attributes}>${text}</${ELEMENT}>
${'<p class="after">What follows the element on its page.</p>'.repeat(60)}`;

/** Lower than the program, much higher, higher, and lower where the page leaves it room. */
const PAGES = {
  '/one.html': () => pageOf(FEW, 'view="ability" ability="infrastructure"', prerendered(FEW, '--ability', 'infrastructure')),
  '/ladder.html': () => pageOf(MANY, 'view="all"', prerendered(MANY)),
  '/roles.html': () => pageOf(SHORT, 'view="roles"', prerendered(SHORT)),
  '/room.html': () => pageOf(SHORT, 'view="ability" ability="repair"', prerendered(SHORT, '--ability', 'repair'), `${ELEMENT} { display: block; min-height: 100vh; }`),
};
/** Where the reader is when the program comes, from the end of the element on; CSS pixels. */
const PLACES = { 'at its end': -400, 'below it': 100 };

let server;
/** Frameworks come when they are let go. */
let gate = Promise.resolve();
before(async () => {
  const files = Object.fromEntries(Object.entries(PAGES).map(([path, make]) => [path, make()]));
  for (const name of [FEW, MANY, SHORT]) files[`/${name}.json`] = () => gate.then(() => readFileSync(pathOf(name)));
  server = await serve(DIST, { files });
});
after(() => server.close());

/** Opens a page, goes to a place before the program comes, and gives how far what was seen below the element has moved. */
async function movedBy(page, path, size, place) {
  let release;
  gate = new Promise((resolve) => { release = resolve; });
  await page.setViewport(size);
  await page.open(server.address(path));
  await page.waitFor((selector) => document.querySelector(selector).shadowRoot, { args: [ELEMENT] });
  const first = await page.evaluate(async (selector, from) => {
    if (from !== undefined) scrollTo(0, scrollY + document.querySelector(selector).getBoundingClientRect().bottom + from);
    await new Promise((settled) => { setTimeout(settled, 300); });
    window.shift = 0;
    return [...document.querySelectorAll('.after')].map((each) => each.getBoundingClientRect().top);
  }, ELEMENT, place);
  release();
  // Nothing that would scroll to the element.
  await page.waitFor((selector) => document.querySelector(selector).shadowRoot.querySelector('.frame.shown'), { args: [ELEMENT] });
  await page.settle();
  const then = await page.evaluate(() => [...document.querySelectorAll('.after')].map((each) => each.getBoundingClientRect().top));
  const isSeen = (at) => at >= 0 && at < size.height;
  const moved = first.map((at, index) => (isSeen(at) || isSeen(then[index]) ? Math.abs(then[index] - at) : 0));
  return { moved: Math.max(...moved), shift: await page.evaluate(() => window.shift) };
}

const endOf = (page) => page.evaluate((selector) => {
  const host = document.querySelector(selector);
  const { bottom } = host.getBoundingClientRect();
  return { room: bottom - host.shadowRoot.querySelector('.frame').getBoundingClientRect().bottom, below: bottom - innerHeight };
}, ELEMENT);

for (const engine of engines()) {
  for (const size of SIZES) {
    for (const path of ['/one.html', '/ladder.html', '/roles.html', '/room.html']) {
      engine.it(`${path}, ${size.width} px: what follows the text stays where it is when the program takes its place`, async (page) => {
        for (const place of [undefined, ...Object.values(PLACES)]) {
          const { moved, shift } = await movedBy(page, path, size, place);
          assert.ok(moved <= 2, `From ${place ?? 'the top'} on it moved by ${moved} px.`);
          assert.ok(shift < 0.005, `From ${place ?? 'the top'} on the browser counts a shift of ${shift}.`);
        }
      });
    }
  }

  engine.it('the room that a longer text had goes where nobody sees it go', async (page) => {
    await movedBy(page, '/roles.html', SIZES[0], -1120);
    const first = await endOf(page);
    assert.ok(first.room > 20 && first.below > -1, `There are ${first.room} px, the window ends ${-first.below} px after them.`);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.settle();
    const then = await endOf(page);
    assert.ok(then.room < first.room - 30 && then.below > -1, `Of ${first.room} px there are ${then.room}, the window ends ${-then.below} px after them.`);
  });
}
