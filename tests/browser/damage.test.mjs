// What is drawn of a picture is only what has changed, and the picture looks as if all of it had been drawn.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { element, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, find, typeInto, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const SEEDS = [1, 2, 3];
const FRAMES = 80;
/** In one question to the page, which is answered in time on a slow machine too. */
const AT_ONCE = 5;

let server;
before(async () => {
  const entry = fileURLToPath(new URL('random-frames.ts', import.meta.url));
  const { outputFiles: [script] } = await build({
    entryPoints: [entry], bundle: true, format: 'iife', globalName: 'randomFrames', target: 'es2022', write: false, logLevel: 'error',
  });
  server = await serve(DIST, {
    files: {
      '/random.html': pageWith({ body: '<script src="/random.js"></script>' }),
      '/random.js': script.text,
      '/one.html': pageWith({ body: `${element('view="ability" ability="infrastructure"')}<p style="height: 500px"></p>` }),
    },
  });
});
after(() => server.close());

/** How many values of the picture on the page change where all of it is drawn anew, and the first of them. */
const staleValues = (page) => page.evaluate(() => {
  const canvas = document.querySelector('milepost-assessment').shadowRoot.querySelector('canvas');
  const read = () => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const shown = read();
  // What a browser says whose graphics card has lost what a canvas shows.
  canvas.dispatchEvent(new Event('contextrestored'));
  const anew = read();
  if (shown.length !== anew.length) return 'another size';
  const places = [...shown.keys()].filter((at) => shown[at] !== anew[at]);
  const line = (at) => `${Math.floor(at / 4) % canvas.width}/${Math.floor(at / 4 / canvas.width)}: ${shown[at]} for ${anew[at]}`;
  return [places.length, ...places.slice(0, 20).map(line)].join(', ');
});

for (const engine of engines()) {
  engine.it('random pictures drawn by what has changed look as if drawn anew, pixel for pixel', {
    timeout: 240_000,
  }, async (page) => {
    await page.open(server.address('/random.html'));
    for (const seed of SEEDS) {
      await page.evaluate((given) => { window.comparison = new window.randomFrames.Comparison(given); }, seed);
      let outcome;
      for (let frames = 0; frames < FRAMES; frames += AT_ONCE) {
        outcome = await page.evaluate((count) => window.comparison.go(count), AT_ONCE);
        assert.deepEqual([outcome.differing, outcome.most], [[], 0], `With seed ${seed} frames differ.`);
      }
      assert.ok(outcome.drawn < 0.7 * outcome.all, `With seed ${seed} ${outcome.drawn} of ${outcome.all} pixels were drawn.`);
      await page.evaluate(() => window.comparison.dispose());
    }
  });

  engine.it('what a person does leaves no pixel of an earlier picture', { timeout: 240_000 }, async (page) => {
    await page.setViewport({ width: 700, height: 500 });
    await page.open(server.address('/one.html'));
    await waitReady(page);
    const steps = {
      start: () => {},
      hover: async () => {
        const { centre } = await find(page, 'radio', /^1, /);
        await page.mouse.move(centre.x, centre.y);
      },
      claim: () => clickByName(page, 'radio', /^2, /),
      'other claim': () => clickByName(page, 'radio', /^3, /),
      form: () => clickByName(page, 'button', 'Add evidence'),
      typing: () => typeInto(page, 'textbox', 'What happened', 'Größere Platten – 大丈夫 Ω'),
      evidence: () => clickByName(page, 'button', 'Add evidence'),
      scrolled: () => page.wheel(0, 350),
      'scrolled on': () => page.wheel(0, 600),
      'scrolled back': () => page.wheel(0, -500),
      undo: () => clickByName(page, 'button', 'Undo'),
      dark: () => page.evaluate(() => document.querySelector('milepost-assessment').setAttribute('theme', 'dark')),
      narrow: () => page.setViewport({ width: 420, height: 500 }),
    };
    for (const [name, step] of Object.entries(steps)) {
      await step();
      await page.settle();
      assert.equal(await staleValues(page), '0', `Something is left after: ${name}.`);
    }
  });
}
