// Where the program itself ends in a fault a new one goes on from the last state; where that happens again and
// again, what was shown stays to be read and the answers can be taken along.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, events, keepEvents, nodes, textOf, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claims, keptPage, openKept, waitForStored } from './kept.mjs';

const RESTARTED = 'The program failed and was started again from your last answers';
const GIVEN_UP = 'The program failed three times. Take your answers along, then reload the page to go on.';

/**
 * Runs before the program: as long as there are `faults`, a call into the core ends in a real trap and takes one of
 * them. The few bytes are a module whose only function is unreachable.
 */
const FAULTS = `
const trap = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.t;
window.faults = 0;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const { exports } = await instantiate(...given);
  const faulty = (call) => (...values) => (window.faults > 0 && window.faults-- ? trap() : call(...values));
  return {
    exports: Object.fromEntries(Object.entries(exports).map(([name, value]) => [
      name, typeof value === 'function' ? faulty(value) : value,
    ])),
  };
};`;

/** A start takes as long as `wait` says, in ms. */
const SLOWLY = `
window.wait = 0;
const quickly = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  await new Promise((resolve) => { setTimeout(resolve, window.wait); });
  return quickly(...given);
};`;

/** While it `isStillborn` every program ends in a fault while it is being made, before anything was asked of it. */
const STILLBORN = `
const make = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const instance = await make(...given);
  if (window.isStillborn) window.faults = 1;
  return instance;
};`;

/** The call after what is stored was read, which takes it over, ends in a fault. */
const POISON = `
const { getItem } = Storage.prototype;
Storage.prototype.getItem = function (key) {
  if (key.startsWith('milepost/2 infrastructure')) window.faults = 1;
  return getItem.call(this, key);
};`;

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/kept.html': keptPage({ before: FAULTS }),
      '/slow.html': keptPage({ before: FAULTS + SLOWLY }),
      '/poisoned.html': keptPage({ before: FAULTS + POISON }),
      '/stillborn.html': keptPage({ before: FAULTS + STILLBORN }),
      '/not-kept.html': keptPage({ before: FAULTS, attributes: 'storage="none"' }),
    },
  });
});
after(() => server.close());

/** The next call ends in a fault. */
function startFault(page) {
  return page.evaluate(() => {
    window.faults = 1;
    const frame = document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame');
    frame.dispatchEvent(new PointerEvent('pointermove', { isPrimary: true, bubbles: true }));
  });
}

/** The same, and waits until it has. */
async function fail(page) {
  await startFault(page);
  await page.waitFor(() => window.faults === 0, { message: 'There was no fault.' });
}

