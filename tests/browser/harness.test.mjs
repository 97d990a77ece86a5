// Holds the harness itself, on small pages of its own, so that a failure elsewhere is a failure of Milepost.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines } from './harness/engines.mjs';
import * as milepost from './harness/milepost.mjs';
import { PATIENCE } from './harness/page.mjs';
import { assertPicture } from './harness/pictures.mjs';
import { retry } from './harness/processes.mjs';
import { INPUT_PAGE, MIRROR_PAGE, NOISY_SCRIPT, pageWith } from './harness/sample-pages.mjs';
import { serve } from './harness/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'milepost-harness-test-'));
let server;

const becomesTrue = (promise, attempt) => retry(attempt, { timeout: PATIENCE, message: `This is not so: ${promise}` });

before(async () => {
  server = await serve(undefined, {
    files: {
      '/input.html': INPUT_PAGE,
      '/mirror.html': MIRROR_PAGE,
      '/strict.html': '<!doctype html><title>Strict</title><p>Strict',
      '/data.json': '{}',
      '/noisy.html': pageWith('<script src="noisy.js"></script>'),
      '/noisy.js': NOISY_SCRIPT,
    },
    headers: {
      '/strict.html': { 'content-security-policy': "default-src 'none'" },
      '/data.json': { 'access-control-allow-origin': '*' },
    },
  });
  writeFileSync(join(folder, 'quiet.html'), pageWith('<script>made = URL.createObjectURL(new Blob(["x"]))</script>'));
  writeFileSync(join(folder, 'telling.html'), pageWith(`<script>fetch('${server.address('/data.json')}')</script>`));
  writeFileSync(join(folder, 'upload.json'), '{"claims":[]}');
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

for (const engine of engines()) {
  engine.it('a page is opened and asked', async (page) => {
    await page.open(server.address('/input.html'));
    assert.equal(await page.evaluate((a, b) => a + b.c, 1, { c: 2 }), 3);
    assert.deepEqual(await page.evaluate('Promise.resolve([document.title, null])'), ['Harness', null]);
    assert.equal(await page.evaluate(() => undefined), undefined);
    await assert.rejects(page.evaluate(() => { throw new RangeError('out of reach'); }), /out of reach/);
    const waiting = page.waitFor(() => false, { timeout: 60, message: 'It never came.' });
    await assert.rejects(waiting, /It never came. \(waited 60 ms\)/);
    assert.equal(await page.waitFor(() => document.querySelector('#field')?.id), 'field');
  });

  engine.it('the mouse is trusted and lands where it is sent', async (page) => {
    await page.open(server.address('/input.html'));
    await page.mouse.click(40, 30, { count: 2 });
    const seen = await page.evaluate(() => seen);
    assert.ok(seen.every((event) => event.trusted));
    const at = (type) => seen.find((event) => event.type === type);
    assert.deepEqual([at('mousedown').x, at('mousedown').y], [40, 30]);
    assert.deepEqual([at('mouseup').x, at('mouseup').y], [40, 30]);
    assert.ok(at('dblclick'));
  });

  engine.it('the wheel scrolls the document', async (page) => {
    await page.open(server.address('/input.html'));
    await page.mouse.move(40, 30);
    await page.wheel(0, 200);
    await page.waitFor(() => scrollY === 200, { message: 'The document did not scroll by 200 pixels.' });
    assert.ok(await page.evaluate(() => seen.find((event) => event.type === 'wheel').trusted));
  });

  engine.it('keys and text are trusted and reach a field', async (page) => {
    await page.open(server.address('/input.html'));
    await page.mouse.click(50, 165);
    await page.keyboard.type('Größe 2 ✓');
    assert.equal(await page.evaluate(() => field.value), 'Größe 2 ✓');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('x');
    assert.equal(await page.evaluate(() => field.value), 'x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => field.value), '');
    assert.notEqual(await page.evaluate(() => document.activeElement.id), 'field');
    assert.ok(await page.evaluate(() => seen.every((event) => event.trusted)));
  });

  engine.it('the viewport becomes as narrow as a phone and as wide as a screen', async (page) => {
    await page.setViewport({ width: 320, height: 640 });
    await page.open(server.address('/input.html'));
    assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]), [320, 640, 1]);
    await page.setViewport({ width: 1400, height: 900 });
    assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), [1400, 900]);
  });

  engine.it('scale and colour scheme are chosen before opening', async (page) => {
    await page.setViewport({ width: 600, height: 400, scale: 2 });
    await page.setColorScheme('dark');
    await page.open(server.address('/input.html'));
    const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    assert.deepEqual(await page.evaluate(() => [innerWidth, devicePixelRatio]), [600, 2]);
    assert.equal(await page.evaluate(dark), true);
    await page.mouse.click(40, 30);
    assert.equal(await page.evaluate(() => seen.find((event) => event.type === 'mousedown').x), 40);
    if (!engine.livePreferences) return;
    await page.setColorScheme('light');
    await page.setViewport({ width: 600, height: 400, scale: 1.5 });
    assert.deepEqual(await page.evaluate(() => [innerWidth, devicePixelRatio]), [600, 1.5]);
    assert.equal(await page.evaluate(dark), false);
  });

  engine.it('the next page prefers light again, and a page can draw WebGL 2 and has the focus', async (page) => {
    await page.open(server.address('/input.html'));
    assert.deepEqual(await page.evaluate(() => ({
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      webgl: Boolean(document.createElement('canvas').getContext('webgl2')),
      focus: document.hasFocus(),
      visible: document.visibilityState,
    })), { dark: false, webgl: true, focus: true, visible: 'visible' });
  });

  engine.it('a file is given to an input in a shadow root', async (page) => {
    await page.open(server.address('/input.html'));
    await page.upload(() => holder.shadowRoot.querySelector('input'), join(folder, 'upload.json'));
    const text = await page.evaluate(() => holder.shadowRoot.querySelector('input').files[0].text());
    assert.equal(text, '{"claims":[]}');
  });

  engine.it('a file is chosen where a script would open the dialog', async (page) => {
    await page.open(server.address('/input.html'));
    await page.chooseFiles(() => page.mouse.click(40, 215), join(folder, 'upload.json'));
    assert.deepEqual(await page.waitFor(() => chosen), [true, '{"claims":[]}']);
  });

  engine.it('downloads arrive one by one', async (page) => {
    await page.open(server.address('/input.html'));
    for (const turn of [1, 2]) {
      await page.evaluate(() => link.click());
      const { name, text } = await page.download();
      assert.deepEqual([turn, name, text], [turn, 'claims.json', '{"format":"milepost"}']);
    }
    await assert.rejects(page.download({ timeout: 100 }), /Nothing was downloaded/);
  });

  engine.it('storage lives through a reload and is gone on the next page', async (page) => {
    await page.open(server.address('/input.html'));
    assert.equal(await page.evaluate(() => count), 1);
    await page.reload();
    assert.equal(await page.evaluate(() => count), 2);
  });

  engine.it('requests are seen, from a worker too', { errors: 'expected' }, async (page) => {
    await page.open(server.address('/noisy.html'));
    await becomesTrue('Both requests are seen.', async () => {
      const requests = await page.requests();
      return ['/data.json', '/from-worker.json'].every((path) => requests.includes(server.address(path)));
    });
  });

  engine.it('a page from a file asks for nothing, and is caught when it does', async (page) => {
    await page.open(pathToFileURL(join(folder, 'quiet.html')).href);
    assert.deepEqual(await page.requests(), []);
    await page.open(pathToFileURL(join(folder, 'telling.html')).href);
    await becomesTrue('The request is seen.', async () => (await page.requests()).length > 0);
    assert.deepEqual(await page.requests(), [server.address('/data.json')]);
  });

  engine.it('errors are told', { errors: 'expected' }, async (page) => {
    await page.open(server.address('/noisy.html'));
    await becomesTrue('Both errors are told.', async () => {
      const errors = (await page.errors()).join('\n');
      return /Console: one 2/.test(errors) && /Uncaught .*three/.test(errors);
    });
  });

  engine.it('a page under a strict content security policy can be asked', async (page) => {
    await page.open(server.address('/strict.html'));
    assert.equal(await page.evaluate('document.body.textContent'), 'Strict');
    await page.addScript('var local = 1; window.added = local + 1;');
    assert.equal(await page.evaluate('window.added'), 2);
  });

  engine.it('a picture is cut to size, kept and compared', async (page) => {
    await page.open(server.address('/input.html'));
    const clip = { x: 0, y: 0, width: 40, height: 20 };
    const compare = (name, changes) => assertPicture(page, name, {
      clip, references: `${folder}/${engine.name}-`, update: false, ...changes,
    });
    await compare('harness', { update: true });
    await compare('harness');
    await page.evaluate(() => { pad.style.background = 'red'; });
    await assert.rejects(compare('harness'), /800 of its pixels differ/);
    await assert.rejects(compare('harness', { clip: { ...clip, width: 30 } }), /size is 30x20, not 40x20/);
    await assert.rejects(compare('nobody'), /no reference picture nobody.png/);
  });

  engine.it('a node is found by role and name and clicked through to the canvas', async (page) => {
    await page.open(server.address('/mirror.html'));
    await milepost.waitReady(page);
    await milepost.keepEvents(page, 'milepost-change');
    assert.equal(await milepost.isChecked(page, 'radio', 'Milestone 2'), false);
    await milepost.clickByName(page, 'radio', /^Milestone/);
    assert.equal(await milepost.isChecked(page, 'radio', 'Milestone 2'), true);
    await milepost.clickByName(page, 'button', 'Details', { nth: 1 });
    assert.deepEqual(await milepost.events(page, 'milepost-change'), [{ y: 65 }, { y: 185 }]);
    assert.equal((await milepost.find(page, 'button', 'Undo')).expanded, false);
    await milepost.waitForText(page, 'Infrastructure');
  });

  engine.it('a name that is not there, or there twice, is refused with what is there', async (page) => {
    await page.open(server.address('/mirror.html'));
    const redo = milepost.find(page, 'button', 'Redo', { timeout: 50 });
    await assert.rejects(redo, /has no button Redo. It has:\n {2}heading "Infrastructure"/);
    await assert.rejects(milepost.find(page, 'button', 'Details'), /2 nodes are button Details/);
  });

  engine.it('a field is typed into, and a file is dropped', async (page) => {
    await page.open(server.address('/mirror.html'));
    await milepost.typeInto(page, 'textbox', 'Note', 'new words');
    assert.equal(await milepost.textOf(page, 'textbox', 'Note'), 'new words');
    assert.equal((await milepost.focusedNode(page)).name, 'Note');
    await milepost.dropFile(page, join(folder, 'upload.json'));
    assert.equal(await page.waitFor(() => window.dropped), '{"claims":[]}');
  });
}

