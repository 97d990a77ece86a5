// A copy of the page: one file with the program and the answers, which opens anywhere and makes copies again.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, find, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { answers, german } from './samples.mjs';

const LARGEST = 450_000;
const HOSTILE = '</script><script>window.broken = 1</script><!--<script>\u2028\u2029 ${window.broken = 2} `';

const folder = mkdtempSync(join(tmpdir(), 'milepost-copy-test-'));
const pageWith = (inside) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Assessment</title>
<milepost-assessment loading="eager">${inside}</milepost-assessment><script src="/milepost.js"></script>`;
const framework = `<script type="application/json" data-framework>${JSON.stringify(german)}</script>`;

let server;
before(async () => {
  server = await serve(DIST, { files: { '/page.html': pageWith(''), '/german.html': pageWith(framework) } });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const assessment = (page) => page.evaluate(() => document.querySelector('milepost-assessment').assessment);
const give = (page, given) => page.evaluate((value) => { document.querySelector('milepost-assessment').assessment = value; }, given);

/** Presses the button, and gives the address of the file that comes. */
async function saveCopy(page, name) {
  await clickByName(page, 'button', 'Save a copy');
  const { text, name: suggested } = await page.download();
  assert.match(suggested, /\.html$/);
  assert.ok(text.length < LARGEST, `${text.length} characters`);
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

for (const engine of engines()) {
  engine.it('a copy opens from disk with the answers, and a copy of the copy too', async (page) => {
    await page.open(server.address('/page.html'));
    await waitReady(page);
    await give(page, answers);
    const original = await assessment(page);
    let address = await saveCopy(page, `${engine.name}-first.html`);
    for (const name of ['second', 'third']) {
      await page.open(address);
      await waitReady(page);
      await waitForText(page, 'Claimed 2 on 2026-10-06.');
      assert.deepEqual(await assessment(page), original);
      assert.deepEqual(await page.requests(), []);
      address = await saveCopy(page, `${engine.name}-${name}.html`);
    }
    await clickByName(page, 'radio', /^3, /);
    await waitForText(page, 'You claim milestone 3.');
  });

  engine.it('a copy has the framework of the page, not the built-in one', async (page) => {
    await page.open(server.address('/german.html'));
    await waitReady(page);
    await clickByName(page, 'radio', /^4, /);
    await page.open(await saveCopy(page, `${engine.name}-german.html`));
    await waitReady(page);
    await find(page, 'heading', german.title);
    assert.equal((await assessment(page)).claims[0].milestone, 4);
  });

  engine.it('answers in a copy stay text, whatever is written in them', async (page) => {
    await page.open(server.address('/page.html'));
    await waitReady(page);
    const [evidence] = answers.evidence;
    await give(page, { ...answers, subject: { name: HOSTILE }, evidence: [{ ...evidence, text: HOSTILE }] });
    await page.open(await saveCopy(page, `${engine.name}-hostile.html`));
    await waitReady(page);
    const opened = await assessment(page);
    assert.equal(opened.subject.name, HOSTILE);
    assert.equal(opened.evidence[0].text, HOSTILE);
    assert.equal(await page.evaluate(() => window.broken ?? 'whole'), 'whole');
  });
}