for (const engine of engines()) {
  for (const path of ['/kept.html', '/not-kept.html']) {
    engine.it(`after a fault it goes on from the last state, and says so once (${path})`, { errors: 'expected' }, async (page) => {
      await openKept(page, server.address(path));
      await keepEvents(page, 'milepost-error');
      await clickByName(page, 'radio', /^2, /);
      await waitForText(page, 'You claim milestone 2.');
      await clickByName(page, 'button', 'Add evidence');
      await typeInto(page, 'textbox', 'What happened', 'Größere Platten – 大丈夫');
      await clickByName(page, 'button', 'Add evidence');
      await waitForText(page, 'Größere Platten – 大丈夫');
      await page.evaluate(() => document.querySelector('milepost-assessment').claim('communication', 3));
      await fail(page);
      await waitForText(page, RESTARTED);
      await waitForText(page, 'You claim milestone 2.');
      await waitForText(page, 'Größere Platten – 大丈夫');
      assert.deepEqual(await claims(page), { infrastructure: 2, communication: 3 });
      assert.deepEqual(await events(page, 'milepost-error'), [{ message: RESTARTED }]);
      await clickByName(page, 'radio', /^3, /);
      await waitForText(page, 'You claim milestone 3.');
      assert.ok(!(await nodes(page)).some(({ name }) => name === RESTARTED), 'It is still said.');
    });
  }

  engine.it('after a fault the form that was being filled in stands there again', { errors: 'expected' }, async (page) => {
    await openKept(page, server.address('/kept.html'));
    await clickByName(page, 'button', 'Add a conversation');
    await typeInto(page, 'textbox', 'What was said', 'To try the next step');
    // What was typed in the last 150 ms may be lost.
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    await fail(page);
    await waitForText(page, RESTARTED);
    await waitForText(page, 'What was said');
    assert.equal(await textOf(page, 'textbox', 'What was said'), 'To try the next step');
  });

  engine.it('what is being written is noted again after a fault, however long the new start takes', { errors: 'expected' }, async (page) => {
    await openKept(page, server.address('/slow.html'));
    await clickByName(page, 'button', 'Add a conversation');
    await typeInto(page, 'textbox', 'What was said', 'To try');
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    await page.evaluate(() => {
      window.wait = 800;
      // Something is done right before the fault, so that it would be noted while there is nothing to ask.
      document.querySelector('milepost-assessment').claim('infrastructure', 1);
    });
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
    await fail(page);
    await waitForText(page, RESTARTED);
    await waitReady(page);
    await waitForText(page, 'What was said');
    await typeInto(page, 'textbox', 'What was said', 'To try the next step');
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    await page.reload();
    await waitReady(page);
    await waitForText(page, 'What was said');
    assert.equal(await textOf(page, 'textbox', 'What was said'), 'To try the next step');
  });

  engine.it('a late fault of a program that the element has left restarts nothing', { errors: 'expected' }, async (page) => {
    await openKept(page, server.address('/kept.html'));
    await keepEvents(page, 'milepost-error');
    await page.evaluate(async () => {
      const element = document.querySelector('milepost-assessment');
      const frame = element.shadowRoot.querySelector('.frame');
      // The fault comes in the same task in which it goes; what follows a fault comes after. In a task of the page's own,
      // since what WebKit's driver runs does not keep that apart.
      await new Promise((resolve) => { setTimeout(resolve); });
      window.faults = 1;
      frame.dispatchEvent(new PointerEvent('pointermove', { isPrimary: true, bubbles: true }));
      const other = document.implementation.createHTMLDocument();
      other.body.append(element);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      if (window.faults) throw new Error('There was no fault.');
    });
    assert.deepEqual(await events(page, 'milepost-error'), []);
    assert.deepEqual(page.problems.filter((problem) => !problem.includes('The core has ended in a fault')), []);
  });

  engine.it('after three faults within a minute what was shown stays readable and can be exported', {
    errors: 'expected',
  }, async (page) => {
    await openKept(page, server.address('/kept.html'));
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    for (let fault = 0; fault < 3; fault += 1) {
      await fail(page);
      if (fault < 2) await waitForText(page, 'You claim milestone 2.');
    }
    await waitForText(page, GIVEN_UP);
    await waitForText(page, 'You claim milestone 2.');
    const controls = (await nodes(page)).filter(({ role }) => /^(button|radio|textbox|combobox)$/.test(role));
    assert.deepEqual(controls.filter(({ disabled }) => !disabled).map(({ name }) => name), ['Export as a JSON file']);
    await clickByName(page, 'button', 'Export as a JSON file', { nth: 0 });
    assert.equal(JSON.parse((await page.download()).text).claims[0].milestone, 2);
    await page.reload();
    await waitReady(page);
    await waitForText(page, 'You claim milestone 2.');
    await clickByName(page, 'radio', /^3, /);
    await waitForText(page, 'You claim milestone 3.');
  });

  engine.it('after faults while the program is being made the answers can be exported, too', { errors: 'expected' }, async (page) => {
    await openKept(page, server.address('/stillborn.html'));
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    await page.evaluate(() => { window.isStillborn = true; });
    await startFault(page);
    await waitForText(page, GIVEN_UP);
    await clickByName(page, 'button', 'Export as a JSON file', { nth: 0 });
    assert.equal(JSON.parse((await page.download()).text).claims[0].milestone, 2);
  });

  engine.it('where what is stored brings the program down at every start, it can be saved as it is', {
    errors: 'expected',
  }, async (page) => {
    await openKept(page, server.address('/kept.html'));
    await clickByName(page, 'radio', /^2, /);
    await waitForStored(page, 'infrastructure', 2);
    await page.open(server.address('/poisoned.html'));
    await waitForText(page, GIVEN_UP);
    await clickByName(page, 'button', 'Save what is stored as a file');
    assert.equal(JSON.parse((await page.download()).text).claims[0].milestone, 2);
    await openKept(page, server.address('/kept.html'));
    await waitForText(page, 'You claim milestone 2.');
  });
}
