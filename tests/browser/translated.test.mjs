// A translator has put other words in place of the page's and the element's own: what is said stays true.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, typeInto, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim } from './kept.mjs';

/** Translators put nodes of their own in place of texts, or write into them, or do away with all that is in an element. */
const WAYS = { 'with nodes of its own': 'nodes', 'in place': 'texts', 'element by element': 'elements' };

let server;
before(async () => {
  const files = {};
  for (const way of ['auto', 'html']) files[`/${way}.html`] = pageWith({ attributes: `render="${way}"` });
  server = await serve(DIST, { files });
});
after(() => server.close());

/** Runs in the page. */
function translate(host, way) {
  const { shadowRoot } = document.querySelector(host);
  const walk = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walk.nextNode()) all.push(walk.currentNode);
  for (const text of all) {
    const { parentElement } = text;
    if (!text.data.trim() || !parentElement || parentElement.closest('option, [translate=no], .notranslate')) continue;
    const words = `[${text.data.toUpperCase()}]`;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = words;
    outer.append(inner);
    if (way === 'nodes') text.replaceWith(outer);
    else if (way === 'texts') text.data = words;
    else if (parentElement.children.length <= 1) parentElement.replaceChildren(outer);
    else text.replaceWith(outer);
  }
}

/** All that the element says, as one text for each of its elements. */
const said = (page, selector = 'p, h2, h3, h4, button, li > span, label') => page.evaluate((host, which) => (
  [...document.querySelector(host).shadowRoot.querySelector('.mirror').querySelectorAll(which)]
    .map(({ textContent }) => textContent.trim())), ELEMENT, selector);

for (const engine of engines()) {
  for (const way of ['auto', 'html']) {
    engine.it(`what changes is said anew after a translation, and what does not change stays translated (${way})`, async (page) => {
      for (const [how, kind] of Object.entries(WAYS)) {
        await page.open(server.address(`/${way}.html`));
        await waitReady(page);
        await claim(page, 'infrastructure', 2);
        await page.settle();
        await page.evaluate(translate, ELEMENT, kind);
        assert.ok((await said(page)).some((text) => /\[YOU CLAIM MILESTONE 2\.\]/.test(text)), how);
        await claim(page, 'infrastructure', 4);
        await page.settle();
        const now = await said(page);
        assert.ok(now.includes('You claim milestone 4.'), `${how}: ${now.filter((text) => /claim/i.test(text))}`);
        assert.ok(!now.some((text) => /claim milestone 2/i.test(text)), how);
        assert.ok(now.includes('[EXPORT AS A JSON FILE]'), `${how}: ${now.filter((text) => /export/i.test(text))}`);
      }
    });

    engine.it(`forms open and close after a translation, and what is written stays as it is (${way})`, async (page) => {
      await page.open(server.address(`/${way}.html`));
      await waitReady(page);
      await page.evaluate(translate, ELEMENT, 'nodes');
      await clickByName(page, 'button', /ADD EVIDENCE/);
      await typeInto(page, 'textbox', 'What happened', 'Moved it');
      await page.evaluate(translate, ELEMENT, 'nodes');
      const fields = await page.evaluate((host) => [...document.querySelector(host).shadowRoot.querySelectorAll('.mirror :is(input:not([type=radio], [type=checkbox]), textarea)')]
        .map((field) => field.translate), ELEMENT);
      assert.ok(fields.length > 3 && fields.every((each) => !each), 'A field’s words are left to the translator.');
      const order = () => page.evaluate((host) => [...document.querySelector(host).shadowRoot.querySelectorAll('.mirror [data-node]')]
        .map(({ dataset }) => dataset.node), ELEMENT);
      const before = await order();
      await clickByName(page, 'checkbox', /PUBLICLY RECOGNIZED/);
      assert.deepEqual(await order(), before);
      await clickByName(page, 'button', /^\[?ADD EVIDENCE/i);
      await page.waitFor((host) => document.querySelector(host).assessment.evidence?.[0]?.text === 'Moved it', { args: [ELEMENT] });
    });
  }

  engine.it('what is announced may be translated, and is new each time', async (page) => {
    await page.open(server.address('/auto.html'));
    await waitReady(page);
    const heard = () => page.evaluate((host) => [...document.querySelector(host).shadowRoot.querySelectorAll('[aria-live]')]
      .map((region) => region.closest('[translate=no], .notranslate') ? 'kept from translators' : region.textContent).join(''), ELEMENT);
    for (const milestone of [2, 3]) {
      await clickByName(page, 'radio', new RegExp(`${milestone}, `));
      await page.waitFor((host, wanted) => [...document.querySelector(host).shadowRoot.querySelectorAll('[aria-live]')]
        .some(({ textContent }) => textContent.includes(wanted)), { args: [ELEMENT, String(milestone)] });
      assert.doesNotMatch(await heard(), /\[/);
      await page.evaluate(translate, ELEMENT, 'nodes');
      assert.match(await heard(), /\[/);
    }
  });
}
