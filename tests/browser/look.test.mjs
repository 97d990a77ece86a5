// The look is the page's, whatever gives the page its look and whatever changes it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { element } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const LIGHT = 'body { background: #fff; color: #222 } a { color: #a01050 }';
const DARK = 'body { background: #1b1b1f; color: #eee } a { color: #f0a0c0 }';

const page = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Handbook</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}<script src="/milepost.js" defer></script></head>
<body>${body}</body></html>`;

/** What gives the page its look at first, and what changes it. */
const CHANGES = {
  'a class of the root': [`<style>${LIGHT} html.dark body { background: #1b1b1f; color: #eee }</style>`,
    () => document.documentElement.classList.add('dark')],
  'the address of a style sheet': ['<link id="css" rel="stylesheet" href="/light.css">',
    () => { document.querySelector('#css').href = '/dark.css'; }],
  'a style sheet that is switched on': ['<link rel="stylesheet" href="/light.css"><link id="css" rel="stylesheet" href="/dark.css" disabled>',
    () => { document.querySelector('#css').disabled = false; }],
  'a style sheet that is for the screen only later': [`<style>${LIGHT}</style><link id="css" rel="stylesheet" href="/dark.css" media="print">`,
    () => { document.querySelector('#css').media = 'all'; }],
  'a style element': [`<style>${LIGHT}</style>`, (css) => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  }],
  'a style element in the text, of the background alone': [`<style>${LIGHT}</style>`, () => {
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { background: #dfe8f0 }' }));
  }],
  'a rule that a script puts in': [`<style>${LIGHT}</style>`, () => {
    document.styleSheets[0].insertRule('body { background: #1b1b1f; color: #eee }', 1);
  }],
  'a sheet that a script adopts': [`<style>${LIGHT}</style>`, async (css) => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
    await sheet.replace(css);
  }],
  'a checkbox and :has()': [`<style>${LIGHT} :root:has(#switch:checked) body { background: #1b1b1f; color: #eee }</style>`, 'click'],
  'a checkbox and :has(), of the background alone': [`<style>${LIGHT} :root:has(#switch:checked) body { background: #dfe8f0 }</style>`, 'click'],
  'the background of the element itself': [`<style>${LIGHT} html.dark milepost-assessment { background: #dfe8f0 }</style>`,
    () => document.documentElement.classList.add('dark')],
  'a property for the accent': [`<style>${LIGHT} :root:has(#switch:checked) { --milepost-accent: #205080 }</style>`, 'click'],
  'a transition': [`<style>${LIGHT} body { transition: background-color .2s, color .2s } html.dark body { background: #1b1b1f; color: #eee }</style>`,
    () => document.documentElement.classList.add('dark')],
  'a size that follows the window': ['<style>body { font-size: clamp(14px, .5rem + 1.25vw, 24px) }</style>', 'resize'],
  'a size in a media query': ['<style>@media (max-width: 600px) { body { font-size: 20px } }</style>', 'resize'],
  'a look in a media query': [`<style>${LIGHT} @media (max-width: 600px) { ${DARK} }</style>`, 'resize'],
};

const SHEET = `body { background: #fff; color: #222 } a { color: var(--site) } :root { --site: #a01050 }
  a.button { color: #fff; background: #333 } .note a { color: #107010 }`;
/** Pages of one site. */
const SITE = {
  'without a link': '',
  'with a link': '<p>See <a href="other">the other page</a>.</p>',
  'with a button for a first link': '<p><a class="button" href="other">Begin</a></p><p>See <a href="other">this</a>.</p>',
  'with a link in a note': '<div class="note"><p>See <a href="other">this</a>.</p></div>',
};

let server;
before(async () => {
  const files = { '/light.css': LIGHT, '/dark.css': DARK };
  Object.values(CHANGES).forEach(([head], index) => {
    files[`/change-${index}.html`] = page(`<label><input id="switch" type="checkbox">Dark</label>${element('view="ability" ability="infrastructure"')}`, head);
  });
  Object.values(SITE).forEach((body, index) => { files[`/site-${index}.html`] = page(body + element(), `<style>${SHEET}</style>`); });
  server = await serve(DIST, { files });
});
after(() => server.close());

/** The colours and sizes that the element has taken over. */
function look() {
  const frame = document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame');
  const sizes = [...frame.querySelectorAll('.text')].map(({ style }) => style.getPropertyValue('--size'));
  return [...['--background', '--text', '--accent'].map((name) => frame.style.getPropertyValue(name)), ...new Set(sizes)].join(' ');
}

const rested = (page) => page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));

/** What the element looks like where it begins only now. */
async function lookAfresh(page) {
  await page.evaluate(() => {
    const old = document.querySelector('milepost-assessment');
    const fresh = old.cloneNode();
    old.replaceWith(fresh);
  });
  await waitReady(page);
  await rested(page);
  return page.evaluate(look);
}

for (const engine of engines()) {
  engine.it('the look follows the page, whatever changes it', { timeout: 180_000 }, async (page) => {
    for (const [index, [what, [, change]]] of Object.entries(CHANGES).entries()) {
      await page.setViewport({ width: 1000, height: 600 });
      await page.open(server.address(`/change-${index}.html`));
      await waitReady(page);
      await rested(page);
      const before = await page.evaluate(look);
      if (change === 'click') {
        await page.evaluate(() => scrollTo(0, 0));
        const { x, y } = await page.evaluate(() => document.querySelector('#switch').getBoundingClientRect());
        await page.mouse.click(x + 5, y + 5);
      } else if (change === 'resize') await page.setViewport({ width: 500, height: 600 });
      else await page.evaluate(change, DARK);
      await page.waitFor(`(${look})() !== ${JSON.stringify(before)}`, { message: `${what}: nothing changes.` });
      await rested(page);
      const now = await page.evaluate(look);
      assert.equal(now, await lookAfresh(page), what);
    }
  });

  engine.it('many changes in a row cost one new look', async (page) => {
    await page.open(server.address('/change-0.html'));
    await waitReady(page);
    await rested(page);
    const looks = await page.evaluate(async () => {
      const { style } = document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame');
      let count = 0;
      new MutationObserver(() => { count += 1; }).observe(
        document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame'), { attributeFilter: ['style'] });
      const before = style.getPropertyValue('--background');
      for (let turn = 0; turn < 5; turn += 1) {
        document.documentElement.classList.toggle('dark');
        await new Promise(requestAnimationFrame);
      }
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      return { count, changed: style.getPropertyValue('--background') !== before };
    });
    assert.deepEqual(looks, { count: 1, changed: true });
  });

  engine.it('the accent is the site’s, the same on each of its pages', async (page) => {
    for (const [index, what] of Object.keys(SITE).entries()) {
      await page.open(server.address(`/site-${index}.html`));
      await waitReady(page);
      assert.match(await page.evaluate(look), / rgb\(160, 16, 80\) \d/, what);
    }
  });

  engine.it('watching the look draws nothing while nothing happens', async (page) => {
    await page.open(server.address('/change-0.html'));
    await waitReady(page);
    await rested(page);
    const asked = await page.evaluate(async () => {
      let count = 0;
      const { requestAnimationFrame: ask } = window;
      window.requestAnimationFrame = (callback) => { count += 1; return ask(callback); };
      await new Promise((resolve) => { setTimeout(resolve, 3000); });
      return count;
    });
    assert.equal(asked, 0);
  });
}
