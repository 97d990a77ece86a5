// A year with Milepost on one framework: the pages it is lived on, and the file it has to end with.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { clockStoppedOn } from './clock.mjs';
import { DIST, evaluate } from './dist.mjs';
import { ELEMENT, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { fileFrom } from './steps.mjs';
import { liveYear } from './year.mjs';
import { expectedRecord, LAST_DAY, QUARTERS } from './year-story.mjs';

/** Milliseconds. A year has hundreds of steps, and a driver takes its time for each. */
export const YEAR = 300_000;

/** Wide enough for the list of abilities, and low, since every step draws all of it. */
const WINDOW = { width: 1024, height: 300 };

const pages = {};
const folder = mkdtempSync(join(tmpdir(), 'milepost-year-test-'));
let server;
before(async () => { server = await serve(DIST, { files: pages }); });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/**
 * Lives through a year on a framework and holds the export against what was done and against the command line tool;
 * gives its evaluation. The page has it from a script, unless it `isBuiltIn`. `proposals` as for `liveYear`.
 */
export async function yearOn(engine, page, framework, { isBuiltIn = false, proposals } = {}) {
  Object.assign(pages, pagesOf(framework, isBuiltIn));
  await page.setViewport(WINDOW);
  const open = async (path) => {
    await page.open(server.address(path));
    await waitReady(page);
  };
  await liveYear(page, framework, {
    visit: (day) => open(addressOf(framework, day)),
    visitColleague: (day) => open(addressOf(framework, day, 'colleague')),
    fileOf: (name, text) => fileIn(join(folder, engine.name, framework.id), name, text),
    proposals,
  });
  return evaluationOf(page, framework);
}

async function evaluationOf(page, framework) {
  const { name, text } = await fileFrom(page, 'Export as a JSON file');
  assert.match(name, new RegExp(`^robin-vale-.*-${LAST_DAY}\\.json$`));
  const expected = expectedRecord(framework);
  const whole = await page.evaluate((host) => document.querySelector(host).exportJSON({ private: true }), ELEMENT);
  assert.deepEqual(comparable(whole, framework), expected);
  const isShared = (item) => !item.private;
  assert.deepEqual(comparable(text, framework), {
    ...expected, evidence: expected.evidence.filter(isShared), conversations: expected.conversations.filter(isShared),
  });
  const { evaluation } = JSON.parse(text);
  assert.equal(evaluation.as_of, LAST_DAY);
  assert.deepEqual(evaluation, evaluate(text, LAST_DAY, framework));
  return evaluation;
}

/** The pages of a year on a framework, one for each day and person, by the address they are served at. */
function pagesOf(framework, isBuiltIn) {
  const json = JSON.stringify(framework).replaceAll('<', '\\u003c');
  const data = isBuiltIn ? '' : `<script type="application/json" data-framework>${json}</script>`;
  const page = (day, attributes) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Career</title><link rel="icon" href="data:,">
<script>${clockStoppedOn(day)}</script>
<milepost-assessment loading="eager" ${attributes}>${data}</milepost-assessment><script src="/milepost.js"></script></html>`;
  return Object.fromEntries(QUARTERS.flatMap(({ start, end }) => [start, end]).flatMap((day) => [
    [addressOf(framework, day), page(day, '')],
    [addressOf(framework, day, 'colleague'), page(day, 'relation="peer" storage="none"')],
  ]));
}

function addressOf({ id }, day, who = 'person') {
  return `/${id}/${who}/${day}.html`;
}

function fileIn(own, name, text) {
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, name), text);
  return join(own, name);
}

/** What can be known of a record beforehand: of a moment the day, and no ids, which are drawn by lot. */
function comparable(text, framework) {
  const record = JSON.parse(text, (key, value) => (/^(created|updated)$/.test(key) ? value.slice(0, 10) : value));
  delete record.evaluation;
  assert.match(record.framework.digest, /^[0-9a-f]{16}$/);
  delete record.framework.digest;
  const place = (item) => framework.abilities.findIndex(({ id }) => id === item.ability);
  for (const [list, letter] of Object.entries({ evidence: 'e', conversations: 'c', focus: 'f', checkpoints: 'q' })) {
    for (const item of record[list]) assert.match(item.id, new RegExp(`^${letter}[0-9a-z]{12}$`));
    record[list] = record[list].map(({ id, ...item }) => item);
  }
  record.evidence.sort((left, right) => left.updated.localeCompare(right.updated));
  record.conversations.sort((left, right) => left.updated.localeCompare(right.updated));
  record.checkpoints.sort((left, right) => left.quarter.localeCompare(right.quarter));
  record.focus.sort((left, right) => left.quarter.localeCompare(right.quarter) || place(left) - place(right));
  return record;
}
