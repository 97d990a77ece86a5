// axe-core finds nothing to complain of: in every view and state, drawn and as a plain form, light and dark, at three
// widths. A page stays open while its states, widths and colours change.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { clockStoppedOn } from './clock.mjs';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, dropText, ELEMENT, find, nodes, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { answers, managersAnswers, TODAY } from './samples.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Over what is drawn the elements are without colours, in the dark too. */
const RENDERINGS = {
  drawn: { attributes: '', schemes: ['light'] },
  'as a form': { attributes: 'render="html"', schemes: ['light', 'dark'] },
};
const WIDTHS = [320, 800, 1280];

const press = (...names) => async (page) => {
  for (const name of names) await clickByName(page, 'button', name);
};

const show = (tab, reach = async () => {}) => async (page) => {
  await clickByName(page, 'tab', tab);
  await reach(page);
};

/** Opens all that can be opened; what opens may hold more. */
async function openAll(page) {
  for (let step = 0; step < 30; step += 1) {
    const closed = (await nodes(page)).find((node) => node.role === 'button' && node.expanded === false);
    if (!closed) return;
    await clickByName(page, 'button', closed.name, { nth: 0 });
  }
}

async function claimSecond(page) {
  await clickByName(page, 'radio', /^2, /);
  await waitForText(page, 'You claim milestone 2.');
}

async function refuseDate(page) {
  await typeInto(page, 'textbox', 'Link', 'ftp://example.com');
  await press('Add evidence')(page);
  await waitForText(page, /^Infrastructure$/);
}

async function dropManagersFile(page) {
  await dropText(page, 'manager.json', JSON.stringify(managersAnswers));
  await find(page, 'paragraph', 'manager.json');
}

/** Attributes and answers of a page, and its states in the order in which they are reached. */
const PAGES = [
  { name: 'a first quarter', attributes: 'view="all"', states: {
    'Assess at first': async () => {},
    'a claim and an empty form refused': async (page) => {
      await claimSecond(page);
      await press('Add evidence', 'Add evidence')(page);
    },
    'evidence for two abilities, its link refused': async (page) => {
      await press('Supports another ability')(page);
      await refuseDate(page);
    },
    'an empty observation refused': press('Cancel', 'Paste or open an observation', 'Add observation'),
    'a conversation': press('Cancel', 'Add a conversation'),
    Roles: show('Roles'),
    'Quarter, nothing yet': show('Quarter'),
    'Quarter begun': press('Start 2026-Q4'),
    'Quarter about to end': press('Close the quarter'),
    'Quarter past': press('Close 2026-Q4'),
    '1:1 brief, copied': show('1:1 brief', press('Copy the brief')),
    'Compare without files': show('Compare'),
    'Compare with a file that is still hidden': dropManagersFile,
    Programs: show('Programs'),
  } },
  { name: 'a later quarter', attributes: 'view="all"', given: answers, states: {
    'Assess with all cards open': openAll,
    'Roles with all of them open': show('Roles', openAll),
    'Quarter with past ones open': show('Quarter', openAll),
    '1:1 brief with private notes': show('1:1 brief', (page) => clickByName(page, 'checkbox', 'Include private notes')),
    'Compare with rows open': show('Compare', async (page) => {
      await dropManagersFile(page);
      await openAll(page);
    }),
    'Programs with a step done': show('Programs'),
  } },
  { name: 'one ability', attributes: 'view="ability" ability="communication"', states: { 'at first': async () => {}, 'all open': openAll } },
  { name: 'roles alone', attributes: 'view="roles"', given: answers, states: { open: openAll } },
  { name: 'the brief alone', attributes: 'view="brief"', given: answers, states: { shown: async () => {} } },
  { name: 'health', attributes: 'view="health"', given: answers, states: { shown: async () => {} } },
  { name: 'a manager’s form', attributes: 'view="all" relation="manager"', states: {
    'Assess at first': async () => {}, 'Compare without files': show('Compare'),
  } },
];

const pageOf = (attributes) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Assessment</title><script>${clockStoppedOn(TODAY)}</script>
<style>:root { color-scheme: light dark; }</style>
<main><h1>Career</h1><milepost-assessment loading="eager" storage="none" ${attributes}></milepost-assessment></main>
<script src="/milepost.js"></script></html>`;

const addressOf = (place, { attributes }) => `/${place}${attributes ? '-form' : ''}.html`;

let server;
before(async () => {
  const files = PAGES.flatMap(({ attributes }, place) => Object.values(RENDERINGS).map((rendering) => [
    addressOf(place, rendering), pageOf(`${attributes} ${rendering.attributes}`),
  ]));
  server = await serve(DIST, { files: Object.fromEntries(files) });
});
after(() => server.close());

async function assertAccessible(page, where) {
  const violations = await page.evaluate(async () => {
    const { violations: found } = await window.axe.run({ resultTypes: ['violations'] });
    return found.map(({ id, nodes: places }) => `${id}: ${places.map((place) => place.target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(violations, [], where);
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [place, { name, given, states }] of PAGES.entries()) {
    for (const [title, rendering] of Object.entries(RENDERINGS)) {
      engine.it(`axe finds nothing in ${name}, ${title}`, { timeout: 240_000 }, async (page) => {
        await page.open(server.address(addressOf(place, rendering)));
        await waitReady(page);
        await page.addScript(AXE);
        if (given) await page.evaluate((host, answers) => { document.querySelector(host).assessment = answers; }, ELEMENT, given);
        for (const [state, reach] of Object.entries(states)) {
          await page.setViewport({ width: WIDTHS.at(-1), height: 700 });
          await reach(page);
          for (const scheme of rendering.schemes) {
            await page.setColorScheme(scheme);
            for (const width of WIDTHS) {
              await page.setViewport({ width, height: 700 });
              await page.settle();
              await assertAccessible(page, `${state}, ${width} px, ${scheme}`);
            }
          }
        }
      });
    }
  }
}
