// What readers have set for all pages is followed, also where no style tells of it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PNG } from 'pngjs';
import { DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const LEAST = 24;
const sized = (size) => pageWith({ style: `main { width: 600px; font: ${size}px/1.4 sans-serif }` });
const WHITE = 'body { background: #fff; color: #111 }';

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/16.html': sized(16),
      '/24.html': sized(LEAST),
      '/white.html': pageWith({ style: WHITE }),
      '/set.html': pageWith({ style: `${WHITE} :root { --milepost-background: #fff; --milepost-text: #222 }` }),
      '/light.html': pageWith({ style: WHITE, attributes: 'theme="light"' }),
      '/plain.html': pageWith({ style: WHITE, attributes: 'render="html"' }),
    },
  });
});
after(() => server.close());

async function open(page, path) {
  await page.open(server.address(path));
  await waitReady(page);
}
const heightOf = (page) => page.evaluate((selector) => document.querySelector(selector).offsetHeight, ELEMENT);

/** As web/src/look/colors.ts has it, of WCAG. */
function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The most frequent of a place's luminances, and the greatest contrast that anything there has with it. */
async function seenAt(page, node) {
  const { data } = PNG.sync.read(await page.screenshot(undefined, { clip: node }));
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const light = luminance(data.subarray(at, at + 3));
    counts.set(light, (counts.get(light) ?? 0) + 1);
  }
  const [[ground]] = [...counts].sort((a, b) => b[1] - a[1]);
  const contrast = Math.max(...[...counts.keys()].map((light) => (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05)));
  return { ground, contrast };
}

for (const engine of engines({ reader: 'letters of 24 px' })) {
  engine.it('letters are at least as large as the reader wants them', {
    unless: engine.name === 'webkit' && 'WebKitGTK has no such setting that a test can reach',
  }, async (page) => {
    await open(page, '/24.html');
    const wanted = await heightOf(page);
    await open(page, '/16.html');
    const is = await heightOf(page);
    assert.ok(Math.abs(is / wanted - 1) < 0.05, `${is} px high, and ${wanted} where the page itself has letters of ${LEAST} px`);
  });
}

for (const engine of engines().filter(({ name }) => name === 'firefox')) {
  engine.it('where only the text is zoomed, the drawn text is too', async (page) => {
    await open(page, '/24.html');
    const wanted = await heightOf(page);
    await open(page, '/16.html');
    await page.zoomText(LEAST / 16);
    await page.waitFor((selector, height) => Math.abs(document.querySelector(selector).offsetHeight / height - 1) < 0.05, {
      args: [ELEMENT, wanted], message: 'The drawn text is not larger.',
    });
    await page.zoomText(1);
  });
}

for (const engine of engines({ reader: 'dark pages' }).filter(({ name }) => name === 'chromium')) {
  for (const path of ['/white.html', '/set.html', '/light.html', '/plain.html']) {
    engine.it(`where the browser makes pages dark, words and fields on ${path} are read`, async (page) => {
      await open(page, path);
      await clickByName(page, 'button', 'Add evidence', { nth: 0 });
      await typeInto(page, 'textbox', 'What happened', 'MMMMMMMMMMMMMMMM');
      await waitForText(page, 'What happened');
      for (const [role, name] of [['textbox', 'What happened'], ['heading', 'Infrastructure'], ['button', 'Cancel']]) {
        const { ground, contrast } = await seenAt(page, await find(page, role, name));
        assert.ok(ground < 0.18, `${name} stands on ${ground}`);
        assert.ok(contrast >= 4.5, `${name} has a contrast of ${contrast}`);
      }
    });
  }
}
