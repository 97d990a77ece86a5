// What a person writes stays where it is: no request but for the framework, and no link that tells where it came from.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, clickByName, find, waitReady } from './harness/milepost.mjs';
import { PATIENCE } from './harness/page.mjs';
import { retry } from './harness/processes.mjs';
import { serve } from './harness/server.mjs';
import { answers, eight } from './samples.mjs';
import { visit } from './visit.mjs';

const pageOf = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Private</title>
<link rel="icon" href="data:,">${script}<${ELEMENT} loading="eager" src="/framework.json"></${ELEMENT}>`;
const FORMS = {
  classic: { script: '<script src="/milepost.js" defer></script>', own: ['/milepost.js'] },
  module: { script: '<script src="/milepost.mjs" type="module"></script>', own: ['/milepost.mjs', '/milepost.wasm', '/milepost-views.wasm'] },
};
/** Says what the page that was opened by a link knows of where it came from. */
const OPENED = `<!doctype html><title>Opened</title><link rel="icon" href="data:,"><script>
  fetch(['/report', opener === null ? 'no-opener' : 'opener', document.referrer === '' ? 'no-referrer' : 'referrer'].join('/'));
</script>`;

let server;
let elsewhere;
before(async () => {
  elsewhere = await serve(undefined, { files: { '/opened.html': OPENED, '/report/no-opener/no-referrer': 'ok' } });
  const framework = {
    ...eight,
    links: [{ name: 'Where we write', url: elsewhere.address('/opened.html') }],
    roles: eight.roles.map((role) => ({ ...role, url: 'https://example.com/role' })),
  };
  const files = { '/framework.json': JSON.stringify(framework) };
  for (const [form, { script }] of Object.entries(FORMS)) files[`/${form}.html`] = pageOf(script);
  server = await serve(DIST, { files });
});
after(() => Promise.all([server.close(), elsewhere.close()]));

async function open(page, path) {
  await page.open(server.address(path));
  await waitReady(page);
}

/** Every link of the element to another page, by its text. */
const links = (page) => page.evaluate(() => [...document.querySelector('milepost-assessment').shadowRoot.querySelectorAll('a[href]')]
  .map(({ href, rel, target }) => ({ href, rel, target })));

for (const engine of engines()) {
  for (const [form, { own }] of Object.entries(FORMS)) {
    engine.it(`a whole visit asks for the program and the framework, and for nothing else (${form} script)`, async (page) => {
      const before = server.requests.length;
      await open(page, `/${form}.html`);
      await visit(page, { ability: 'Design', link: 'https://example.com/queue', copies: form === 'classic' });
      const expected = [...own, '/framework.json'];
      // The core's address carries the name of its build.
      const asked = new Set((await page.requests()).map((address) => address.replace(/\?[0-9a-f]{12}$/, '')));
      assert.deepEqual([...asked].sort(), expected.map(server.address).sort());
      const served = server.requests.slice(before).map(({ path }) => path).filter((path) => path !== '/favicon.ico');
      assert.deepEqual(served.sort(), [`/${form}.html`, ...expected].sort());
    });
  }

  engine.it('links of evidence, roles and the framework tell nothing of the page they are on', async (page) => {
    await open(page, '/classic.html');
    await page.evaluate((given) => { document.querySelector('milepost-assessment').assessment = given; }, {
      ...answers, framework: undefined,
      evidence: [{ ...answers.evidence[0], supports: [{ ability: 'design', milestone: 2 }], url: elsewhere.address('/opened.html') }],
    });
    const seen = new Set();
    for (const tab of ['Assess', 'Roles', '1:1 brief']) {
      await clickByName(page, 'tab', tab);
      if (tab === 'Roles') {
        await clickByName(page, 'button', /^Team Lead: /);
        await find(page, 'link', 'Open the role’s page');
      }
      for (const { href, rel, target } of await links(page)) {
        seen.add(href);
        assert.deepEqual({ rel, target }, { rel: 'noopener noreferrer', target: '_blank' }, href);
      }
    }
    assert.ok(seen.has(elsewhere.address('/opened.html')) && seen.has('https://example.com/role'), [...seen].join());
  });

  engine.it('a link that is pressed in the picture opens a page that knows nothing of this one', async (page) => {
    const before = elsewhere.requests.length;
    await open(page, '/classic.html');
    await clickByName(page, 'tab', 'Roles');
    const { centre } = await find(page, 'link', 'Where we write');
    await page.mouse.click(centre.x, centre.y);
    const reports = () => elsewhere.requests.slice(before).map(({ path }) => path).filter((path) => path.startsWith('/report'));
    await retry(() => reports().length > 0, { timeout: PATIENCE, message: 'No page was opened.' });
    assert.deepEqual(reports(), ['/report/no-opener/no-referrer']);
  });
}
