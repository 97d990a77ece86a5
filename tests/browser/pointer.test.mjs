// Mouse, finger and pen: each does what it does on any page, and nothing is caught that was meant for the page.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { element, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, find, isChecked, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const TIP = 'A JSON file you exported before';
const OPEN_FILE = ['button', 'Open a file'];

let server;
before(async () => {
  const space = '<div style="height: 900px"></div>';
  server = await serve(DIST, {
    files: { '/page.html': pageWith({ body: space + element() + space }), '/plain.html': pageWith({ attributes: 'render="html"' }) },
  });
});
after(() => server.close());

async function open(page, path = '/page.html') {
  await page.open(server.address(path));
  await waitReady(page);
}

const claims = (page) => page.evaluate(() => document.querySelector('milepost-assessment').assessment.claims ?? []);
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

/** Of Undo and Redo, in CSS pixels. */
const placesOfUndo = (page) => page.evaluate(() => {
  const root = document.querySelector('milepost-assessment').shadowRoot;
  const buttons = [...root.querySelectorAll('button, [role=button]')]
    .filter((button) => /^(Undo|Redo)/.test(button.textContent));
  return buttons.map((button) => Object.values(button.getBoundingClientRect().toJSON()).slice(0, 4).map(Math.round).join(' '));
});

/** What is shown of a description, or undefined. */
function tip(page) {
  return page.evaluate(() => {
    const shown = document.querySelector('milepost-assessment').shadowRoot.querySelector('[role=tooltip]');
    if (shown.hidden) return undefined;
    const { x, y, right, bottom } = shown.getBoundingClientRect();
    return { text: shown.textContent, x, y, right, bottom };
  });
}

async function waitForTip(page, text) {
  const end = Date.now() + 5000;
  for (;;) {
    const shown = await tip(page);
    if (shown?.text === text) return shown;
    assert.ok(Date.now() < end, `Shown is ${shown?.text}, not ${text}.`);
    await page.settle();
  }
}

const pause = (page, time) => page.evaluate((ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), time);

/** Waits until a page that a finger has pushed rolls no more: a tap would only stop it. */
async function waitForRest(page) {
  await page.waitFor(() => new Promise((resolve) => {
    const before = scrollY;
    setTimeout(() => resolve(scrollY === before), 200);
  }), { message: 'The page does not stop scrolling.' });
}

async function tap(page, { x, y }) {
  await page.touch.down(x, y);
  await page.touch.up();
  await page.settle();
}

