// What is typed into the element is no shortcut of the page around it, and what the page needs still reaches it.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { element, focusedField, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, typeInto, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const TEXT = 'Moved the CI/CD jobs?';

/**
 * The page listens everywhere that it can, as documentation generators and presentations do, before the program comes
 * and after; on the window only after, since nothing comes before those who were there first.
 */
const LISTEN = `<script>
heard = [];
listen([document, document.documentElement]);
addEventListener('load', () => listen([window, document, document.documentElement, document.body]));
function listen(places) {
  for (const place of places) {
    for (const capture of [true, false]) {
      for (const type of ['keydown', 'keypress', 'keyup']) {
        place.addEventListener(type, (event) => {
          heard.push(type + ' ' + event.key);
          if (event.ctrlKey || event.altKey || event.metaKey || ['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement.tagName)) return;
          if (/^[/?sC]$|^Arrow|^Home|^End|^Backspace/.test(event.key)) {
            event.preventDefault();
            document.querySelector('#find').focus();
          }
        }, capture);
      }
    }
  }
}</script><input id="find" type="search">`;

const pages = {};
for (const way of ['auto', 'html']) {
  pages[`/${way}.html`] = pageWith({ body: LISTEN + element(`render="${way}"`) });
  const inside = `<button id="last">Last</button>${element(`render="${way}"`)}`;
  pages[`/${way}-dialog.html`] = pageWith({ body: `<dialog id="around" style="width: 700px; max-height: 500px">${inside}</dialog>` });
  pages[`/${way}-popover.html`] = pageWith({ body: `<div id="around" popover style="width: 700px; max-height: 500px">${inside}</div>` });
  pages[`/${way}-overlay.html`] = pageWith({ body: `<div id="around">${inside}</div>
<script>for (const type of ['keydown', 'keyup']) addEventListener('load', () => document.addEventListener(type, ({ key }) => { if (key === 'Escape') around.hidden = true; }));</script>` });
}

let server;
before(async () => { server = await serve(DIST, { files: pages }); });
after(() => server.close());

async function open(page, path) {
  await page.open(server.address(path));
  await page.evaluate(() => {
    const around = document.querySelector('#around');
    if (around?.showModal) around.showModal();
    else if (around?.popover) around.showPopover();
  });
  await waitReady(page);
}
const heard = (page) => page.evaluate(() => window.heard.splice(0));
const isOpen = (page) => page.evaluate(() => document.querySelector('#around').checkVisibility());
const openForm = async (page) => {
  await clickByName(page, 'button', 'Add evidence');
  await page.waitFor((host) => document.querySelector(host).shadowRoot.activeElement?.matches('textarea'), { args: [ELEMENT] });
};

for (const engine of engines()) {
  for (const way of ['auto', 'html']) {
    engine.it(`what is typed reaches its field and no shortcut of the page (${way})`, async (page) => {
      await open(page, `/${way}.html`);
      await openForm(page);
      await heard(page);
      await page.keyboard.type(TEXT);
      for (const key of ['ArrowLeft', 'Home', 'End', 'Backspace', 'Enter']) await page.keyboard.press(key);
      assert.equal((await focusedField(page)).value, `${TEXT.slice(0, -1)}\n`);
      assert.deepEqual(await heard(page), []);
    });

    engine.it(`keys with Control, Tab and letters on buttons still reach the page (${way})`, async (page) => {
      await open(page, `/${way}.html`);
      await openForm(page);
      await heard(page);
      await page.keyboard.press('Control+k');
      assert.ok((await heard(page)).includes('keydown k'), 'Control and K are not heard.');
      await page.keyboard.press('Tab');
      assert.ok((await heard(page)).includes('keydown Tab'), 'Tab is not heard.');
      await page.evaluate((host) => {
        const { shadowRoot } = document.querySelector(host);
        shadowRoot.querySelector('input[type=radio]').focus();
      }, ELEMENT);
      await heard(page);
      await page.keyboard.press('ArrowRight');
      assert.deepEqual(await heard(page), [], 'The page hears what chooses a milestone.');
      await page.keyboard.press('/');
      assert.ok((await heard(page)).includes('keydown /'), 'A key that a radio has no use for is not heard.');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'find');
    });

    for (const around of ['dialog', 'popover', 'overlay']) {
      engine.it(`Escape in a form closes the form alone, and then the ${around} around it (${way})`, async (page) => {
        await open(page, `/${way}-${around}.html`);
        await openForm(page);
        await typeInto(page, 'textbox', 'What happened', TEXT);
        await page.keyboard.press('Escape');
        await page.settle();
        assert.equal(await page.evaluate((host) => document.querySelector(host).shadowRoot.querySelector('textarea'), ELEMENT), null);
        assert.equal(await isOpen(page), true, `The ${around} is closed.`);
        await page.keyboard.press('Escape');
        await page.settle();
        assert.equal(await isOpen(page), false, `The ${around} does not close any more.`);
      });
    }

    engine.it(`what was written in a form that Escape has closed is there when it is opened again (${way})`, async (page) => {
      await open(page, `/${way}.html`);
      await openForm(page);
      await page.keyboard.type(TEXT);
      await page.keyboard.press('Escape');
      await page.settle();
      await openForm(page);
      assert.equal((await find(page, 'textbox', 'What happened')).value, TEXT);
    });
  }
}
