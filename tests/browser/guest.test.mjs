// The element is a guest: the page around it keeps its names, keys, address, history, styles and focus.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

/** The page watches itself from before the program comes until it is asked. */
const WATCH = `
const look = () => ({
  globals: Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$|^(milepostHarness|host)/.test(name)).sort(),
  prototypes: [Element, HTMLElement, Node, Event, EventTarget, Array, Object, String, Promise]
    .map((type) => Object.getOwnPropertyNames(type.prototype).length),
  head: document.head.innerHTML, root: document.documentElement.outerHTML.slice(0, 60),
  children: [...document.body.children].map((each) => each.localName), sheets: document.styleSheets.length,
  adopted: document.adoptedStyleSheets?.length ?? 0, address: location.href, history: history.length,
  title: document.title, cookies: document.cookie, name: window.name,
  styles: [...document.querySelectorAll('h1, p, input, button')].map((each) => JSON.stringify([...getComputedStyle(each)]
    .map((property) => getComputedStyle(each).getPropertyValue(property)))),
  handlers: ['onerror', 'onkeydown', 'onbeforeunload', 'onresize', 'onscroll', 'onpopstate'].map((name) => window[name]),
});
window.hostLook = look;
window.hostBefore = look();
window.hostPrevented = [];
window.hostHeard = [];
for (const type of ['keydown', 'keypress', 'wheel', 'contextmenu', 'dragover', 'copy', 'paste', 'touchstart']) {
  window.addEventListener(type, (event) => {
    const inside = event.composedPath().some((each) => each.localName === '${ELEMENT}');
    if (!inside && event.defaultPrevented) window.hostPrevented.push(type);
    if (type === 'keydown') window.hostHeard.push(event.key);
  });
}`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Handbook</title><link rel="icon" href="data:,">
<style>body { font: 17px serif; } button, p { color: rgb(1, 2, 3); } * { letter-spacing: .1px; }</style></head>
<body><h1>Career</h1><input id="search"><button id="other">Other</button><p>Words.</p>
<${ELEMENT} loading="eager"></${ELEMENT}><p>More.</p></body><script>${WATCH}</script></html>`;

let server;
before(async () => {
  server = await serve(DIST, { files: { '/guest.html': PAGE } });
});
after(() => server.close());

/** The program comes late, as from a tag manager, while a person already types on the page. */
async function open(page, script) {
  await page.open(server.address('/guest.html#place'));
  await page.evaluate((source) => new Promise((resolve, reject) => {
    document.querySelector('#search').focus();
    const element = document.createElement('script');
    if (source.endsWith('.mjs')) element.type = 'module';
    element.src = source;
    element.onload = () => { element.remove(); resolve(); };
    element.onerror = reject;
    document.body.append(element);
  }), script);
  await page.waitFor((selector) => document.querySelector(selector).ready?.then(() => true), { args: [ELEMENT] });
}

for (const engine of engines()) {
  for (const script of ['/milepost.js', '/milepost.mjs']) {
    engine.it(`a page around a whole assessment stays as it was (${script})`, async (page) => {
      await open(page, script);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'search', 'The focus was taken.');
      await page.keyboard.type('a b');
      await page.evaluate((selector) => document.querySelector(selector).claim('communication', 2), ELEMENT);
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await page.evaluate(() => [document.activeElement.id, document.activeElement.value]), ['search', 'a b']);
      await waitReady(page);
      await clickByName(page, 'radio', /^2, /);
      await waitForText(page, 'You claim milestone 2.');
      await clickByName(page, 'button', 'Add evidence');
      await typeInto(page, 'textbox', 'What happened', 'Moved it');
      await page.keyboard.press('Escape');
      await clickByName(page, 'tab', 'Roles');
      await clickByName(page, 'tab', 'Compare');
      await page.keyboard.press('ArrowLeft');
      await page.evaluate(() => document.querySelector('#search').focus());
      for (const key of ['Home', 'PageDown', 'Tab', 'Control+f', 'Control+z', '/', 'Escape']) await page.keyboard.press(key);
      // What has the focus looks different by itself.
      await page.evaluate(() => document.activeElement.blur());
      await page.mouse.move(1, 1);
      const { before, now, prevented, heard, kept } = await page.evaluate(() => ({
        before: window.hostBefore, now: window.hostLook(), prevented: window.hostPrevented, heard: window.hostHeard,
        kept: Object.keys(localStorage),
      }));
      for (const part of Object.keys(before)) assert.deepEqual(now[part], before[part], `The page’s ${part} changed.`);
      assert.deepEqual(prevented, []);
      for (const key of ['a', 'ArrowDown', 'PageDown', '/']) assert.ok(heard.includes(key), `The page did not hear ${key}.`);
      assert.deepEqual(kept.filter((key) => !/^milepost(\/2)? /.test(key)), []);
      await clickByName(page, 'tab', 'Assess');
      assert.equal(await page.evaluate(() => history.length), before.history);
    });
  }
}