for (const engine of engines()) {
  const noTouch = engine.name === 'webkit' && 'WebKitGTK’s driver makes a mouse of every finger';

  engine.it('as a form, Undo and Redo keep their places whatever they would take back', async (page) => {
    for (const width of [320, 700, 1200]) {
      await page.setViewport({ width, height: 700 });
      await open(page, '/plain.html');
      const before = await placesOfUndo(page);
      assert.equal(before.length, 2);
      for (const milestone of [1, 2, 3]) {
        await page.evaluate((to) => document.querySelector('milepost-assessment').claim('infrastructure', to), milestone);
        await page.settle();
      }
      const places = new Set([before, await placesOfUndo(page)].map(String));
      for (let press = 0; press < 3; press += 1) {
        await clickByName(page, 'button', 'Undo');
        await page.settle();
        places.add(String(await placesOfUndo(page)));
      }
      assert.deepEqual(await claims(page), [], `${width} px`);
      assert.equal(places.size, 1, `${width} px: ${[...places].join(' | ')}`);
    }
  });

  engine.it('a tap claims', { unless: noTouch }, async (page) => {
    await open(page);
    await tap(page, (await find(page, 'radio', /^2, /)).centre);
    await waitForText(page, 'You claim milestone 2.');
    assert.ok(await isChecked(page, 'radio', /^2, /));
  });

  engine.it('a finger that moves on scrolls, and claims nothing', { unless: noTouch }, async (page) => {
    await page.setViewport({ width: 400, height: 700 });
    await open(page);
    const { x, y } = (await find(page, 'radio', /^2, /)).centre;
    const before = await scrolled(page);
    await page.touch.down(x, y);
    for (let step = 1; step <= 10; step += 1) await page.touch.move(x, y - 20 * step);
    await page.touch.up();
    await pause(page, 100);
    assert.deepEqual(await claims(page), []);
    // No driver of Firefox scrolls with a finger.
    if (engine.name === 'chromium') assert.ok(await scrolled(page) > before + 100, 'The page did not scroll.');
    await waitForRest(page);
    await tap(page, (await find(page, 'radio', /^2, /)).centre);
    await waitForText(page, 'You claim milestone 2.');
  });

  engine.it('the wheel over the element scrolls the page', async (page) => {
    await open(page);
    const { x, y } = (await find(page, 'radio', /^2, /)).centre;
    const before = await scrolled(page);
    await page.mouse.move(x, y);
    await page.wheel(0, 120);
    await page.waitFor((from) => scrollY > from + 50, { args: [before], message: 'The page did not scroll.' });
    assert.deepEqual(await claims(page), []);
  });

  engine.it('a press on words that ends outside holds nothing down: the next press claims', async (page) => {
    await open(page);
    const words = (await find(page, 'heading', 'Infrastructure')).centre;
    const { centre } = await find(page, 'radio', /^2, /);
    await page.mouse.move(words.x, words.y);
    await page.mouse.down();
    await page.mouse.move(words.x, words.y + 5);
    await page.mouse.move(words.x, 5);
    await page.mouse.up();
    await page.settle();
    await page.mouse.move(centre.x, centre.y);
    await page.settle();
    assert.deepEqual(await claims(page), []);
    await page.mouse.down();
    await page.mouse.up();
    await waitForText(page, 'You claim milestone 2.');
  });

  engine.it('zooming with the wheel or two fingers is left to the browser', async (page) => {
    await open(page);
    // The canvas comes when the browser says that the element is in view.
    await page.waitFor(() => document.querySelector('milepost-assessment').shadowRoot.querySelector('canvas') !== null);
    const { prevented, touchActions } = await page.evaluate(() => {
      const root = document.querySelector('milepost-assessment').shadowRoot;
      const targets = ['canvas', '.mirror', 'input'].map((selector) => root.querySelector(selector));
      const wheel = { ctrlKey: true, deltaY: -100, cancelable: true, bubbles: true, composed: true };
      const lineage = [];
      for (let at = targets[0]; at; at = at.parentElement) lineage.push(getComputedStyle(at).touchAction);
      return {
        prevented: targets.filter((target) => !target.dispatchEvent(new WheelEvent('wheel', wheel))).length,
        touchActions: lineage,
      };
    });
    assert.equal(prevented, 0);
    for (const action of touchActions) assert.match(action, /auto|manipulation/);
  });

  engine.it('a description is shown under a resting mouse, until it leaves both', async (page) => {
    await open(page);
    const { centre, y, height } = await find(page, ...OPEN_FILE);
    await page.mouse.move(centre.x, centre.y);
    await page.settle();
    assert.equal(await tip(page), undefined, 'It is shown before the mouse rests.');
    const shown = await waitForTip(page, TIP);
    assert.ok(shown.y >= y + height || shown.bottom <= y, 'It covers its control.');
    await page.mouse.move(shown.x + 20, (shown.y + shown.bottom) / 2);
    await pause(page, 600);
    assert.equal((await tip(page))?.text, TIP, 'The mouse cannot come onto it.');
    await page.mouse.move(5, 5);
    await page.waitFor(() => document.querySelector('milepost-assessment').shadowRoot.querySelector('.tip').hidden,
      { message: 'It stays when the mouse is gone.' });
  });

  engine.it('Escape takes a description away, and not the form below it', async (page) => {
    await open(page);
    await clickByName(page, 'button', 'Add evidence');
    await find(page, 'textbox', 'What happened');
    const { centre } = await find(page, ...OPEN_FILE);
    await page.mouse.move(centre.x, centre.y);
    await waitForTip(page, TIP);
    await page.keyboard.press('Escape');
    assert.equal(await tip(page), undefined);
    await page.mouse.move(centre.x + 3, centre.y);
    await pause(page, 700);
    assert.equal(await tip(page), undefined, 'It comes back without being asked for.');
    await find(page, 'textbox', 'What happened');
  });

  engine.it('a description is no stop of the keyboard and is not heard twice', async (page) => {
    await open(page);
    const { centre } = await find(page, ...OPEN_FILE);
    await page.mouse.move(centre.x, centre.y);
    await waitForTip(page, TIP);
    assert.deepEqual(await page.evaluate(() => {
      const shown = document.querySelector('milepost-assessment').shadowRoot.querySelector('[role=tooltip]');
      return [shown.tabIndex, shown.getAttribute('aria-hidden')];
    }), [-1, 'true']);
  });

  engine.it('the plain form has its descriptions in place', async (page) => {
    await open(page, '/plain.html');
    const { centre } = await find(page, ...OPEN_FILE);
    await page.mouse.move(centre.x, centre.y);
    await pause(page, 700);
    assert.equal(await tip(page), undefined);
  });

  engine.it('a description is shown at the keyboard’s focus', {
    unless: engine.name === 'webkit' && 'WebKitGTK’s test browser leaves buttons out of the Tab order',
  }, async (page) => {
    await open(page);
    await clickByName(page, 'radio', /^2, /);
    for (let step = 0; step < 12 && !(await tip(page)); step += 1) {
      await page.keyboard.press('Shift+Tab');
      const focused = (await nodes(page)).find((node) => node.focused);
      if (focused?.name === OPEN_FILE[1]) await waitForTip(page, TIP);
    }
    assert.equal((await tip(page))?.text, TIP);
    await page.keyboard.press('Tab');
    await page.settle();
    assert.equal(await tip(page), undefined);
  });
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  engine.it('a finger that rests is told what a control does, and presses nothing', async (page) => {
    await open(page);
    const { centre } = await find(page, ...OPEN_FILE);
    await page.touch.down(centre.x, centre.y);
    await waitForTip(page, TIP);
    await page.touch.up();
    await pause(page, 400);
    assert.equal((await tip(page))?.text, TIP, 'It goes before it could be read.');
    await tap(page, (await find(page, 'radio', /^2, /)).centre);
    assert.equal(await tip(page), undefined);
    await waitForText(page, 'You claim milestone 2.');
  });

  engine.it('a pen claims as a mouse does', async (page) => {
    await open(page);
    const { x, y } = (await find(page, 'radio', /^3, /)).centre;
    for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
      const button = type === 'mouseMoved' ? 'none' : 'left';
      await page.devtools('Input.dispatchMouseEvent', { type, x, y, button, clickCount: 1, pointerType: 'pen' });
    }
    await waitForText(page, 'You claim milestone 3.');
  });

  engine.it('under a finger every control is 44 by 44 pixels', async (page) => {
    await page.devtools('Emulation.setTouchEmulationEnabled', { enabled: true });
    for (const width of [320, 800]) {
      await page.setViewport({ width, height: 900 });
      await open(page);
      assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), 'The pointer is not coarse.');
      await clickByName(page, 'button', 'Add evidence');
      await find(page, 'textbox', 'What happened');
      const controls = (await nodes(page)).filter((node) => /^(button|radio|tab|textbox|combobox|checkbox)$/.test(node.role));
      const small = controls.filter((node) => node.height < 44 || node.width < 44);
      assert.deepEqual(small.map((node) => `${node.role} ${node.name}: ${node.width} x ${node.height}`), [], `${width} px`);
    }
  });
}
