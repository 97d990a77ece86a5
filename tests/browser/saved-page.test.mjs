// A page that the browser itself saves, by its own dialog: the answers come along, wherever it is opened.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { chosenEngines } from './harness/browsers.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, waitForText, waitReady } from './harness/milepost.mjs';
import { missingDesk, openDesk } from './harness/save-dialog.mjs';
import { serve } from './harness/server.mjs';
import { answers } from './samples.mjs';

const HOSTILE = '</script><script>window.broken = 1</script><!--<script>\u2028\u2029 ${window.broken = 2} `</pre><b>';
const hostile = { ...answers, evidence: [{ ...answers.evidence[0], text: HOSTILE }] };

const folder = mkdtempSync(join(tmpdir(), 'milepost-saved-page-test-'));
/** How long a browser may take to start, save and end, in milliseconds. */
const timeout = 180_000;

/** As Markdown writes it, with a line of the browser's own breaking between any two words, and a margin to press on. */
const PARAGRAPH = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Handbook</title>
<style>body { max-width: 60rem }</style>
<script src="/milepost.js" defer></script></head><body><h1>Growth</h1>
<p>Where do you stand? <milepost-assessment></milepost-assessment></p><p>Words below.</p></body></html>`;

let server;
before(async () => { server = await serve(`${DIST}/demo`, { files: { '/paragraph.html': PARAGRAPH } }); });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The ways to embed the element whose program a saved page can bring along. */
const PAGES = {
  'a handbook page with two elements': () => server.address('/index.html'),
  'an element in a paragraph': () => server.address('/paragraph.html'),
  'the offline file': () => pathToFileURL(`${DIST}/milepost.html`).href,
};

/** Runs in the page: waits until all elements run, and gives how many there are. */
async function start() {
  const all = [...document.querySelectorAll('milepost-assessment')];
  for (const element of all) {
    element.scrollIntoView({ behavior: 'instant' });
    await element.ready;
  }
  return all.length;
}

/** Runs in the page: waits until the page holds the claim where the browser will save it. */
const holds = (ability, milestone) => {
  const { textContent } = document.querySelector('span[data-assessment]') ?? { textContent: '{}' };
  return JSON.parse(textContent).claims?.some((claim) => claim.ability === ability && claim.milestone === milestone);
};

const saved = new Map();

/** Saves, opens what was saved, goes on in another element, and saves that; gives what is to be found again. */
function savedTwice(browser, page, address) {
  const name = `${browser} ${page}`;
  if (!saved.has(name)) saved.set(name, saveTwice(browser, join(folder, name.replaceAll(' ', '-')), address));
  return saved.get(name);
}

async function saveTwice(browser, place, address) {
  const desk = await openDesk(browser, 'complete');
  try {
    const [first, second] = [join(place, 'first/page.html'), join(place, 'second/page.html')];
    await desk.open(address);
    const count = await desk.evaluate(start);
    await desk.evaluate((given) => { document.querySelector('milepost-assessment').assessment = given; }, hostile);
    await desk.waitFor(holds, {}, 'communication', 1);
    await desk.save(first);
    await desk.open(pathToFileURL(first).href);
    await desk.evaluate(start);
    await desk.evaluate(() => [...document.querySelectorAll('milepost-assessment')].at(-1).claim('communication', 4));
    await desk.waitFor(holds, {}, 'communication', 4);
    const expected = await desk.evaluate(() => document.querySelector('milepost-assessment').assessment);
    await desk.save(second);
    return { count, expected, path: second };
  } finally {
    await desk.close();
  }
}

/** Saves the page, after an answer, in one of the forms without the program beside it. */
async function saveAs(browser, kind, ending) {
  const desk = await openDesk(browser, kind);
  try {
    const path = join(folder, `${browser}-${kind}`, `page.${ending}`);
    await desk.open(server.address('/index.html'));
    await desk.evaluate(start);
    await desk.evaluate((given) => { document.querySelector('milepost-assessment').assessment = given; }, hostile);
    await desk.waitFor(holds, {}, 'communication', 1);
    await desk.save(path);
    return path;
  } finally {
    await desk.close();
  }
}

/** What a reader of the page sees in place of the elements: their own content, and what lies in their shadow root. */
const wordsSeen = (page) => page.evaluate(() => [...document.querySelectorAll('milepost-assessment')].map((element) => (
  [...element.children, ...(element.shadowRoot?.children ?? [])].filter((child) => child.checkVisibility())
    .map(({ innerText }) => innerText).join('\n'))));

const savers = chosenEngines('chromium,firefox');

for (const engine of engines()) {
  for (const saver of savers) {
    const unless = missingDesk(saver);
    for (const [name, address] of Object.entries(PAGES)) {
      engine.it(`${name}, saved twice by ${saver.title}, opens from disk with the answers`, { timeout, unless }, async (page) => {
        const { count, expected, path } = await savedTwice(saver.name, name, address());
        await page.open(pathToFileURL(path).href);
        assert.equal(await page.evaluate(start), count);
        for (let at = 0; at < count; at += 1) {
          const own = await page.evaluate((place) => document.querySelectorAll('milepost-assessment')[place].assessment, at);
          assert.deepEqual(own, expected);
        }
        const { claims, evidence } = expected;
        assert.deepEqual(claims.map(({ milestone }) => milestone), [2, 4]);
        assert.equal(evidence[0].text, HOSTILE);
        const left = await page.evaluate(() => ({
          data: document.querySelectorAll('[data-assessment]').length,
          words: document.querySelectorAll('[data-answers]').length,
          templates: document.querySelectorAll('template').length,
          seen: [...document.querySelectorAll('milepost-assessment > *')].filter((child) => child.checkVisibility()).length,
          broken: window.broken ?? false,
        }));
        assert.deepEqual(left, { data: 1, words: 1, templates: 0, seen: 0, broken: false });
        // Browsers leave the address of the page's icon as it was.
        const asked = (await page.requests()).filter((url) => !/^file:|\/icon\.svg$/.test(url));
        assert.deepEqual(asked, []);
        await waitReady(page);
        await clickByName(page, 'radio', /^3, /);
        await waitForText(page, 'You claim milestone 3.');
      });
    }
  }

  for (const saver of savers) {
    engine.it(`a page saved by ${saver.title} as HTML only says in a sentence what is missing`, {
      timeout, unless: missingDesk(saver), errors: 'expected',
    }, async (page) => {
      const name = `${saver.name} html`;
      if (!saved.has(name)) saved.set(name, saveAs(saver.name, 'html', 'html'));
      await page.open(pathToFileURL(await saved.get(name)).href);
      for (const words of await wordsSeen(page)) assert.match(words, /appear here, where JavaScript .* run.*save it as “complete”/s);
    });
  }
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  engine.it('a page saved as one MHTML file shows the answers in words', { timeout, unless: missingDesk(savers[0]) }, async (page) => {
    const path = await saveAs('chromium', 'mhtml', 'mhtml');
    assert.match(readFileSync(path, 'latin1'), /^From: <Saved by Blink>/);
    await page.open(pathToFileURL(path).href);
    const [first, second] = await wordsSeen(page);
    assert.match(first, /appear here, where JavaScript .* run/);
    assert.match(first, /These answers were saved with the page\.\n\n# /);
    assert.match(first, /Infrastructure\*\*: must be 3, claimed 2/);
    assert.match(second, /appear here, where JavaScript .* run/);
    const drawn = await page.evaluate(() => [...document.querySelectorAll('milepost-assessment')]
      .map(({ shadowRoot }) => shadowRoot?.querySelector('.mirror')?.checkVisibility() ?? false));
    assert.deepEqual(drawn, [false, false]);
    assert.equal(await page.evaluate(() => window.broken ?? 'whole'), 'whole');
  });
}
