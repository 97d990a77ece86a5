// Hundreds of elements on one page: a browser has no room for as many programs, so those out of use are put aside.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, textOf, typeInto, waitForText } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const COUNT = 500;
/** Programs that are kept awake at once take no more than this, in MiB; there are more only while one scrolls. */
const MOST = 100;

/** Keeps a weak hold of every program's memory, however it was started. */
const WATCH = `
memories = [];
const keep = (instance) => {
  const memory = Object.values(instance.exports ?? {}).find((each) => each instanceof WebAssembly.Memory);
  if (memory) memories.push(new WeakRef(memory));
  return instance;
};
const { instantiate, Instance } = WebAssembly;
WebAssembly.instantiate = async (...given) => keep(await instantiate(...given));
WebAssembly.Instance = function (...given) { return keep(new Instance(...given)); };
errors = [];
document.addEventListener('milepost-error', ({ detail }) => errors.push(detail.message));`;

/** Most are forms, since pictures are drawn without a graphics card here, which takes long. */
const one = (_, at) => `<h2>${at}</h2><${ELEMENT} id="e${at}" storage="none" relation="${at < 3 ? 'self' : 'peer'}" view="ability"
  ability="infrastructure" ${at % 10 ? 'render="html"' : ''}></${ELEMENT}>`;

let server;
before(async () => {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many</title><link rel="icon" href="data:,">
<script>${WATCH}</script>${Array.from({ length: COUNT }, one).join('')}<script src="/milepost.js"></script>`;
  server = await serve(DIST, { files: { '/many.html': page } });
});
after(() => server.close());

/** Runs in the page: scrolls down as a reader does, from one element to the next, and gives how many could be used. */
async function scroll(from, to) {
  let ready = 0;
  for (let at = from; at < to; at += 1) {
    const element = document.querySelector(`#e${at}`);
    element.scrollIntoView({ behavior: 'instant' });
    await element.ready;
    ready += 1;
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
  return ready;
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  engine.it(`${COUNT} elements on one page all work, and keep what was done and half written in each`, { timeout: 400_000 }, async (page) => {
    await page.setViewport({ width: 600, height: 400 });
    await page.open(server.address('/many.html'));
    assert.equal(await page.evaluate(scroll, 0, 10), 10);
    await page.evaluate(() => document.querySelector('#e1').scrollIntoView());
    await clickByName(page, 'button', 'Claim 2 on Infrastructure', { host: '#e1' });
    await clickByName(page, 'button', 'Add evidence', { host: '#e1', nth: 0 });
    await typeInto(page, 'textbox', 'What happened', 'Half a sen', { host: '#e1' });
    for (let at = 10; at < COUNT; at += 49) assert.equal(await page.evaluate(scroll, at, Math.min(at + 49, COUNT)), Math.min(49, COUNT - at));
    assert.deepEqual(await page.evaluate(() => window.errors), []);

    // Counted once the browser has taken what was given back.
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000); }));
    await page.devtools('HeapProfiler.collectGarbage');
    await page.devtools('HeapProfiler.collectGarbage');
    const mebibytes = await page.evaluate(() => window.memories.reduce((sum, each) => sum + (each.deref()?.buffer.byteLength ?? 0), 0) / 2 ** 20);
    assert.ok(mebibytes > 0 && mebibytes <= MOST + 8, `${mebibytes} MiB are taken.`);

    // The focus has stayed, and what is typed goes on where it was, without a click.
    await page.keyboard.type('tence');
    await page.evaluate(() => document.querySelector('#e1').scrollIntoView());
    assert.equal(await textOf(page, 'textbox', 'What happened', { host: '#e1' }), 'Half a sentence');
    await waitForText(page, 'You claim milestone 2.', { host: '#e1' });
    await clickByName(page, 'button', 'Add evidence', { host: '#e1', nth: 0 });
    await waitForText(page, 'Half a sentence', { host: '#e1' });

    // Elements that were put aside do what a page asks of them, also undo, and hear of each other.
    const told = await page.evaluate(() => {
      const [first, second, last] = ['#e0', '#e1', '#e499'].map((name) => document.querySelector(name));
      const before = [first.assessment, last.assessment].map(({ claims, evidence }) => [claims?.length ?? 0, evidence?.length ?? 0]);
      second.undo();
      second.undo();
      last.claim('infrastructure', 3);
      return { before, after: first.assessment.claims?.length ?? 0, last: document.querySelector('#e250').assessment.claims[0].milestone };
    });
    assert.deepEqual(told, { before: [[1, 1], [0, 0]], after: 0, last: 3 });
    assert.deepEqual(await page.evaluate(() => window.errors), []);
  });
}
