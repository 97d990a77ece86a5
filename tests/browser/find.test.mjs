// What is drawn is text all the same: it can be found, selected and copied where it is seen.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { find, waitReady } from './harness/milepost.mjs';
import { PNG } from 'pngjs';
import { serve } from './harness/server.mjs';

const DRAWN = 'the pipelines that deploy it';

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/page.html': pageWith({ style: 'body { font: 16px/1.5 "DejaVu Sans", sans-serif }' }),
      '/plain.html': pageWith({ attributes: 'render="html"' }),
    },
  });
});
after(() => server.close());

async function open(page, width = 1200) {
  await page.setViewport({ width, height: 900 });
  await page.open(server.address('/page.html'));
  await waitReady(page);
}

/** The rectangles of some words in the mirror, one for each line. */
function linesOf(page, words) {
  return page.evaluate((text) => {
    const { shadowRoot } = document.querySelector('milepost-assessment');
    const walker = document.createTreeWalker(shadowRoot.querySelector('.mirror'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.data.indexOf(text);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + text.length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      return lines.map(({ x, y, width, height }) => ({ x, y, width, height }));
    }
    return [];
  }, words);
}

/** The box around all pixels that differ from the first one, in a part of the viewport. */
async function inkIn(page, clip) {
  const { data, width, height } = PNG.sync.read(await page.screenshot(undefined, { clip }));
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let at = 0; at < width * height; at += 1) {
    const distance = Math.abs(data[4 * at] - data[0]) + Math.abs(data[4 * at + 1] - data[1]);
    if (distance < 60) continue;
    [left, right] = [Math.min(left, at % width), Math.max(right, at % width)];
    [top, bottom] = [Math.min(top, Math.floor(at / width)), Math.max(bottom, Math.floor(at / width))];
  }
  return { left, right, top, bottom };
}

for (const engine of engines()) {
  engine.it('the browser finds words of a drawn paragraph', {
    unless: engine.name === 'webkit' && 'WebKit’s window.find looks into no shadow root, and its find bar cannot be driven',
  }, async (page) => {
    await open(page);
    assert.equal(await page.evaluate((text) => window.find(text), DRAWN), true);
    assert.equal(await page.evaluate(() => window.find('no such words here')), false);
  });

  engine.it('what is found is marked where it is drawn, at any width', async (page) => {
    for (const width of [320, 800, 1200]) {
      await open(page, width);
      await find(page, 'paragraph', new RegExp(DRAWN));
      // Every word where the picture has it: the ink in its box begins and ends near the box's sides.
      for (const word of ['Growing expertise', 'environments', 'host it.']) {
        const [line] = await linesOf(page, word);
        const ink = await inkIn(page, { x: line.x - 2, y: line.y, width: line.width + 4, height: line.height });
        const where = `“${word}” at ${width} px: ${JSON.stringify({ line, ink })}`;
        assert.ok(ink.right > 0, `Nothing is drawn there. ${where}`);
        assert.ok(ink.left <= 5 && ink.right >= line.width - 3, where);
        assert.ok(ink.bottom - ink.top >= 8 && ink.bottom - ink.top <= line.height, where);
      }
      const headings = await linesOf(page, 'Infrastructure');
      assert.equal(headings.length, 1);
    }
  });

  engine.it('words wrap where the picture wraps them', async (page) => {
    for (const width of [320, 800]) {
      await open(page, width);
      const { height } = await find(page, 'paragraph', new RegExp(DRAWN));
      const lines = await page.evaluate((words) => {
        const { shadowRoot } = document.querySelector('milepost-assessment');
        const paragraph = [...shadowRoot.querySelectorAll('p')].find((each) => each.textContent.includes(words));
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        return { height: range.getBoundingClientRect().height, line: parseFloat(getComputedStyle(paragraph).lineHeight) };
      }, DRAWN);
      assert.ok(Math.abs(lines.height - height) < lines.line / 2, `${width} px: ${lines.height} is not ${height}`);
    }
  });

  engine.it('drawn words are selected by the mouse', async (page) => {
    await open(page);
    const [{ x, y, width, height }] = await linesOf(page, DRAWN);
    const middle = y + height / 2;
    await page.mouse.move(x + 1, middle);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, middle);
    await page.mouse.move(x + width - 1, middle);
    await page.mouse.up();
    const selected = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('milepost-assessment');
      return (shadowRoot.getSelection?.() ?? getSelection()).toString();
    });
    assert.equal(selected.trim(), DRAWN);
  });

  engine.it('all text within the element is copied in reading order, block by block', async (page) => {
    await open(page);
    const text = await page.evaluate(() => {
      const mirror = document.querySelector('milepost-assessment').shadowRoot.querySelector('.mirror');
      const selection = document.querySelector('milepost-assessment').shadowRoot.getSelection?.() ?? getSelection();
      selection.setBaseAndExtent(mirror, 0, mirror, mirror.childNodes.length);
      return selection.toString();
    });
    const lines = text.split(/\n+/).map((line) => line.trim()).filter(Boolean);
    const at = (start) => lines.findIndex((line) => line.startsWith(start));
    const order = ['Infrastructure abilities', 'Growing expertise in what', 'Back End Architects'].map(at);
    assert.ok(order.every((place) => place >= 0), text);
    assert.deepEqual(order, [...order].sort((a, b) => a - b), text);
    assert.equal(lines.find((line) => line.includes(DRAWN)).endsWith('host it.'), true, text);
  });
}
