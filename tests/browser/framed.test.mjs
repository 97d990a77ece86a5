// The element in a page that stands in a frame of another: shut in to different degrees, and of another origin.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { FRAMED_SCRIPT, FramedPage, framing } from './harness/framed-page.mjs';
import { ELEMENT, clickByName, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { visit } from './visit.mjs';

/** What a sandbox allows beside scripts. */
const SANDBOXES = ['', 'allow-downloads', 'allow-same-origin', 'allow-same-origin allow-downloads'];

const UNSURE = 'The frame around this page may not allow downloads. If no file arrived, open the page by itself.';

const INNER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Inner</title>
<script>${FRAMED_SCRIPT}</script><${ELEMENT} loading="eager"></${ELEMENT}><script src="/milepost.js"></script>`;
const outer = (attributes) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Outer</title>
<link rel="icon" href="data:,"><body style="margin: 0">${framing(attributes)}`;

let server;
let other;
before(async () => {
  other = await serve(DIST, { files: { '/inner.html': INNER } });
  const sandboxed = SANDBOXES.map((more, at) => [`/sandbox-${at}.html`, outer(`src="/inner.html" sandbox="allow-scripts ${more}"`)]);
  const elsewhere = other.address('/inner.html').replace('127.0.0.1', 'localhost');
  const files = { '/inner.html': INNER, '/elsewhere.html': outer(`src="${elsewhere}"`), ...Object.fromEntries(sandboxed) };
  server = await serve(DIST, { files });
});
after(() => Promise.all([server.close(), other.close()]));

async function open(page, path) {
  await page.open(server.address(path));
  const inner = new FramedPage(page);
  await waitReady(inner);
  return inner;
}

for (const engine of engines()) {
  for (const [at, more] of SANDBOXES.entries()) {
    engine.it(`everything works in a sandbox that allows scripts ${more && `and ${more}`}`, { errors: 'expected' }, async (page) => {
      const inner = await open(page, `/sandbox-${at}.html`);
      const isKept = more.includes('same-origin');
      const saved = isKept ? 'Saved in this browser' : 'Not saved in this browser. Export keeps your answers.';
      const files = await visit(inner, { ability: 'Infrastructure', link: 'https://example.com/queue' });
      await waitForText(inner, saved);
      assert.deepEqual(files.map(({ type }) => type), ['text/markdown', 'application/json', 'text/html']);
      assert.deepEqual(await inner.evaluate(() => window.framedErrors), []);
      const isSure = more === 'allow-same-origin allow-downloads';
      assert.equal((await nodes(inner)).some(({ name }) => name === UNSURE), !isSure);
      // WebKit’s driver shows no downloads.
      if (!more.includes('downloads') || engine.name === 'webkit') return;
      const names = [await page.download(), await page.download(), await page.download()].map(({ name }) => name).sort();
      assert.deepEqual(names, files.map(({ name }) => name).sort());
    });
  }

  engine.it('a sandbox that keeps the brief from being printed is told of', { errors: 'expected' }, async (page) => {
    const inner = await open(page, '/sandbox-0.html');
    await clickByName(inner, 'tab', '1:1 brief');
    await clickByName(inner, 'button', /^Print/);
    await waitForText(inner, 'This page may not print; copy the brief or download it as Markdown.');
  });

  engine.it('everything works in a frame of another origin', async (page) => {
    const inner = await open(page, '/elsewhere.html');
    assert.equal(await page.evaluate(() => document.querySelector('#framed').contentDocument), null);
    await visit(inner, { ability: 'Infrastructure', link: 'https://example.com/queue' });
    await clickByName(inner, 'button', 'Undo');
    await clickByName(inner, 'button', 'Redo');
    await waitForText(inner, 'Moved the queue.');
    assert.deepEqual(await inner.evaluate(() => window.framedErrors), []);
  });
}
