// What notes what happens is loaded only where somebody asks for a record, before anything is noted, and where it cannot
// be had that is said and the element works on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const RECORDER = '/milepost-report.mjs';
const BUILD = readFileSync(`${DIST}/milepost.wasm`).subarray(-12).toString();
const recorder = readFileSync(DIST + RECORDER).toString();

const FORMS = { module: '<script type="module" src="/milepost.mjs"></script>', classic: '<script src="/milepost.js"></script>' };
const pageOf = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Record</title><link rel="icon" href="data:,">
<script>errors = []; document.addEventListener('milepost-error', ({ detail }) => errors.push(detail.message));</script>
<${ELEMENT} loading="eager"></${ELEMENT}><${ELEMENT} loading="eager"></${ELEMENT}>${script}`;

const UNREADABLE = 'cannot be read; see that milepost-report.mjs lies there and may be read from this page';
const MIXED = 'not of the same build as this page’s milepost.mjs; put all files of one build there, and let no cache mix them';
const NOT_THERE = {
  'no file': { body: undefined, says: UNREADABLE },
  'a page in its place': { body: '<!doctype html><title>App</title>', says: UNREADABLE },
  'the file of another build': { body: recorder.replaceAll(BUILD, 'another-name'), says: MIXED },
  'another script': { body: 'export const nothing = 0;', says: MIXED },
};

let server;
const files = {};
before(async () => {
  for (const [form, script] of Object.entries(FORMS)) files[`/${form}.html`] = pageOf(script);
  server = await serve(DIST, { files });
});
after(() => server.close());

const report = (page) => page.evaluate((selector) => document.querySelector(selector).report(), ELEMENT);
const ask = (page) => page.evaluate((selector) => document.querySelector(selector).record(), ELEMENT);
/** What the page was given, by its addresses. */
const loaded = (page) => page.evaluate((name) => performance.getEntriesByType('resource').map(({ name: url }) => url).filter((url) => url.includes(name)), RECORDER);

for (const engine of engines()) {
  for (const form of Object.keys(FORMS)) {
    engine.it(`the ${form} form asks for no recorder until somebody wants a record, and then notes everything from the page’s beginning`, async (page) => {
      files[RECORDER] = recorder;
      const before = server.requests.length;
      await page.open(server.address(`/${form}.html`));
      await waitReady(page);
      assert.equal(await report(page), null);
      await ask(page);
      assert.equal(await report(page), null);
      assert.ok(!server.requests.slice(before).some(({ path }) => path === RECORDER));
      await page.reload();
      await waitReady(page);
      await clickByName(page, 'radio', /^2, /, { nth: 0 });
      await waitForText(page, 'You claim milestone 2.');
      assert.deepEqual(await loaded(page), form === 'module' ? [server.address(`${RECORDER}?${BUILD}`)] : []);
      const { build, lines } = JSON.parse(await report(page));
      assert.equal(build, BUILD);
      assert.match(lines[0], /^<start 1 1 1/);
      // Both elements, and what was done.
      assert.equal(lines.filter((line) => line.startsWith('<join ')).length, 2);
      assert.ok(lines.some((line) => /^<\d\.changed /.test(line)));
    });
  }

  for (const [name, { body, says }] of Object.entries(NOT_THERE)) {
    engine.it(`${name} at the recorder's address is said once, with the address, and the elements work on`, { errors: 'expected' }, async (page) => {
      files[RECORDER] = () => body;
      await page.open(server.address('/module.html'));
      await waitReady(page);
      await ask(page);
      await page.reload();
      await waitReady(page);
      const told = `Nothing is recorded: ${server.address(`${RECORDER}?${BUILD}`)}: ${says}`;
      assert.deepEqual(await page.evaluate(() => window.errors), [told]);
      const shown = await page.evaluate((selector) => [...document.querySelectorAll(selector)].map(({ shadowRoot }) => shadowRoot.querySelector('.problem'))
        .filter((problem) => problem.checkVisibility()).map((problem) => problem.innerText), ELEMENT);
      assert.deepEqual(shown, [told]);
      assert.equal(await report(page), null);
      await clickByName(page, 'radio', /^2, /, { nth: 0 });
      await waitForText(page, 'You claim milestone 2.');
    });
  }
}
