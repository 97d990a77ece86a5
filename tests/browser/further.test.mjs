// The views that are opened later come in a file of their own, after the first picture. Whoever opens one before it is
// there waits for it; where it cannot be had, all else goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim, showTab } from './steps.mjs';

const views = readFileSync(`${DIST}/milepost-views.wasm`);
const WAITS = 'This view is on its way…';
const MISSING = 'This view could not be loaded. What you said is safe.';

const page = (count, attributes = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Views</title><link rel="icon" href="data:,">
<script>errors = []; document.addEventListener('milepost-error', ({ detail }) => errors.push(detail.message));</script>
${`<${ELEMENT} ${attributes}></${ELEMENT}>`.repeat(count)}<script type="module" src="/milepost.mjs"></script>`;

let server;
const files = {
  '/page.html': page(1),
  '/health.html': page(1, 'view="health"'),
  '/many.html': page(40, 'style="display: block; min-height: 300px"'),
};
before(async () => {
  server = await serve(DIST, { files });
});
after(() => server.close());

/** From now on the file comes when `come` is called. */
function held() {
  let come;
  const coming = new Promise((resolve) => (come = resolve));
  files['/milepost-views.wasm'] = () => coming.then(() => views);
  return come;
}

const errorsOf = (page) => page.evaluate(() => window.errors);

for (const engine of engines()) {
  engine.it('a claim can be made before the further views have come, and a view that is opened shows when they have', async (page) => {
    const come = held();
    await page.open(server.address('/page.html'));
    await waitReady(page);
    await claim(page, 2);
    await showTab(page, 'Quarter');
    await waitForText(page, WAITS);
    await showTab(page, 'Roles');
    assert.ok(!(await nodes(page)).some(({ name }) => name === WAITS), 'Roles can be seen at once.');
    await showTab(page, '1:1 brief');
    await waitForText(page, WAITS);
    come();
    await waitForText(page, 'For your next 1:1');
    assert.deepEqual(await errorsOf(page), []);
  });

  engine.it('an element of a further view alone waits for it too', async (page) => {
    const come = held();
    await page.open(server.address('/health.html'));
    await waitReady(page);
    await waitForText(page, WAITS);
    come();
    await find(page, 'heading', 'How the abilities are kept');
  });

  for (const [name, wrong, says] of [
    ['cannot be found', undefined, /milepost-views\.wasm\?[0-9a-f]{12}: the server answers 404; put milepost-views\.wasm there, beside milepost\.mjs$/],
    ['are of another build', Buffer.concat([views.subarray(0, -12), Buffer.from('another-name')]), /milepost-views\.wasm\?[0-9a-f]{12}: not of the same build/],
  ]) {
    engine.it(`where the further views ${name} it is said, the rest goes on, and they can be tried again`, { errors: 'expected' }, async (page) => {
      files['/milepost-views.wasm'] = () => wrong;
      await page.open(server.address('/page.html'));
      await waitReady(page);
      await showTab(page, 'Compare');
      await waitForText(page, MISSING);
      const errors = await errorsOf(page);
      assert.equal(errors.length, 1);
      assert.match(errors[0], says);
      await showTab(page, 'Assess');
      await claim(page, 2);
      await showTab(page, 'Compare');
      files['/milepost-views.wasm'] = () => views;
      await clickByName(page, 'button', 'Try again');
      await find(page, 'button', /Open files|Choose files|files/i, { nth: 0 });
      assert.equal((await errorsOf(page)).length, 1);
    });
  }

  engine.it('the file is asked for once for many elements, and one that gave its place to others shows its view again', async (page) => {
    files['/milepost-views.wasm'] = () => views;
    const before = server.requests.length;
    await page.open(server.address('/many.html'));
    await waitReady(page);
    await showTab(page, '1:1 brief');
    await waitForText(page, 'For your next 1:1');
    await page.evaluate(async (selector) => {
      for (const element of document.querySelectorAll(selector)) {
        element.scrollIntoView();
        await element.ready;
      }
      scrollTo(0, 0);
    }, ELEMENT);
    await showTab(page, 'Quarter');
    await showTab(page, '1:1 brief');
    await waitForText(page, 'For your next 1:1');
    const asked = server.requests.slice(before).filter(({ path }) => path === '/milepost-views.wasm');
    assert.equal(asked.length, 1);
  });
}