for (const engine of engines({ without: ['webgl', 'wasm'] })) {
  engine.it('a browser can be made to lack WebGL and WebAssembly', async (page) => {
    await page.open(server.address('/strict.html'));
    assert.deepEqual(await page.evaluate(() => ({
      webgl: Boolean(document.createElement('canvas').getContext('webgl2')),
      wasm: typeof WebAssembly === 'object',
    })), { webgl: false, wasm: false });
  });
}

for (const engine of engines({ without: ['storage'] })) {
  engine.it('a browser can be made to keep nothing', async (page) => {
    await page.open(server.address('/strict.html'));
    assert.equal(await page.evaluate(() => {
      try {
        localStorage.setItem('kept', 'yes');
        return true;
      } catch {
        return false;
      }
    }), false);
  });
}

const SILENCE = Object.assign(new Error('Input.dispatchMouseEvent timed out.'), { name: 'ProtocolError' });
const CRASH = new Error('WebDriver refused POST /execute/async: unknown error Could not parse script result');

for (const [engineName, silence] of [['chromium', SILENCE], ['webkit', CRASH]]) {
  for (const engine of engines().filter(({ name }) => name === engineName)) {
    const browsers = [];
    engine.it('a driver that gives no answer is asked once more, in another browser', async (page, context) => {
      await page.open(server.address('/input.html'));
      browsers.push(page);
      if (browsers.length === 1) throw silence;
      assert.notEqual(browsers[0], browsers[1]);
      context.diagnostic('The second browser answered.');
    });
  }
}

it('an engine that is not installed skips its tests by name, and fails them in CI', async () => {
  const file = join(folder, 'missing.test.mjs');
  const harness = new URL('./harness/engines.mjs', import.meta.url);
  writeFileSync(file, `import { engines } from '${harness}';
    for (const engine of engines()) engine.it('a claim is made', async () => {});`);
  const run = (ci) => new Promise((resolve) => {
    const { NODE_TEST_CONTEXT, MILEPOST_CHROMIUM, ...environment } = process.env;
    execFile(process.execPath, ['--test', '--test-reporter=tap', file], {
      env: { ...environment, PATH: '', MILEPOST_ENGINES: 'chromium', CI: ci },
    }, (error, output) => resolve({ failed: Boolean(error), output }));
  });
  const atHome = await run('');
  assert.match(atHome.output, /ok 1 - a claim is made \(Chromium\) # SKIP Chromium is not installed/);
  assert.equal(atHome.failed, false);
  const inCi = await run('true');
  assert.match(inCi.output, /not ok 1 - a claim is made \(Chromium\)/);
  assert.equal(inCi.failed, true);
});
