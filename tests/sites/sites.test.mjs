// The examples, built with the real generators and used as their readers use them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after } from 'node:test';
import { buildExample, EXAMPLES, missing } from '../../examples/build.mjs';
import { engines } from '../browser/harness/engines.mjs';
import { FRAMED_SCRIPT, FramedPage } from '../browser/harness/framed-page.mjs';
import { clickByName, ELEMENT, focusedNode, isChecked, textOf, typeInto, waitForText, waitReady } from '../browser/harness/milepost.mjs';
import { serve } from '../browser/harness/server.mjs';
import { claims } from '../browser/kept.mjs';
import { SITES } from './sites.mjs';

/** The first time, what a generator needs is installed. */
const TIMEOUT = 1_200_000;
const KEPT = JSON.stringify({
  format: 'milepost.assessment/1', framework: { id: 'bicycle-workshop' }, created: '2026-01-01T00:00:00Z',
  updated: '2026-01-01T00:00:00Z', claims: [{ ability: 'repair', milestone: 2, updated: '2026-01-01T00:00:00Z' }],
});
const servers = new Map();
/** A generator that is missing skips its tests by name, and fails them in CI. */
const optionsOf = (name) => ({ timeout: TIMEOUT, unless: process.env.CI === 'true' ? undefined : missing(name) });

/** Built and served with the first test that asks for it. */
function site(name) {
  if (!servers.has(name)) servers.set(name, buildExample(name).then((folder) => serve(folder)));
  return servers.get(name);
}
after(() => Promise.all([...servers.values()].map((server) => server.then((each) => each.close(), () => undefined))));

/** Clicks the first of these that a reader sees, where nothing lies over it. */
async function click(page, selector, end = '') {
  const centre = await page.waitFor((wanted, suffix) => {
    for (const each of document.querySelectorAll(wanted)) {
      if (!withoutIndex(each.href ?? '').endsWith(suffix) || each.disabled || !each.checkVisibility({ visibilityProperty: true })) continue;
      each.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = each.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (each.contains(document.elementFromPoint(x, y))) return { x, y };
    }
    return undefined;
    function withoutIndex(address) {
      return address.replace(/index\.html$/, '');
    }
  }, { args: [selector, end], message: `There is no ${selector} to ${end || 'click'}.` });
  await page.mouse.click(centre.x, centre.y);
}

/** Follows a link of the page to an address that ends so. */
async function follow(page, end) {
  await click(page, 'a[href]', end);
  await page.waitFor((wanted) => location.pathname.endsWith(wanted), { args: [end], message: `The link to ${end} leads elsewhere.` });
}

/** Presses a switch, or chooses `dark` from a list. */
async function switchTo(page, selector) {
  const list = `document.querySelector(${JSON.stringify(selector)})`;
  if (!await page.evaluate(`${list}?.matches('select')`)) return click(page, selector);
  const index = await page.evaluate(`${list}.focus(), [...${list}.options].findIndex(({ value }) => value === 'dark')`);
  return page.pick(list, index);
}

/** What the assessment stands in, ready: the page, or the frame in it. */
async function inside(page, isFramed) {
  if (!isFramed) await page.waitFor((selector) => document.querySelectorAll(selector).length === 1, { args: [ELEMENT] });
  else {
    await page.waitFor((script) => {
      const frame = document.querySelector('iframe.assessment');
      const { readyState, location } = frame.contentDocument;
      if (readyState !== 'complete' || location.protocol === 'about:') return false;
      frame.id = 'framed';
      frame.contentWindow.eval(script);
      return true;
    }, { args: [FRAMED_SCRIPT] });
  }
  const place = isFramed ? new FramedPage(page) : page;
  await waitReady(place);
  return place;
}

/** A page of the site as a desk's window shows it. */
async function open(page, address) {
  await page.setViewport({ width: 1400, height: 900 });
  await page.open(address);
}

/**
 * The site's server, which keeps back some files until they are released; the rest of the page works
 * meanwhile.
 */
async function heldBack(name, held) {
  const folder = await buildExample(name);
  const { promise, resolve } = deferred();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath ?? each.path, each.name)))
    .filter((path) => held(path, readFileSync(join(folder, path), 'utf8')));
  assert.ok(paths.length > 0, `${name} has none of the files that are to be kept back.`);
  const files = Object.fromEntries(paths.map((path) => [`/${path}`, () => promise.then(() => readFileSync(join(folder, path)))]));
  return { release: resolve, server: await serve(folder, { files }) };
}

function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve) => { parts.resolve = resolve; });
  return parts;
}

