// Whatever box the page puts the element in: it is there, wide enough to be read, and begins once there is room.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { serve } from './harness/server.mjs';

const LEAST = 320;
const WINDOWS = [1000, 320];

const element = (attributes = '') =>
  `<milepost-assessment loading="eager" storage="none" view="ability" ability="infrastructure" ${attributes}>The assessment.</milepost-assessment>`;
const LONG = 'Words of the page that would like to have all of the room for themselves. '.repeat(20);

/** What stands around the element. */
const BOXES = {
  'a block': element(),
  'a row': `<div style="display: flex">${element()}</div>`,
  'a row beside a menu': `<div style="display: flex; flex-wrap: wrap"><nav style="width: 200px">Menu</nav>${element()}</div>`,
  'a row that wraps, beside long words': `<div style="display: flex; flex-wrap: wrap">${element()}<p>${LONG}</p></div>`,
  'a centred column': `<div style="display: flex; flex-direction: column; align-items: center">${element()}</div>`,
  'a grid that begins at the left': `<div style="display: grid; justify-items: start">${element()}</div>`,
  'a centred grid': `<div style="display: grid; place-items: center">${element()}</div>`,
  'an inline grid': `<div style="display: inline-grid">${element()}</div>`,
  'an inline block': `<div style="display: inline-block">${element()}</div>`,
  'as wide as its content': `<div style="width: fit-content">${element()}</div>`,
  'as wide as its longest word': `<div style="width: min-content">${element()}</div>`,
  'a cell': `<table><tr><td>${element()}</td></tr></table>`,
  'a float': `<div style="float: left">${element()}</div>`,
  'placed by hand': `<div style="position: relative; height: 900px"><div style="position: absolute; top: 0">${element()}</div></div>`,
  'a box that is none': `<div style="display: flex"><div style="display: contents">${element()}</div></div>`,
  'writing from top to bottom': `<div style="writing-mode: vertical-rl; height: 600px; max-width: 100%">${element()}</div>`,
  'writing from the left': `<div style="writing-mode: vertical-lr; height: 600px; max-width: 100%; text-orientation: upright">${element()}</div>`,
  'an element without a box': element('style="display: contents"'),
  'an element in a line': `<p>See ${element('style="display: inline"')}</p>`,
  'an inline block of its own': element('style="display: inline-block"'),
  'a float of its own': element('style="float: right"'),
  'an element whose styles are all taken back': `<div class="bare">${element()}</div>`,
  'a dialog': `<dialog><h2>Assess</h2>${element()}</dialog>`,
  'a popover': `<div popover>${element()}</div>`,
};

/** Where there is no room, and how it comes. */
const NO_ROOM = {
  'a box without width': '<div id="none" style="width: 0">',
  'a box that is not shown': '<div id="none" style="display: none">',
  'a row whose room is taken': '<div style="display: flex; width: 300px"><div style="flex: 0 0 300px"></div><div id="none" style="flex: 1; min-width: 0; width: 0">',
};

const STYLE = 'body { margin: 8px } table { border-spacing: 0 } td { padding: 0 } section { clear: both; overflow: visible } .bare > * { all: revert } dialog, [popover] { border: 0; padding: 0 }';

let server;
before(async () => {
  const sections = Object.values(BOXES).map((body) => `<section>${body}</section>`).join('');
  const files = { '/boxes.html': pageWith({ body: sections, style: STYLE }) };
  Object.values(NO_ROOM).forEach((box, index) => { files[`/none-${index}.html`] = pageWith({ body: `${box}${element()}` }); });
  server = await serve(DIST, { files });
});
after(() => server.close());

/** Opens the box, waits until the element in it is ready, and gives its width and that of its surroundings. */
async function measure(index) {
  const section = document.querySelectorAll('section')[index];
  const [around, host] = [section.firstElementChild, section.querySelector('milepost-assessment')];
  if (around.localName === 'dialog') around.show();
  if (around.hasAttribute('popover')) around.showPopover();
  host.scrollIntoView({ behavior: 'instant' });
  const late = new Promise((resolve) => { setTimeout(() => resolve('late'), 15_000); });
  if (await Promise.race([host.ready, late]) === 'late') return {};
  const { left, right } = host.shadowRoot.querySelector('.frame').getBoundingClientRect();
  return { wide: Math.round(right - left), room: section.clientWidth, left, right };
}

const settled = () => Promise.race([
  document.querySelector('milepost-assessment').ready.then(() => 'ready'),
  new Promise((resolve) => { setTimeout(() => resolve('waiting'), 700); }),
]);

for (const engine of engines()) {
  engine.it('in any box the element is ready, and as wide as 320 pixels or as all the room there is', {
    timeout: 120_000,
  }, async (page) => {
    for (const width of WINDOWS) {
      await page.setViewport({ width, height: 900 });
      await page.open(server.address('/boxes.html'));
      for (const [index, box] of Object.keys(BOXES).entries()) {
        const place = `${box}, in a window of ${width} pixels`;
        const { wide, room, left, right } = await page.evaluate(measure, index);
        assert.notEqual(wide, undefined, `${place}: never ready`);
        // A dialog and a popover stay clear of the window's edges, and who asks for the least there is gets that.
        const least = Math.min(LEAST, room - (/dialog|popover|longest/.test(box) ? 40 : 0));
        assert.ok(wide >= least, `${place}: ${wide} pixels wide where there are ${room}.`);
        // Where the writing turns, the browser gives what is inside the window's room and not that of the box around.
        const spare = /writing/.test(box) ? 8 : 0;
        assert.ok(left > -1 - spare && right < width + 1, `${place}: from ${left} to ${right}.`);
      }
    }
  });

  engine.it('without any room the element’s own content stays, and it begins when there is room', async (page) => {
    for (const [index, what] of Object.keys(NO_ROOM).entries()) {
      await page.open(server.address(`/none-${index}.html`));
      assert.equal(await page.evaluate(settled), 'waiting', what);
      assert.equal(await page.evaluate(() => document.querySelector('milepost-assessment').shadowRoot
        .querySelector('.frame').checkVisibility()), false, what);
      await page.evaluate(() => { document.querySelector('#none').style.cssText = 'width: 500px; flex: none'; });
      assert.equal(await page.evaluate(settled), 'ready', what);
      const wide = await page.evaluate(() => document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame').offsetWidth);
      assert.equal(wide, 500, what);
    }
  });
}
