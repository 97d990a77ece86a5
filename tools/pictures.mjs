// Makes the readme's pictures, docs/milepost.png and the moving docs/milepost.gif, of the engineering ladder in dist/demo
// as Chromium shows it. Run by hand after ./build-wasm.sh; needs ImageMagick's `convert`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clockStoppedOn } from '../tests/browser/clock.mjs';
import { chosenEngines } from '../tests/browser/harness/browsers.mjs';
import { ELEMENT, waitReady } from '../tests/browser/harness/milepost.mjs';
import { serve } from '../tests/browser/harness/server.mjs';
import { ladderAnswers, TODAY } from '../tests/browser/samples.mjs';
import { Film } from './film.mjs';

const [DIST, DOCS] = ['dist/demo', 'docs'].map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url)));
const VIEWPORT = { width: 1200, height: 750 };
const HEAD = 76;
const MOST_BYTES = 1_500_000;
/** Hundredths of a second. */
const READ = 220;
const EVIDENCE = 'Brought the billing migration to its end: three teams have moved, and the old system is off.';
const OBSERVER = 'Aisha Rahman';

const folder = mkdtempSync(join(tmpdir(), 'milepost-pictures-'));
const page = readFileSync(join(DIST, 'engineering.html'), 'utf8').replace('<head>', `<head><script>${clockStoppedOn(TODAY)}</script>`);
const server = await serve(DIST, { files: { '/engineering.html': page } });
const browser = await chosenEngines('chromium')[0].start({});
try {
  const open = await browser.newPage();
  await show(open, 1.5);
  const picture = join(DOCS, 'milepost.png');
  await open.screenshot(picture);
  execFileSync('convert', [picture, '+dither', '-colors', '255', `PNG8:${picture}`]);
  await show(open, 1);
  const bytes = await film(new Film(open, folder), () => toTop(open), join(DOCS, 'milepost.gif'));
  if (bytes > MOST_BYTES) throw new Error(`The moving picture has ${bytes} bytes, at most ${MOST_BYTES} are wanted.`);
  console.log(`docs/milepost.gif: ${bytes} bytes`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** The page with somebody's answers, its element below the top of the window. */
async function show(tab, scale) {
  await tab.setViewport({ ...VIEWPORT, scale });
  await tab.open(server.address('/engineering.html'));
  await waitReady(tab);
  await tab.evaluate((selector, answers) => { document.querySelector(selector).assessment = answers; }, ELEMENT, ladderAnswers);
  await toTop(tab);
}

/** The element stands right below the page's own head. */
async function toTop(tab) {
  await tab.evaluate((selector, head) => {
    const { top } = document.querySelector(selector).getBoundingClientRect();
    scrollTo({ top: scrollY + top - head, behavior: 'instant' });
  }, ELEMENT, HEAD);
  await tab.settle();
}

/** A claim, what is asked of it, the evidence, the verdict, and the page for the 1:1. */
async function film(shots, back, path) {
  await shots.begin();
  shots.hold(READ);
  await shots.click('button', /^Planning and finishing/);
  shots.hold(READ);
  await shots.click('radio', /^3, /);
  shots.hold(READ);
  await shots.click('button', /^Add evidence: /);
  shots.hold(READ / 2);
  await shots.type('What happened', EVIDENCE);
  await shots.type('Who saw it', OBSERVER);
  await shots.click('button', 'Add evidence');
  shots.hold(READ);
  await shots.click('tab', 'Roles');
  await shots.after(back);
  shots.hold(READ);
  await shots.click('tab', '1:1 brief');
  await shots.after(back);
  shots.hold(2 * READ);
  return shots.write(path);
}
