// The examples, built with the real generators and used as their readers use them.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { buildExample, EXAMPLES, missing } from '../../examples/build.mjs';
import { engines } from '../browser/harness/engines.mjs';
import { clickByName, ELEMENT, isChecked, waitForText, waitReady } from '../browser/harness/milepost.mjs';
import { serve } from '../browser/harness/server.mjs';
import { claims } from '../browser/kept.mjs';
import { SITES } from './sites.mjs';

const TIMEOUT = 600_000;
const servers = new Map();

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
      if (!withoutIndex(each.href ?? '').endsWith(suffix) || !each.checkVisibility({ visibilityProperty: true })) continue;
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

/** A page of the site as a desk's window shows it, with the assessment ready. */
async function open(page, address) {
  await page.setViewport({ width: 1400, height: 900 });
  await page.open(address);
  await waitReady(page);
}

const shown = (page) => page.waitFor((selector) => document.querySelectorAll(selector).length === 1, { args: [ELEMENT] });
/** Light or dark, as the element takes the page for. */
const background = (page) => page.evaluate((selector) => {
  const { style } = document.querySelector(selector).shadowRoot.querySelector('.frame');
  return style.getPropertyValue('--background');
}, ELEMENT);

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, { home = '/', roles, isClient, dark }] of Object.entries(SITES)) {
    const options = { timeout: TIMEOUT, unless: process.env.CI === 'true' ? undefined : missing(name) };
    engine.it(`${name}: a claim made on one page is on the other and in the export, there and back`, options, async (page) => {
      const server = await site(name);
      await open(page, server.address(`/handbook${home}`));
      await page.evaluate(() => { window.isFirst = true; });
      await clickByName(page, 'radio', /^2, /);
      await follow(page, roles);
      await shown(page);
      await waitReady(page);
      assert.equal(await page.evaluate(() => window.isFirst === true), isClient);
      await waitForText(page, /Mechanic/);
      assert.deepEqual(await claims(page), { repair: 2 });
      const exported = JSON.parse(await page.evaluate((selector) => document.querySelector(selector).exportJSON(), ELEMENT));
      assert.deepEqual(exported.evaluation.roles.map(({ role, verdict }) => [role, verdict]), [['mechanic', 'qualified'], ['head-mechanic', 'not-yet']]);
      await page.evaluate(() => history.back());
      await page.waitFor((end) => !location.pathname.endsWith(end), { args: [roles] });
      await shown(page);
      await waitReady(page);
      assert.equal(await isChecked(page, 'radio', /^2, /), true);
      assert.deepEqual((await page.requests()).filter((url) => !url.startsWith(server.url) && /^https?:/.test(url)), []);
    });

    engine.it(`${name}: the assessment follows the dark switch`, options, async (page) => {
      await open(page, (await site(name)).address(`/handbook${home}`));
      const light = await background(page);
      await click(page, dark);
      await page.waitFor((selector, before) => document.querySelector(selector).shadowRoot.querySelector('.frame')
        .style.getPropertyValue('--background') !== before, { args: [ELEMENT, light], message: 'The element stays as it was.' });
      await waitReady(page);
    });
  }
}

assert.deepEqual(Object.keys(SITES), Object.keys(EXAMPLES), 'Every example is tested.');
