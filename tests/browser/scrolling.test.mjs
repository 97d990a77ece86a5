// While the page scrolls below whatever stays in its place, the picture is where it belongs; also where it is taller
// than what a graphics card draws in one go.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PNG } from 'pngjs';
import { DIST } from './dist.mjs';
import { element, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const STEPS = 14;

/** What stays in its place while the page scrolls. */
const AROUND = `<style>
  main { display: grid; grid-template-columns: minmax(0, 1fr) 180px; margin: 0 } body { margin: 0 }
  header, footer { position: sticky; top: 0; height: 56px; background: #fff; z-index: 1; grid-column: 1 / 3 }
  footer { top: auto; bottom: 0 } aside div { position: sticky; top: 88px; z-index: 2 }
  .room { grid-column: 1 / 3; height: 400px }</style><header>Handbook</header><div class="room"></div>`;
const BODY = `${AROUND}${element('view="ability" ability="infrastructure"')}<aside><div>On this page</div></aside>
  <div class="room"></div><footer>Imprint</footer>`;

const abilities = Array.from({ length: 24 }, (_, index) => ({
  id: `a${index}`, name: `Ability ${index}`, description: 'What it is about, in a sentence.',
}));
const TALL = {
  format: 'milepost.framework/1', id: 'tall', title: 'Tall', milestones: [1, 2, 3, 4, 5].map((level) => ({ level })), abilities,
  roles: Array.from({ length: 60 }, (_, index) => ({
    id: `r${index}`, name: `Role number ${index}`,
    requirements: abilities.slice(0, 8).map(({ id }) => ({ ability: id, milestone: 1 + (index % 5), strength: 'must' })),
  })),
};

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/sticky.html': pageWith({ body: BODY }),
      '/tall.json': JSON.stringify(TALL),
      '/tall.html': pageWith({ attributes: 'src="/tall.json" view="roles"', style: 'body { margin: 0 }' }),
    },
  });
});
after(() => server.close());

/** How many of the pixels in a part of a picture are of another colour than the first, as a share. */
function inkShare(png, { top, bottom, left, right }) {
  const { width, data } = PNG.sync.read(png);
  const [first, last] = [Math.ceil(left), Math.floor(right)];
  let ink = 0;
  let all = 0;
  for (let y = Math.ceil(top); y < Math.floor(bottom); y += 1) {
    for (let x = first; x < last; x += 1) {
      const at = (y * width + x) * 4;
      if (Math.abs(data[at] - 255) + Math.abs(data[at + 1] - 255) + Math.abs(data[at + 2] - 255) > 60) ink += 1;
      all += 1;
    }
  }
  return ink / all;
}

/** The part of the element that can be seen, without what lies over it. */
const seen = (page) => page.evaluate(() => {
  const { left, right, top, bottom } = document.querySelector('milepost-assessment').getBoundingClientRect();
  return { left, right, top: Math.max(60, top), bottom: Math.min(innerHeight - 60, bottom) };
});

for (const engine of engines()) {
  engine.it('below a sticky header, footer and column all of the picture is seen while the wheel turns', {
    timeout: 120_000,
  }, async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.open(server.address('/sticky.html'));
    await waitReady(page);
    await clickByName(page, 'radio', /^2, /);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.mouse.move(400, 500);
    let looked = 0;
    for (let step = 0; step < STEPS; step += 1) {
      await page.wheel(0, 100);
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 150); }));
      const { left, right, top, bottom } = await seen(page);
      // In bands, since half a picture is not enough.
      for (let from = top; from + 150 <= bottom - 60; from += 150) {
        const share = inkShare(await page.screenshot(), { left, right, top: from, bottom: from + 150 });
        assert.ok(share > 0.003, `After ${step + 1} steps nothing is seen from ${from} to ${from + 150}.`);
        looked += 1;
      }
    }
    assert.ok(looked > 10, `Only ${looked} places were looked at.`);
  });

  engine.it('a window as high as all of the content shows all of it, however many pixels that takes', {
    timeout: 120_000, unless: engine.livePreferences ? undefined : 'its window is no higher than the screen',
  }, async (page) => {
    for (const [height, scale] of [[4000, 3], [6000, 3]]) {
      await page.setViewport({ width: 390, height, scale });
      await page.open(server.address('/tall.html'));
      await waitReady(page);
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000); }));
      const { bottom, drawn, own } = await page.evaluate(() => {
        const frame = document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame');
        const canvas = frame.querySelector('canvas');
        return {
          bottom: Math.min(innerHeight, frame.getBoundingClientRect().bottom),
          drawn: canvas.getBoundingClientRect().bottom,
          own: canvas.width / canvas.getBoundingClientRect().width,
        };
      });
      assert.ok(drawn >= bottom - 1, `${height} px: drawn down to ${drawn} of ${bottom}.`);
      assert.ok(own >= Math.min(scale, 1.5), `${height} px: ${own} pixels for each.`);
      const png = await page.screenshot();
      // From the canvas, since a screenshot of so many pixels takes minutes without a graphics card.
      const empty = await page.evaluate((low) => {
        const canvas = document.querySelector('milepost-assessment').shadowRoot.querySelector('canvas');
        const context = canvas.getContext('2d');
        const step = Math.round((300 * canvas.height) / canvas.offsetHeight);
        const bands = Math.floor((low - canvas.getBoundingClientRect().top) / 300);
        return Array.from({ length: bands }, (_, band) => band).filter((band) => {
          const { data } = context.getImageData(0, band * step, canvas.width, step);
          return new Set(new Uint32Array(data.buffer)).size < 20;
        });
      }, bottom);
      assert.deepEqual(empty, [], `${height} px at ${scale}: these bands of 300 pixels are empty.`);
    }
  });
}
