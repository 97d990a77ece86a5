// What a screen reader is told of every view, as Chromium works it out, held against a text that somebody has read.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { serve } from './harness/server.mjs';
import { openView, pagesOf, VIEWS } from './views.mjs';

const TREES = fileURLToPath(new URL('trees/', import.meta.url));
const UPDATE = process.env.MILEPOST_UPDATE_TREES === '1';
const RENDERINGS = { drawn: '', form: 'render="html"' };

const pages = Object.assign({}, ...Object.values(RENDERINGS).map((rendering) => pagesOf(VIEWS, rendering)));

let server;
before(async () => { server = await serve(DIST, { files: pages }); });
after(() => server.close());

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const view of VIEWS) {
    engine.it(`a screen reader is told of ${view.name} what it was told`, async (page) => {
      await page.setViewport({ width: 1200, height: 800 });
      await openView(page, server, view);
      assertTree(view.name, await page.accessibilityTree());
    });
  }

  for (const view of VIEWS.filter(({ name }) => /^(coming-back|roles|brief)$/.test(name))) {
    engine.it(`the plain form of ${view.name} tells a screen reader the same as the picture`, async (page) => {
      await openView(page, server, view, RENDERINGS.form);
      const form = await page.accessibilityTree();
      await openView(page, server, view);
      assert.deepEqual(form, await page.accessibilityTree());
    });
  }
}

function assertTree(name, lines) {
  const file = `${TREES}${name}.txt`;
  const text = `${lines.join('\n')}\n`;
  if (UPDATE) {
    mkdirSync(TREES, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  assert.ok(existsSync(file), `There is no tree ${name}.txt; run with MILEPOST_UPDATE_TREES=1 and read what it writes.`);
  assert.deepEqual(lines, readFileSync(file, 'utf8').trimEnd().split('\n'),
    `A screen reader is told something else; if that is right, run again with MILEPOST_UPDATE_TREES=1.`);
}
