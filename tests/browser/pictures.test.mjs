// What every view looks like, held against pictures that somebody has looked at.
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT } from './harness/milepost.mjs';
import { assertPicture } from './harness/pictures.mjs';
import { serve } from './harness/server.mjs';
import { CONTENTS, LADDER, openView, pagesOf, VIEWS } from './views.mjs';

const WIDTHS = [320, 800, 1280];
/** In the dark only the colours differ, so that the beginning will do. */
const TALLEST = { light: 5000, dark: 1000 };
const MARGIN = 16;

let server;
before(async () => { server = await serve(DIST, { files: pagesOf([...VIEWS, ...CONTENTS, ...LADDER]) }); });
after(() => server.close());

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const view of [...VIEWS, ...CONTENTS, ...LADDER]) {
    // What a framework holds is the same in the dark.
    const themes = CONTENTS.includes(view) ? ['light'] : ['light', 'dark'];
    engine.it(`${view.name} looks as it did`, async (page) => {
      await openView(page, server, view);
      for (const theme of themes) {
        await page.setColorScheme(theme);
        for (const width of view.widths ?? WIDTHS) {
          await showWhole(page, width, TALLEST[theme]);
          await assertPicture(page, `${view.name}-${width}-${theme}`);
        }
      }
    });
  }
}

/** A window as high as the element, up to `tallest`, and nothing under the pointer. */
async function showWhole(page, width, tallest) {
  await page.setViewport({ width, height: 900 });
  await page.mouse.move(0, 0);
  await page.settle();
  const height = await page.evaluate((host) => document.querySelector(host).getBoundingClientRect().height, ELEMENT);
  await page.setViewport({ width, height: Math.min(tallest, Math.ceil(height) + 2 * MARGIN) });
  await page.evaluate(() => scrollTo(0, 0));
  await page.settle();
}
