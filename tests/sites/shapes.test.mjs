// What the engines of the generators make of each way to write the assessment: docs/sites.md has it in a table.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { buildExample, EXAMPLES, isCommand, missing } from '../../examples/build.mjs';
import { DIST } from '../browser/dist.mjs';
import { engines } from '../browser/harness/engines.mjs';
import { ELEMENT } from '../browser/harness/milepost.mjs';
import { serve } from '../browser/harness/server.mjs';
import { ABOVE, BELOW, ENGINES, FRAMEWORK, SHAPES } from './shapes.mjs';

const DOCS = readFileSync(new URL('../../docs/sites.md', import.meta.url), 'utf8');
/** The first time, what a generator needs is installed. */
const TIMEOUT = 1_200_000;
const files = { '/framework.json': JSON.stringify(FRAMEWORK) };

let server;
before(async () => { server = await serve(DIST, { files }); });
after(() => server.close());

/** The table's rows, as `{engine: {shape: outcome}}`. */
function table() {
  const rows = DOCS.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | ').map((cell) => cell.trim()));
  const head = rows.findIndex(([first]) => first === 'engine');
  const [, ...shapes] = rows[head];
  const end = rows.findIndex((row, index) => index > head && row.length !== rows[head].length);
  return Object.fromEntries(rows.slice(head + 2, end < 0 ? undefined : end).map(([engine, ...cells]) =>
    [/`(\w+)`/.exec(engine)[1], Object.fromEntries(shapes.map((shape, index) => [shape, cells[index]]))]));
}

/** What somebody sees of the page that an engine has made. */
async function outcome(page, html) {
  if (html === undefined) return 'not built';
  const body = html.slice(html.indexOf(ABOVE), html.lastIndexOf(BELOW) + BELOW.length);
  files['/page.html'] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><script src="/milepost.js" defer></script><body><p>${body}</p>`;
  await page.open(server.address('/page.html'));
  const [shown, said] = await page.evaluate(async (selector) => {
    const element = document.querySelector(selector);
    const refusal = await element.ready.then(() => '', ({ message }) => message);
    return [element.framework, refusal];
  }, ELEMENT);
  assert.equal(await page.evaluate((words) => document.body.innerText.includes(words), BELOW), true, 'The rest of the page is seen.');
  if (said) return 'says why not';
  if (shown.id !== FRAMEWORK.id) return 'shows the example';
  return shown.abilities[0].name === FRAMEWORK.abilities[0].name ? 'yes' : 'changes words';
}

it('docs/sites.md names the versions that were tried', () => {
  for (const name of Object.keys(EXAMPLES)) {
    const file = new URL(`../../examples/${name}/package.json`, import.meta.url);
    if (!existsSync(file)) continue;
    for (const [each, version] of Object.entries(JSON.parse(readFileSync(file, 'utf8')).dependencies)) {
      if (/^\d/.test(version)) assert.ok(DOCS.includes(version), `${each} ${version}`);
    }
  }
});

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, make] of Object.entries(ENGINES)) {
    const lack = EXAMPLES[name] ? missing(name) : !isCommand(name) && `${name} is not installed`;
    const unless = process.env.CI === 'true' ? undefined : lack || undefined;
    engine.it(`docs/sites.md says which ways to write the assessment ${name} leaves whole`, { timeout: TIMEOUT, errors: 'expected', unless }, async (page) => {
      if (EXAMPLES[name]) await buildExample(name);
      const pages = await make(Object.values(SHAPES));
      const found = {};
      for (const [index, shape] of Object.keys(SHAPES).entries()) found[shape] = await outcome(page, pages[index]);
      assert.deepEqual(table()[name], found);
    });
  }
}
