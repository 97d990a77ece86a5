// A page that came with somebody's answers, as a copy on the company's site does: the reader's own are left alone.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, waitForText } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim, claims, keptPage, openKept, waitForStored } from './kept.mjs';

const APART = 'Kept apart from your own answers';
const SAVED = 'Saved in this browser';

/** A page that came with a claim of level 4 on Infrastructure. */
function cameWith({ name, created }) {
  const answers = {
    format: 'milepost.assessment/1', created, updated: created, subject: { name },
    claims: [{ ability: 'infrastructure', milestone: 4, updated: created }],
  };
  const data = `<script type="application/json" data-assessment>${JSON.stringify(answers)}</script>`;
  return keptPage().replace(`</${ELEMENT}>`, `${data}</${ELEMENT}>`);
}

const PAGES = {
  '/mine.html': keptPage(),
  '/ines.html': cameWith({ name: 'Ines', created: '2026-03-02T08:00:00Z' }),
  '/unnamed.html': cameWith({ created: '2026-03-02T08:00:00Z' }),
  '/example.html': cameWith({}),
  '/same-name.html': cameWith({ name: 'Ines', created: '2026-03-02T08:00:00Z' }),
};

const folder = mkdtempSync(join(tmpdir(), 'milepost-whose-test-'));
let server;
before(async () => { server = await serve(DIST, { files: PAGES }); });
after(() => {
  rmSync(folder, { recursive: true });
  return server.close();
});

const open = (page, path) => openKept(page, server.address(path));
const name = (page, text) => page.evaluate((selector, given) => {
  const element = document.querySelector(selector);
  element.assessment = { ...element.assessment, subject: { name: given } };
}, ELEMENT, text);

for (const engine of engines()) {
  for (const path of ['/ines.html', '/unnamed.html', '/example.html', '/same-name.html']) {
    engine.it(`what is written on ${path} is kept apart from one’s own`, async (page) => {
      await open(page, '/mine.html');
      await claim(page, 'communication', 1);
      if (path === '/same-name.html') await name(page, 'Ines');
      await waitForStored(page, 'communication', 1);
      await open(page, path);
      await waitForText(page, APART);
      assert.deepEqual(await claims(page), { infrastructure: 4 });
      await claim(page, 'communication', 3);
      await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 3')));
      await open(page, path);
      assert.deepEqual(await claims(page), { infrastructure: 4, communication: 3 });
      await open(page, '/mine.html');
      await waitForText(page, SAVED);
      assert.deepEqual(await claims(page), { communication: 1 });
    });
  }

  engine.it('what is written on somebody’s page does not begin one’s own answers', async (page) => {
    await open(page, '/ines.html');
    await claim(page, 'communication', 3);
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 3')));
    await open(page, '/mine.html');
    assert.deepEqual(await claims(page), {});
  });

  engine.it('a page with the same assessment adds to one’s own', async (page) => {
    await open(page, '/mine.html');
    await claim(page, 'communication', 1);
    await waitForStored(page, 'communication', 1);
    const mine = await page.evaluate((selector) => document.querySelector(selector).assessment, ELEMENT);
    PAGES['/same.html'] = cameWith({ created: mine.created });
    await open(page, '/same.html');
    await waitForText(page, SAVED);
    assert.deepEqual(await claims(page), { infrastructure: 4, communication: 1 });
    await open(page, '/mine.html');
    assert.deepEqual(await claims(page), { infrastructure: 4, communication: 1 });
  });

  engine.it('all elements of the page keep to what it came with', async (page) => {
    await open(page, '/mine.html');
    await claim(page, 'communication', 1);
    await waitForStored(page, 'communication', 1);
    await open(page, '/ines.html');
    await page.evaluate(async (selector) => {
      const second = document.createElement(selector);
      second.setAttribute('loading', 'eager');
      document.body.append(second);
      await second.ready;
      second.claim('communication', 5);
    }, ELEMENT);
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 5')));
    await open(page, '/mine.html');
    assert.deepEqual(await claims(page), { communication: 1 });
  });

  engine.it('an example in a second element is kept beside one’s own answers, said, and can be opened', async (page) => {
    await open(page, '/mine.html');
    await claim(page, 'communication', 1);
    await waitForStored(page, 'communication', 1);
    const [, element] = /(<milepost-assessment.*<\/milepost-assessment>)/s.exec(PAGES['/ines.html']);
    PAGES['/second.html'] = PAGES['/mine.html'].replace('<script', () => `${element}<script`);
    await open(page, '/second.html');
    const second = `${ELEMENT}:nth-of-type(2)`;
    await page.waitFor((selector) => /other answers here too; they are kept beside/.test(
      document.querySelector(selector)?.shadowRoot?.querySelector('.problem:not([hidden])')?.textContent), { args: [second] });
    assert.deepEqual(await claims(page), { communication: 1 });
    await page.evaluate((selector) => {
      const last = document.querySelector(selector);
      last.open(last.assessments.find(({ subject }) => subject === 'Ines').id);
    }, second);
    await waitForText(page, APART);
    assert.deepEqual(await claims(page), { infrastructure: 4 });
    await page.evaluate((selector) => {
      const first = document.querySelector(selector);
      first.open(first.assessments.find(({ subject }) => !subject).id);
    }, ELEMENT);
    assert.deepEqual(await claims(page), { communication: 1 });
  });

  engine.it('another file in the place of one on disk does not get what was written on that', async (page) => {
    const file = join(folder, 'answers.html');
    copyFileSync(`${DIST}/milepost.html`, file);
    const openFile = () => openKept(page, pathToFileURL(file).href);
    await openFile();
    await claim(page, 'communication', 1);
    await page.waitFor(() => Object.values(localStorage).some((text) => text.includes('"milestone": 1')));
    const [, data] = /(<script type="application\/json" data-assessment>.*?<\/script>)/s.exec(PAGES['/ines.html']);
    writeFileSync(file, readFileSync(file, 'utf8').replace(`</${ELEMENT}>`, () => `${data}</${ELEMENT}>`));
    await openFile();
    await waitForText(page, APART);
    assert.deepEqual(await claims(page), { infrastructure: 4 });
  });
}
