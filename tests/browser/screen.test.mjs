// Any screen: narrow and wide, zoomed, coarse and fine, light and dark, with colours and spacing of the reader's own.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PNG } from 'pngjs';
import { DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, find, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { comparePictures } from './harness/png.mjs';
import { serve } from './harness/server.mjs';

const RENDERINGS = { picture: '/picture.html', 'plain form': '/plain.html' };
/** Zoom of a window that is 1280 pixels wide at 100 %. */
const ZOOMS = [0.5, 1, 1.5, 2, 3, 4];
const RATIOS = [1, 1.5, 2, 3];

let server;
before(async () => {
  const style = ':root { color-scheme: light dark }';
  server = await serve(DIST, {
    files: {
      '/picture.html': pageWith({ style }),
      '/plain.html': pageWith({ style, attributes: 'render="html"' }),
      '/odd.html': pageWith({ style: 'main { width: 777px; margin-left: 3.5px }' }),
    },
  });
});
after(() => server.close());

async function open(page, path = '/picture.html') {
  await page.open(server.address(path));
  await waitReady(page);
}

/** What sticks out of the window to the right, by name; empty where there is nothing to scroll to. */
async function overflowing(page) {
  const { width, scroll } = await page.evaluate(() => ({
    width: innerWidth, scroll: document.documentElement.scrollWidth,
  }));
  const cut = (await nodes(page)).filter((node) => node.x < -0.5 || node.x + node.width > width + 0.5);
  return [...(scroll > width ? [`the page is ${scroll} px wide`] : []), ...cut.map(({ role, name }) => `${role} ${name}`)];
}

/** How large the canvas is: its pixels, and the pixels of the screen that it covers. */
const sizes = (page) => page.evaluate(() => {
  const canvas = document.querySelector('milepost-assessment').shadowRoot.querySelector('canvas');
  const { width, height } = canvas.getBoundingClientRect();
  return { own: [canvas.width, canvas.height], covered: [width * devicePixelRatio, height * devicePixelRatio] };
});

function assertSharp({ own, covered }, ratio) {
  own.forEach((size, side) => {
    assert.ok(Math.abs(size - covered[side]) < 1, `${size} pixels are drawn for ${covered[side]} at ratio ${ratio}`);
  });
}

/** All colours of some node's place on the screen, the most frequent first. */
async function colorsOf(page, node) {
  const { data } = PNG.sync.read(await page.screenshot(undefined, { clip: node }));
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const color = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
}

const systemColors = (page) => page.evaluate(() => {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.cssText = 'color: CanvasText; background: Canvas';
  const { color, backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return { text: color, background: backgroundColor };
});

for (const engine of engines()) {
  for (const [rendering, path] of Object.entries(RENDERINGS)) {
    engine.it(`nothing has to be scrolled sideways at any zoom in the ${rendering}`, { timeout: 120_000 }, async (page) => {
      await open(page, path);
      await clickByName(page, 'radio', /^2, /);
      await waitForText(page, 'You claim milestone 2.');
      await clickByName(page, 'button', 'Add evidence');
      await find(page, 'textbox', 'What happened');
      for (const zoom of ZOOMS) {
        const scale = engine.livePreferences ? zoom : 1;
        await page.setViewport({ width: Math.round(1280 / zoom), height: Math.round(900 / zoom), scale });
        await page.settle();
        assert.deepEqual(await overflowing(page), [], `${zoom * 100} %`);
      }
    });
  }

  engine.it('the picture has a pixel for each of the screen, and again when the ratio changes', {
    timeout: 120_000,
  }, async (page) => {
    const ratios = engine.livePreferences ? RATIOS : [2];
    const fresh = new Map();
    for (const ratio of ratios) {
      await page.setViewport({ width: 801, height: 701, scale: ratio });
      await open(page, '/odd.html');
      await page.settle();
      assertSharp(await sizes(page), ratio);
      await page.evaluate(() => scrollTo(0, 0));
      await page.settle();
      fresh.set(ratio, await page.screenshot());
    }
    // All the others come after the last one, on the same page.
    for (const ratio of ratios.slice(0, -1).reverse()) {
      // Chromium's emulation tells a page of another ratio only together with another size.
      await page.setViewport({ width: 801, height: 700, scale: ratio });
      await page.setViewport({ width: 801, height: 701, scale: ratio });
      await page.waitFor((own) => {
        const canvas = document.querySelector('milepost-assessment').shadowRoot.querySelector('canvas');
        return Math.abs(canvas.width - canvas.getBoundingClientRect().width * own) < 1;
      }, { args: [ratio], message: `The picture was not drawn again for ratio ${ratio}.` });
      await page.evaluate(() => scrollTo(0, 0));
      await page.settle();
      const { share } = comparePictures(await page.screenshot(), fresh.get(ratio));
      assert.ok(share < 0.0005, `At ratio ${ratio} ${share * 100} % differ from a page that began so.`);
    }
  });

  engine.it('light and dark follow the system', async (page) => {
    for (const scheme of engine.livePreferences ? ['light', 'dark', 'light'] : ['dark']) {
      await page.setColorScheme(scheme);
      if (scheme === 'light' || !engine.livePreferences) await open(page);
      await page.settle();
      const { text, background } = await systemColors(page);
      const [ground, ...ink] = await colorsOf(page, await find(page, 'heading', 'Infrastructure'));
      assert.equal(ground, background, scheme);
      assert.ok(ink.includes(text), `${scheme}: ${ink.slice(0, 5)} have no ${text}`);
    }
  });

  engine.it('colours and the font of the page are taken over while it runs', async (page) => {
    await open(page);
    const heading = () => find(page, 'heading', 'Infrastructure');
    const before = await page.screenshot(undefined, { clip: await heading() });
    for (const [what, color, change] of [
      ['text', 'rgb(18, 52, 86)', (host) => host.style.setProperty('--milepost-text', '#123456')],
      ['background', 'rgb(250, 240, 230)', (host) => host.style.setProperty('--milepost-background', '#faf0e6')],
    ]) {
      await page.evaluate(`(${change})(document.querySelector('milepost-assessment'))`);
      await page.settle();
      const colors = await colorsOf(page, await heading());
      assert.ok(colors.includes(color), `${what}: ${colors.slice(0, 5)} have no ${color}`);
    }
    await page.evaluate(() => {
      const host = document.querySelector('milepost-assessment');
      host.removeAttribute('style');
      host.closest('main').style.fontFamily = 'monospace';
    });
    await page.settle();
    const after = await page.screenshot(undefined, { clip: await heading() });
    assert.ok(comparePictures(after, before).share > 0.01, 'The words are drawn as before.');
  });

  engine.it('nothing moves by itself', async (page) => {
    await open(page);
    await clickByName(page, 'tab', 'Roles');
    const first = await page.screenshot();
    assert.deepEqual(await page.evaluate(() => document.getAnimations().length), 0);
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 150); }));
    assert.equal(comparePictures(await page.screenshot(), first).share, 0);
  });

  engine.it('wider spacing of the reader’s own cuts nothing off in the plain form', async (page) => {
    await open(page, '/plain.html');
    await clickByName(page, 'button', 'Add evidence');
    await find(page, 'textbox', 'What happened');
    for (const width of [320, 800]) {
      await page.setViewport({ width, height: 900 });
      const cut = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('milepost-assessment');
        const own = new CSSStyleSheet();
        own.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
          + ' p { margin-bottom: 2em !important }');
        shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets.slice(0, 1), own];
        const all = [...shadowRoot.querySelectorAll('.mirror *')].filter((each) => each.checkVisibility());
        const texts = all.filter((each) => [...each.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()));
        const beyond = texts.filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline');
        const boxes = texts.map((each) => {
          const range = document.createRange();
          range.selectNodeContents(each.firstChild ?? each);
          return { name: each.textContent.trim(), box: range.getBoundingClientRect() };
        });
        const overlaps = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
          && one.top < other.bottom - 2 && other.top < one.bottom - 2;
        const covered = boxes.filter(({ box, name }, index) => boxes.slice(index + 1, index + 4)
          .some((other) => name !== other.name && overlaps(box, other.box)));
        return [...beyond.map(({ textContent }) => `cut: ${textContent}`), ...covered.map(({ name }) => `covered: ${name}`)];
      });
      assert.deepEqual(cut, [], `${width} px`);
      assert.deepEqual(await overflowing(page), [], `${width} px`);
    }
  });
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  engine.it('colours that the reader forces are drawn, and come and go while it runs', async (page) => {
    await open(page);
    for (const scheme of ['light', 'dark']) {
      const features = [{ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: scheme }];
      await page.devtools('Emulation.setEmulatedMedia', { features });
      await page.settle();
      const { text, background } = await systemColors(page);
      for (const [role, name] of [['heading', 'Infrastructure'], ['paragraph', /^Growing/], ['listitem', /^Brings/]]) {
        const [ground, ...ink] = await colorsOf(page, await find(page, role, name));
        const seen = [ground, role === 'heading' ? ink.includes(text) : ink.length > 8];
        assert.deepEqual(seen, [background, true], `${role}, ${scheme}: ${ink.slice(0, 5)} without ${text}`);
      }
    }
    await page.devtools('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'none' }] });
    await page.settle();
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
  });
}
