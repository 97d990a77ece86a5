// Every view of the element in the states that people meet it in; pictures and accessibility trees are kept of each.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clockStoppedOn } from './clock.mjs';
import { clickByName, dropText, waitReady } from './harness/milepost.mjs';
import * as samples from './samples.mjs';

/** Milliseconds after which what changed has been announced. */
const ANNOUNCED = 200;

const ASSETS = fileURLToPath(new URL('../../assets/', import.meta.url));
const FRAMEWORKS = ['infrastructure.json', 'engineering.json'];

const none = async () => {};
const tab = (name) => (page) => clickByName(page, 'tab', name);

/** Name, attributes of the element, and where it differs: framework or its file in assets, answers, what is done to get there, widths in CSS pixels. */
export const VIEWS = [
  { name: 'first-visit', attributes: 'view="all"' },
  { name: 'coming-back', attributes: 'view="all"', answers: samples.answers },
  { name: 'evidence-form', attributes: 'view="ability" ability="infrastructure"', answers: samples.answers,
    reach: (page) => clickByName(page, 'button', 'Add evidence') },
  { name: 'ability', attributes: 'view="ability" ability="communication"' },
  { name: 'roles', attributes: 'view="roles"', answers: samples.answers },
  { name: 'quarter', attributes: 'view="all"', answers: samples.answers, reach: tab('Quarter') },
  { name: 'quarter-at-first', attributes: 'view="all"', reach: tab('Quarter') },
  { name: 'brief', attributes: 'view="brief"', answers: samples.answers },
  { name: 'compare', attributes: 'view="all"', answers: samples.answers, reach: tab('Compare') },
  { name: 'programs', attributes: 'view="all"', answers: samples.answers, reach: tab('Programs') },
  { name: 'health', attributes: 'view="health"', answers: samples.answers },
].map(complete);

/** Contents and widths that stretch the layout, and what is shown only after files were opened. */
export const CONTENTS = [
  { name: 'one-ability', attributes: 'view="all"', framework: samples.single },
  { name: 'eight-abilities', attributes: 'view="all"', framework: samples.eight },
  { name: 'many', attributes: 'view="all"', framework: samples.many },
  { name: 'many-roles', attributes: 'view="roles"', framework: samples.many },
  { name: 'widest', attributes: 'view="all"', answers: samples.answers, widths: [2560] },
  { name: 'widest-quarter', attributes: 'view="all"', answers: samples.answers, reach: tab('Quarter'), widths: [2560] },
  { name: 'compare-opened', attributes: 'view="all"', answers: samples.answers, reach: async (page) => {
    await clickByName(page, 'tab', 'Compare');
    await dropText(page, 'manager.json', JSON.stringify(samples.managersAnswers));
  } },
  { name: 'german', attributes: 'view="all"', framework: samples.german, reach: (page) => clickByName(page, 'radio', /^2/) },
  { name: 'japanese', attributes: 'view="all"', framework: samples.japanese, reach: (page) => clickByName(page, 'radio', /^2/) },
].map(complete);

/** As many abilities and roles as a company's ladder has, to somebody who aims for one of them. */
export const LADDER = [
  { name: 'ladder', attributes: 'view="all"' },
  { name: 'ladder-roles', attributes: 'view="all"', reach: tab('Roles') },
  { name: 'ladder-compare', attributes: 'view="all"', reach: async (page) => {
    await clickByName(page, 'tab', 'Compare');
    await dropText(page, 'lead.json', JSON.stringify(samples.leadsAnswers));
  } },
].map((view) => complete({ src: 'engineering.json', answers: samples.ladderAnswers, widths: [320, 1280], ...view }));

function complete(view) {
  return { reach: none, ...view };
}

/** The pages for `serve`, by their paths, and the frameworks that they name. */
export function pagesOf(views, rendering = '') {
  const pages = views.map((view) => [pathOf(view, rendering), pageOf(view, rendering)]);
  return Object.fromEntries([...pages, ...FRAMEWORKS.map((name) => [`/${name}`, readFileSync(`${ASSETS}${name}`)])]);
}

/** Opens a view and brings it to its state. */
export async function openView(page, server, view, rendering = '') {
  await page.open(server.address(pathOf(view, rendering)));
  await waitReady(page);
  if (view.answers) {
    await page.evaluate((answers) => { document.querySelector('milepost-assessment').assessment = answers; }, view.answers);
    await page.settle();
  }
  await view.reach(page);
  // What is announced is told a moment later.
  await page.evaluate((pause) => new Promise((told) => { setTimeout(told, pause); }), ANNOUNCED);
}

function pathOf({ name }, rendering) {
  return `/${name}${rendering && `-${Buffer.from(rendering).toString('hex')}`}.html`;
}

function pageOf({ name, attributes, framework, src = 'infrastructure.json' }, rendering) {
  const data = framework
    ? `<script type="application/json" data-framework>${JSON.stringify(framework)}</script>` : '';
  // Named, since one that is not asked for says that it is an example.
  const source = framework ? '' : `src="/${src}"`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title><script>${clockStoppedOn(samples.TODAY)}</script><script src="/milepost.js" defer></script>
<style>
  :root { color-scheme: light dark; }
  body { margin: 16px; font: 16px/1.5 Inter, sans-serif; }
  h1 { position: absolute; clip-path: inset(50%); }
</style>
<main><h1>${name}</h1>
<milepost-assessment loading="eager" storage="none" ${source} ${attributes} ${rendering}>${data}</milepost-assessment></main>`;
}
