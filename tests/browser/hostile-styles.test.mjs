// What the page's own words inherit neither shows the hidden words nor moves them, and zoom keeps what is pressed.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { assessment, element, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { nodes, waitReady } from './harness/milepost.mjs';
import { comparePictures } from './harness/png.mjs';
import { serve } from './harness/server.mjs';

const INHERITED = `text-shadow: 3px 3px #f00; -webkit-text-fill-color: #0a0; -webkit-text-stroke: 2px #00f; text-emphasis: dot #f0f;
  letter-spacing: 4px; word-spacing: 9px; text-indent: 30px; text-transform: uppercase; font-style: italic; font-variant: small-caps;
  text-align: right; text-align-last: right; word-break: break-all; tab-size: 20; line-height: 3; color: #222`;
const HOSTILE = `main { ${INHERITED} } ::selection { color: #f00; background: #ff0 } canvas { max-width: 100%; height: auto }
  main > * { all: revert }`;
const PAGES = {
  calm: 'main { color: #222 }',
  hostile: HOSTILE,
};
const ZOOMS = {
  'zoom 0.8': 'main { zoom: 0.8 }', 'zoom 1.5': 'main { zoom: 1.5 }', 'zoom twice': 'main { zoom: 1.5 } milepost-assessment { zoom: 0.8 }',
  'scale 0.8': 'main { transform: scale(.8); transform-origin: 0 0 }', 'scale 1.5': 'main { transform: scale(1.5); transform-origin: 0 0; width: 600px }',
};

let server;
before(async () => {
  const files = {};
  const body = element('view="ability" ability="infrastructure"');
  for (const [name, style] of Object.entries(PAGES)) files[`/${name}.html`] = pageWith({ body, style });
  Object.values(ZOOMS).forEach((style, index) => { files[`/zoom-${index}.html`] = pageWith({ body, style }); });
  server = await serve(DIST, { files });
});
after(() => server.close());

/** Where the words lie on the picture, whatever they look like. */
const boxes = (page) => page.evaluate(() => {
  const { shadowRoot } = document.querySelector('milepost-assessment');
  const frame = shadowRoot.querySelector('.frame').getBoundingClientRect();
  const range = document.createRange();
  return [...shadowRoot.querySelectorAll('.mirror :is(.heading, .text, .listitem > span)')].map((each) => {
    range.selectNodeContents(each.firstChild);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x - frame.x, y - frame.y, width, height].map(Math.round);
  });
});

for (const engine of engines()) {
  engine.it('what the page’s words inherit does not show the hidden words, nor move them', async (page) => {
    const seen = {};
    for (const name of Object.keys(PAGES)) {
      await page.open(server.address(`/${name}.html`));
      await waitReady(page);
      await page.mouse.move(1, 1);
      await page.settle();
      await page.settle();
      const { x, y } = await page.evaluate(() => document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame').getBoundingClientRect());
      const clip = { x, y, width: 900, height: 500 };
      seen[name] = { boxes: await boxes(page), picture: await page.screenshot(undefined, { clip }) };
    }
    assert.deepEqual(seen.hostile.boxes, seen.calm.boxes);
    assert.ok(comparePictures(seen.hostile.picture, seen.calm.picture).share < 0.001);
  });

  engine.it('where the page is zoomed or scaled, the picture is sharp and a press takes what it shows', {
    timeout: 120_000,
  }, async (page) => {
    for (const [index, what] of Object.keys(ZOOMS).entries()) {
      await page.open(server.address(`/zoom-${index}.html`));
      await waitReady(page);
      await page.evaluate(() => scrollTo(0, 0));
      await page.settle();
      // Some engines tell places in the zoomed element's own pixels.
      const { unit, own, wanted } = await page.evaluate(() => {
        const host = document.querySelector('milepost-assessment');
        const zoom = parseFloat(getComputedStyle(host).zoom) * parseFloat(getComputedStyle(host.parentElement).zoom) || 1;
        const canvas = host.shadowRoot.querySelector('canvas');
        const scale = Number(/matrix\(([\d.]+)/.exec(getComputedStyle(host.parentElement).transform)?.[1] ?? 1);
        return {
          unit: host.currentCSSZoom === undefined ? zoom : 1,
          own: canvas.width / canvas.offsetWidth, wanted: devicePixelRatio * zoom * Math.max(1, scale),
        };
      });
      assert.ok(Math.abs(own / wanted - 1) < 0.01, `${what}: ${own} pixels for each where ${wanted} are seen.`);
      for (const milestone of [2, 1]) {
        const radio = (await nodes(page)).find(({ role, name }) => role === 'radio' && name.startsWith(`${milestone}, `));
        await page.mouse.click((radio.x + radio.width / 2) * unit, (radio.y + Math.min(radio.height / 2, 16)) * unit);
        await page.settle();
        assert.equal((await assessment(page)).claims[0]?.milestone, milestone, `${what}: a press on ${milestone}`);
      }
    }
  });
}
