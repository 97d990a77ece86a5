// An element that the page puts into another window, as picture-in-picture does, is that window's: it is drawn there, as
// its size and scrolling ask for, and pressed there.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { element, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const BUTTON = [30, 10];
const PAGE = pageWith({ body: `<button style="position: fixed; z-index: 1; top: 0; left: 0; width: 60px; height: 20px">Open</button>${element()}
<script>
document.querySelector('button').onclick = () => {
  const { document: page } = window.milepostOther = open('', '', 'width=500,height=400');
  page.write('<!doctype html><html lang="en"><style>body { margin: 0; font: 16px sans-serif }</style><main></main>');
  page.close();
  page.querySelector('main').append(document.querySelector('${ELEMENT}'));
};
</script>` });

let server;
before(async () => { server = await serve(DIST, { files: { '/page.html': PAGE } }); });
after(() => server.close());

/** Runs `code` with the element, its shadow root and its window, which is another than the page's. */
const there = (page, code) => page.evaluate((selector, text) => {
  const view = window.milepostOther;
  const element = view.document.querySelector(selector);
  return new Function('view', 'element', 'root', text)(view, element, element?.shadowRoot);
}, ELEMENT, code);

async function moved(page) {
  await page.open(server.address('/page.html'));
  await waitReady(page);
  await page.mouse.click(...BUTTON);
  await page.waitFor((selector) => window.milepostOther?.document.querySelector(selector)?.ready.then(() => true), {
    args: [ELEMENT], message: 'It does not get ready in the other window.',
  });
}

/** Whether each row of what the window shows of the element has been drawn: how many pixels of it are not one colour. */
const DRAWN = `
  const canvas = root.querySelector('canvas');
  if (!canvas?.width) return 'nothing';
  const box = canvas.getBoundingClientRect();
  const scale = canvas.height / box.height;
  const top = Math.max(0, Math.round(-box.top * scale));
  const bottom = Math.min(canvas.height, Math.round((view.innerHeight - box.top) * scale));
  if (box.top > 1 && view.scrollY > 0) return 'not where the window is';
  if (bottom - top < Math.min(view.innerHeight, element.offsetHeight) * 0.9) return 'not as high as the window';
  const { data } = canvas.getContext('2d').getImageData(0, top, canvas.width, bottom - top);
  const colors = new Set();
  for (let at = 0; at < data.length; at += 4) colors.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
  return colors.size > 20 ? 'drawn' : 'one colour';`;

const isDrawn = (page) => page.waitFor((selector, text) => {
  const view = window.milepostOther;
  const element = view.document.querySelector(selector);
  return new Function('view', 'element', 'root', text)(view, element, element.shadowRoot) === 'drawn';
}, { args: [ELEMENT, DRAWN], message: 'It is not drawn in the other window.' });

for (const engine of engines()) {
  engine.it('it is drawn in the window that it was put into, also where that is scrolled', async (page) => {
    await moved(page);
    await isDrawn(page);
    const height = await there(page, 'return element.offsetHeight - view.innerHeight;');
    assert.ok(height > 400, 'There is something to scroll.');
    await there(page, `view.scrollTo(0, ${height});`);
    await isDrawn(page);
    await page.evaluate(() => window.milepostOther.close());
  });

  engine.it('what is said there is said', async (page) => {
    await moved(page);
    await there(page, "element.claim('infrastructure', 2);");
    await page.waitFor((selector) => {
      const { shadowRoot } = window.milepostOther.document.querySelector(selector);
      return shadowRoot.querySelector('.mirror').textContent.includes('You claim milestone 2.');
    }, { args: [ELEMENT], message: 'The claim is not shown.' });
    await page.evaluate((selector) => {
      document.querySelector('main').append(window.milepostOther.document.querySelector(selector));
      window.milepostOther.close();
    }, ELEMENT);
    await waitReady(page);
    await page.waitFor((selector) => document.querySelector(selector).assessment, { args: [ELEMENT] });
  });
}
