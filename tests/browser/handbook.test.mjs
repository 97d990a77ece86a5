// Every page of the demo handbook: what a newcomer opens first works, leads nowhere wrong, and stands well at any width.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { DEMO } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, isChecked, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What stands in the frame is no page of the handbook. */
const PAGES = readdirSync(DEMO).filter((name) => name.endsWith('.html') && name !== 'frame.html');
const WIDTHS = [320, 1280];

let server;
before(async () => { server = await serve(DEMO); });
after(() => server.close());

async function open(page, name) {
  await page.open(server.address(`/${name}`));
  if (await isFramed(page)) {
    await page.waitFor(() => /^\d+ of \d+ assessed$/.test(document.querySelector('output')?.value), { message: 'The frame did not answer.' });
  } else {
    await waitReady(page);
  }
}

const isFramed = (page) => page.evaluate(() => Boolean(document.querySelector('iframe')));

/** Two on the first ability, as a reader does it. */
async function claim(page) {
  if (await isFramed(page)) {
    await page.evaluate((selector) => {
      const { contentDocument } = document.querySelector('iframe');
      contentDocument.querySelector(selector).claim('infrastructure', 2);
    }, ELEMENT);
    await page.waitFor(() => document.querySelector('output').value === '1 of 2 assessed', { message: 'The page does not hear of the claim.' });
    return;
  }
  await clickByName(page, 'radio', /^2, /);
  await waitForText(page, 'You claim milestone 2.');
}

/** Another person on the manager's page. */
async function begin(page, person) {
  await page.evaluate((text) => {
    document.querySelector('#name').value = text;
    document.querySelector('#begin button').click();
  }, person);
  await page.settle();
}

/** The addresses of all links of a page, and all places in it that a link can lead to. */
const linksOf = (page) => page.evaluate(() => ({
  links: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
  places: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  current: [...document.querySelectorAll('nav [aria-current="page"]')].map(({ href }) => href),
}));

for (const engine of engines()) {
  for (const name of PAGES) {
    engine.it(`a claim is made on ${name}, which asks for nothing that there is not`, async (page) => {
      await open(page, name);
      await claim(page);
      const missing = server.requests.filter(({ status }) => status >= 400);
      assert.deepEqual(missing, []);
    });
  }

  engine.it('a manager begins with two people, and finds each again as they were left', async (page) => {
    await open(page, 'people.html');
    const press = async (person) => {
      await page.evaluate((text) => {
        [...document.querySelectorAll('#people button')].find(({ textContent }) => textContent.startsWith(text)).click();
      }, person);
      await page.settle();
    };
    const listed = () => page.evaluate(() => [...document.querySelectorAll('#people button')]
      .map((button) => `${button.firstChild.data}${button.getAttribute('aria-pressed') === 'true' ? ', shown' : ''}`));
    await begin(page, 'Noor Haddad');
    await clickByName(page, 'radio', /^3, /);
    await begin(page, 'Ilse Brandt');
    await waitForText(page, /^Not assessed\./);
    await clickByName(page, 'radio', /^1, /);
    assert.deepEqual(await listed(), ['Ilse Brandt, shown', 'Noor Haddad']);
    await press('Noor');
    await waitForText(page, 'You claim milestone 3.');
    assert.deepEqual(await listed(), ['Ilse Brandt', 'Noor Haddad, shown']);
    await waitForText(page, 'Saved in this browser');
    await open(page, 'people.html');
    await press('Ilse');
    assert.ok(await isChecked(page, 'radio', /^1, /));
    await begin(page, 'Ilse Brandt');
    const told = await page.evaluate(() => [...document.querySelectorAll('#people small')].map(({ textContent }) => textContent));
    assert.equal(new Set(told.slice(0, 2)).size, 2, 'two of one name are told apart');
    assert.match(told[0], /^begun /);
    await page.open(server.address('/engineering.html'));
    await waitReady(page);
    await waitForText(page, /^Not assessed\./);
  });
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  engine.it('no link of the handbook is dead, each page leads to every other, and says which one it is', async (page) => {
    const found = new Map();
    for (const name of PAGES) {
      await page.open(server.address(`/${name}`));
      found.set(server.address(`/${name}`), await linksOf(page));
    }
    for (const [address, { links, current }] of found) {
      assert.deepEqual(current, [address]);
      for (const other of found.keys()) assert.ok(links.includes(other), `${address} does not lead to ${other}`);
      for (const link of links) {
        const [target, place] = link.split('#');
        if (place) assert.ok(found.get(target)?.places.includes(place), `${address}: ${link} leads nowhere`);
        else assert.equal((await fetch(target)).status, 200, `${address}: ${link}`);
      }
    }
  });

  for (const name of PAGES) {
    engine.it(`${name} is as wide as the window, and axe finds nothing in it, light and dark`, { timeout: 120_000 }, async (page) => {
      await open(page, name);
      if (name === 'people.html') for (const person of ['Noor Haddad', 'Maximilian-Alexander Wörthersdorfer']) await begin(page, person);
      await page.addScript(AXE);
      for (const scheme of ['light', 'dark']) {
        await page.setColorScheme(scheme);
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 800 });
          await page.settle();
          const { wide, violations } = await page.evaluate(async () => ({
            wide: document.documentElement.scrollWidth,
            // Two elements of one page have the same regions, each with the same name as in the other.
            violations: (await window.axe.run({ resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: false } } }))
              .violations.map(({ id, nodes: places }) => `${id}: ${places[0].target}`),
          }));
          assert.equal(wide, width, `${width} px, ${scheme}`);
          assert.deepEqual(violations, [], `${width} px, ${scheme}`);
        }
      }
    });
  }

  engine.it('the ladder is all there: sixteen abilities to choose from, twenty roles, and every tab', async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await open(page, 'engineering.html');
    const { abilities, roles } = await page.evaluate((selector) => {
      const { framework } = document.querySelector(selector);
      return { abilities: framework.abilities.map(({ name }) => name), roles: framework.roles.map(({ name }) => name) };
    }, ELEMENT);
    const named = (await nodes(page)).map((node) => node.name);
    for (const ability of abilities) assert.ok(named.some((text) => text.startsWith(ability)), ability);
    for (const tab of ['Quarter', '1:1 brief', 'Compare', 'Programs', 'Roles']) {
      await clickByName(page, 'tab', tab);
      await find(page, 'tabpanel', tab);
    }
    const rows = (await nodes(page)).filter((node) => node.role === 'button').map((node) => node.name);
    for (const role of roles) assert.ok(rows.includes(`${role}: not assessed`), role);
  });
}