/** Light or dark, as the element takes the page for. */
const background = (page) => page.evaluate((selector) => {
  const { style } = document.querySelector(selector).shadowRoot.querySelector('.frame');
  return style.getPropertyValue('--background');
}, ELEMENT);

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, { roles, isClient, isFramed, dark }] of Object.entries(SITES)) {
    engine.it(`${name}: a claim made on one page is on the other and in the export, there and back`, optionsOf(name), async (page) => {
      const server = await site(name);
      await open(page, server.address('/handbook/'));
      await clickByName(await inside(page, isFramed), 'radio', /^2, /);
      await page.evaluate(() => { window.isFirst = true; });
      await follow(page, roles);
      const second = await inside(page, isFramed);
      assert.equal(await page.evaluate(() => window.isFirst === true), isClient, 'Whether a script has changed the page.');
      await waitForText(second, /Mechanic/);
      assert.deepEqual(await claims(second), { repair: 2 });
      const exported = JSON.parse(await second.evaluate((selector) => document.querySelector(selector).exportJSON(), ELEMENT));
      assert.deepEqual(exported.evaluation.roles.map(({ role, verdict }) => [role, verdict]), [['mechanic', 'qualified'], ['head-mechanic', 'not-yet']]);
      await page.evaluate(() => history.back());
      await page.waitFor((end) => !location.pathname.endsWith(end), { args: [roles] });
      assert.equal(await isChecked(await inside(page, isFramed), 'radio', /^2, /), true);
      assert.deepEqual((await page.requests()).filter((url) => !url.startsWith(server.url)), [], 'Nothing is asked of another site.');
    });

    engine.it(`${name}: the assessment follows the dark switch`, optionsOf(name), async (page) => {
      await open(page, (await site(name)).address('/handbook/'));
      const light = await background(await inside(page, isFramed));
      await switchTo(page, dark);
      const place = await inside(page, isFramed);
      await place.waitFor((selector, before) => document.querySelector(selector).shadowRoot.querySelector('.frame')
        .style.getPropertyValue('--background') !== before, { args: [ELEMENT, light], message: 'The element stays as it was.' });
    });
  }
}

/** What somebody does with a page before its framework has come, who was there before; and what is there of it afterwards. */
const BEFORE_HYDRATION = {
  'what was claimed before': async (page) => async () => assert.deepEqual(await claims(page), { repair: 2 }),
  'what somebody is typing': async (page) => {
    await clickByName(page, 'button', 'Add evidence', { nth: 0 });
    await typeInto(page, 'textbox', 'What happened', TYPED);
    return async () => {
      assert.equal(await textOf(page, 'textbox', 'What happened'), TYPED);
      assert.equal((await focusedNode(page))?.name, 'What happened');
      assert.deepEqual(await claims(page), { repair: 2 });
    };
  },
  'a claim made before': async (page) => {
    await clickByName(page, 'radio', /^3, /);
    // Long enough for what comes into the page with a change, for whoever saves that.
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1500); }));
    return async () => {
      assert.deepEqual(await claims(page), { repair: 3 });
      await page.waitFor((selector) => document.querySelector(`${selector} [data-assessment]`)?.textContent.includes('"milestone":3'), {
        args: [ELEMENT], message: 'It does not stand in the page.',
      });
    };
  },
};
const TYPED = 'A wheel that had been trued three times is true';

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, { held, hydrated }] of Object.entries(SITES).filter(([, site]) => site.held)) {
    for (const [what, work] of Object.entries(BEFORE_HYDRATION)) {
      engine.it(`${name}: the framework takes over the page of a returning visitor, and ${what} is there`, optionsOf(name), async (page) => {
        const { server, release } = await heldBack(name, held);
        await page.setViewport({ width: 1400, height: 900 });
        // A returning visitor's: what is kept is the site's, whatever page wrote it.
        await page.open(server.address('/handbook/framework.json'));
        await page.evaluate((text) => localStorage.setItem('milepost/2 bicycle-workshop self own', text), KEPT);
        await page.evaluate((address) => { location.href = address; }, server.address('/handbook/'));
        await waitReady(page);
        assert.equal(await page.evaluate(hydrated), false, 'The framework is there before what was kept back.');
        assert.equal(await isChecked(page, 'radio', /^2, /), true);
        const check = await work(page);
        await page.evaluate((selector) => { window.first = document.querySelector(selector); }, ELEMENT);
        release();
        await page.waitFor(hydrated, { message: 'The framework does not come.' });
        await page.settle();
        assert.equal(await page.evaluate((selector) => document.querySelector(selector) === window.first, ELEMENT), true, 'The element is another one.');
        await check();
        await server.close();
      });
    }
  }
}

const { abilities, milestones, roles } = JSON.parse(readFileSync(new URL('../../examples/framework.json', import.meta.url), 'utf8'));

/** What is there to be read of these abilities, and of the roles where it is all of them. */
function textsOf(named = abilities.map(({ id }) => id)) {
  const own = abilities.filter(({ id }) => named.includes(id));
  const texts = own.flatMap(({ name, description, milestones: at }) => [name, description, ...at.flatMap(({ definition, examples }) => [definition, ...examples])]);
  const shared = milestones.flatMap(({ name, definition }) => [name, definition]);
  return [...texts, ...shared, ...(own.length === abilities.length ? roles.map(({ name }) => name) : [])].filter(Boolean);
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, { written }] of Object.entries(SITES).filter(([, site]) => site.written)) {
    for (const [path, named] of Object.entries(written)) {
      engine.it(`${name}: on ${path} every milestone is read before a script has run, and gives way to the program`, optionsOf(name), async (page) => {
        const html = readFileSync(join(await buildExample(name), path, 'index.html'), 'utf8');
        const silent = await serve(undefined, { files: { '/': html.replaceAll(/<script[^>]*><\/script>/g, '') } });
        await page.open(silent.address('/'));
        const read = await page.evaluate((selector) => document.querySelector(selector).innerText, ELEMENT);
        for (const text of textsOf(named)) assert.ok(read.includes(text), `“${text}” is missing.`);
        await silent.close();
        await open(page, (await site(name)).address(path));
        await waitReady(page);
        assert.deepEqual(await page.evaluate((selector) => {
          const host = document.querySelector(selector);
          const { hidden, textContent } = host.shadowRoot.querySelector('.problem');
          return { isRead: host.querySelector('h3').checkVisibility(), problem: hidden ? '' : textContent };
        }, ELEMENT), { isRead: false, problem: '' });
      });
    }
  }
}

assert.deepEqual(Object.keys(SITES), Object.keys(EXAMPLES), 'Every example is tested.');
