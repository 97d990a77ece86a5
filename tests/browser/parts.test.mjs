// The parts of a build go together: what a cache, a service worker or a wrong address mixes up is found before anything
// is taken over, said with the address, and writes nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { KEY } from './kept.mjs';

const read = (name) => readFileSync(`${DIST}/${name}`);
const core = read('milepost.wasm');
const script = read('milepost.mjs').toString();
const BUILD = core.subarray(-12).toString();
const OTHER = 'another-name';

/** The same core, and the same script, as another build has them. */
const otherCore = Buffer.concat([core.subarray(0, -12), Buffer.from(OTHER)]);
const otherScript = script.replaceAll(BUILD, OTHER);
/** A core of the time before there were names: without its last section. */
const oldCore = core.subarray(0, -23);

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parts</title><link rel="icon" href="data:,">
<script>errors = []; document.addEventListener('milepost-error', ({ detail }) => errors.push(detail.message));</script>
<${ELEMENT} loading="eager"><p>The element's own content.</p></${ELEMENT}><script type="module" src="/milepost.mjs"></script>`;
const STORED = JSON.stringify({ format: 'milepost.assessment/1', claims: [{ ability: 'infrastructure', milestone: 2 }] });

const WRONG = {
  'an older core': { body: oldCore, says: /not of the same build as this page’s milepost\.mjs; put all files of one build there, and let no cache mix them$/ },
  'the core of another build': { body: otherCore, says: /not of the same build/ },
  'another build’s script': { body: core, mjs: otherScript, name: OTHER, says: /not of the same build/ },
  'a page in its place': { body: '<!doctype html><title>App</title>', type: 'text/html', says: /the answer is no WebAssembly but something else, a page perhaps; put milepost\.wasm there$/ },
  'a page that calls itself WebAssembly': { body: '<!doctype html><title>App</title>', says: /the answer is no WebAssembly/ },
  'nothing': { body: '', says: /the answer is no WebAssembly/ },
  'a file that was cut short': { body: core.subarray(0, 200_000), says: /the file is damaged or cut short; put milepost\.wasm there once more$/ },
  'a damaged file of another type': { body: core.subarray(0, 300), type: 'application/octet-stream', says: /the file is damaged or cut short/ },
  'no file': { body: undefined, says: /the server answers 404; put milepost\.wasm there, beside milepost\.mjs$/ },
};

let server;
const files = { '/page.html': PAGE };
const headers = {};
before(async () => {
  server = await serve(DIST, { files, headers });
});
after(() => server.close());

/** Each with a server's answers of its own. */
function answer({ body, mjs = script, type = 'application/wasm' }) {
  files['/milepost.wasm'] = () => body;
  files['/milepost.mjs'] = mjs;
  headers['/milepost.wasm'] = { 'content-type': type };
}

const said = (page) => page.waitFor(() => {
  const problem = document.querySelector('milepost-assessment').shadowRoot?.querySelector('.problem');
  return problem?.checkVisibility() && problem.innerText;
}, { message: 'The element says nothing.' });

for (const engine of engines()) {
  engine.it('the core of the same build is taken from an address that carries its name, whatever type it has', async (page) => {
    for (const type of ['application/wasm', 'application/octet-stream']) {
      answer({ body: core, type });
      await page.open(server.address('/page.html'));
      await waitReady(page);
      const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('milepost.wasm')));
      assert.deepEqual(addresses, [server.address(`/milepost.wasm?${BUILD}`)]);
    }
  });

  for (const [name, { says, ...given }] of Object.entries(WRONG)) {
    engine.it(`${name} at the core's address is said, with the address, and nothing is written`, { errors: 'expected' }, async (page) => {
      answer(given);
      await page.open(server.address('/page.html'));
      const problem = await said(page);
      assert.match(problem, says);
      assert.ok(problem.startsWith(server.address(`/milepost.wasm?${given.name ?? BUILD}: `)), problem);
      assert.deepEqual(await page.evaluate(() => window.errors), [problem]);
      assert.ok(await page.evaluate((selector) => document.querySelector(`${selector} p`).checkVisibility(), ELEMENT));
      await page.evaluate((key, text) => localStorage.setItem(key, text), KEY, STORED);
      await page.reload();
      await said(page);
      assert.deepEqual(await page.evaluate(() => Object.entries(localStorage)), [[KEY, STORED]]);
    });
  }

  engine.it('where only a cache has another build, the right core is had past it', async (page) => {
    let count = 0;
    answer({});
    files['/milepost.wasm'] = () => (++count === 1 ? otherCore : core);
    await page.open(server.address('/page.html'));
    await waitReady(page);
    assert.equal(count, 2);
  });

  engine.it('an address that cannot be read says so', { errors: 'expected' }, async (page) => {
    answer({ body: core });
    headers['/page.html'] = { 'content-security-policy': "connect-src 'none'" };
    await page.open(server.address('/page.html'));
    assert.match(await said(page), /milepost\.wasm\?[0-9a-f]{12}: cannot be read; see that milepost\.wasm lies there and may be read from this page$/);
    delete headers['/page.html'];
  });

  engine.it('a frame whose scripts are of two builds says so and starts nothing', { errors: 'expected' }, async (page) => {
    const classic = read('milepost.js').toString();
    files['/mixed/frame.html'] = read('frame.html');
    files['/mixed/frame.js'] = read('frame.js');
    files['/mixed/milepost.js'] = classic.replaceAll(BUILD, OTHER);
    await page.open(server.address('/mixed/frame.html'));
    await page.waitFor(() => /^frame\.js and milepost\.js are not of the same build; .*no cache mix them$/.test(document.body.innerText.trim()));
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    files['/mixed/milepost.js'] = classic;
    await page.reload();
    await waitReady(page);
  });
}
