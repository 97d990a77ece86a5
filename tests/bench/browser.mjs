// Prints what dist/milepost.js costs in Chromium, a line each. How long something takes depends on the machine, so
// that it fails only where something cannot be measured.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chosenEngines } from '../browser/harness/browsers.mjs';
import { serve } from '../browser/harness/server.mjs';
import { largeAnswers, largeFramework } from './large-framework.mjs';
import {
  claim, frameTimes, HUGE_STEPS, idleFrames, longestTask, memory, typeName, watchCore, watchTasks,
} from './page-side.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const LADDER = readFileSync(new URL('../../assets/engineering.json', import.meta.url));
const IDLE_SECONDS = 10;
const CHANGES = 40;
const HUGE = 10_000;

const script = readFileSync(`${DIST}milepost.js`, 'utf8');
// What Emscripten called these two exports, which are all that is watched.
const names = Object.fromEntries(['frame', 'mirror'].map((name) => [name, exportOf(name)]));
const html = (framework, attributes = 'storage="none"') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<script>(${watchCore})(${JSON.stringify(names)})</script><script src="milepost.js" defer></script>
<milepost-assessment loading="eager" ${attributes}>${framework}</milepost-assessment>`;
const large = `<script type="application/json" data-framework>${JSON.stringify(largeFramework())}</script>`;

const [chromium] = chosenEngines('chromium');
const missing = chromium.missing();
if (missing) {
  console.log(`Not measured in a browser: ${missing}`);
} else {
  const server = await serve(DIST, { files: {
    '/bench.html': html(''), '/large.html': html(large), '/kept.html': html('', 'render="html"'),
    '/ladder.html': html('', 'storage="none" src="ladder.json"'), '/ladder.json': LADDER,
  } });
  const browser = await chromium.start({});
  try {
    console.log(`${chromium.title} ${browser.version}, the built-in framework`);
    await measure(await browser.newPage(), server.address('/bench.html'), 'at most 8 MiB');
    console.log('The engineering ladder, 16 abilities, 20 roles');
    const ladder = await browser.newPage();
    await measure(ladder, server.address('/ladder.html'), '');
    await measureFrames(ladder, server.address('/ladder.html'));
    console.log('2000 abilities, 2000 roles');
    await measureFrames(await browser.newPage(), server.address('/large.html'));
    // As a form, since a machine without a graphics card waits for its own drawing.
    console.log(`${HUGE} abilities, kept, as a form: the longest time in which nothing else can be done`);
    await measureTasks(await browser.newPage(), server.address('/kept.html'));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(page, address, mostMemory) {
  await openAt(page, address);
  print('Time to first frame', milliseconds(await page.evaluate(() => window.bench.readyAfter)), '');
  print('Memory of the core', `${(await page.evaluate(memory) / 2 ** 20).toFixed(1)} MiB`, mostMemory);
  await page.settle();
  const drawn = await page.evaluate(idleFrames, IDLE_SECONDS);
  print(`Frames drawn in ${IDLE_SECONDS} s without input`, String(drawn), 'none');
}

// What the mirror adds: the same changes with it and without it.
async function measureFrames(page, address) {
  await openAt(page, address);
  await page.settle();
  for (const [title, change, budget] of [
    ['A frame after a letter was typed', typeName, 'at most 1 ms'],
    ['A frame after a claim', claim, ''],
  ]) {
    const { mirrored, alone } = await page.evaluate(frameTimes, String(change), CHANGES);
    if (!(alone > 0)) throw new Error(`${title}: no frame was measured.`);
    print(`${title}, without the mirror`, milliseconds(alone), '');
    print('  what the mirror adds', milliseconds(mirrored - alone), budget);
  }
}

async function measureTasks(page, address) {
  await openAt(page, address);
  await page.evaluate((given) => { window.given = given; }, {
    framework: largeFramework(HUGE, 60), answers: largeAnswers(HUGE), others: largeAnswers(HUGE, { later: 2 }), ability: 'ability-7',
  });
  await page.evaluate(watchTasks);
  for (const [title, step] of Object.entries(HUGE_STEPS)) {
    const time = await page.evaluate(longestTask, String(step), 'given');
    print(title, time > 0 ? milliseconds(time) : 'under 50 ms', 'at most 100 ms');
  }
}

async function openAt(page, address) {
  await page.open(address);
  await page.waitFor(() => window.bench.readyAfter > 0, { message: 'The element did not get ready.' });
}

function exportOf(name) {
  const found = new RegExp(`_mp_${name}(?::\\w+\\.|=[^}]*?asm(?:\\.|\\["))(\\w+)`).exec(script);
  return found?.[1] ?? `mp_${name}`;
}

function milliseconds(time) {
  return `${time.toFixed(2)} ms`;
}

function print(what, value, budget) {
  console.log(`${what.padEnd(52)} ${value.padStart(11)}   ${budget}`);
}
