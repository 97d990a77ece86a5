// What `milepost prerender` writes stands inside the element: it is read where no script has run, and is gone where the
// element is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from './dist.mjs';
import { assessment, element, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const FRAMEWORK = fileURLToPath(new URL('../../assets/infrastructure.json', import.meta.url));
const COMMAND = join(DIST, 'milepost-command.js');
const prerendered = (...options) => execFileSync(process.execPath, [COMMAND, 'prerender', FRAMEWORK, ...options], { encoding: 'utf8' }).trim();

const PAGE = pageWith({ body: element('view="ability" ability="infrastructure"', prerendered('--ability', 'infrastructure')) });
let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/no-script.html': PAGE.replace('<script src="/milepost.js"></script>', ''),
      '/ability.html': PAGE,
      '/all.html': pageWith({ body: element('view="all"', prerendered()) }),
    },
  });
});
after(() => server.close());

const shown = (page) => page.evaluate((selector) => document.querySelector(selector).innerText, ELEMENT);

for (const engine of engines()) {
  engine.it('every definition and example of an ability is read where no script has run', async (page) => {
    await page.open(server.address('/no-script.html'));
    const text = await shown(page);
    const { abilities, milestones } = JSON.parse(readFileSync(FRAMEWORK, 'utf8'));
    const { name, milestones: own } = abilities.find(({ id }) => id === 'infrastructure');
    const texts = [name, ...milestones.map((milestone) => milestone.name), ...own.flatMap(({ definition, examples }) => [definition, ...examples])];
    for (const each of texts.filter(Boolean)) assert.ok(text.includes(each), each);
  });

  for (const path of ['/ability.html', '/all.html']) {
    engine.it(`on ${path} the element stands in its place, and says nothing of it`, async (page) => {
      await page.open(server.address(path));
      await waitReady(page);
      const seen = () => page.evaluate((selector) => {
        const host = document.querySelector(selector);
        const { hidden, textContent } = host.shadowRoot.querySelector('.problem');
        return { isRead: host.querySelector('div').checkVisibility(), problem: hidden ? '' : textContent };
      }, ELEMENT);
      assert.deepEqual(await seen(), { isRead: false, problem: '' });
      await clickByName(page, 'radio', /^2, /, { nth: 0 });
      await waitForText(page, 'You claim milestone 2.');
      assert.equal((await assessment(page)).claims.length, 1);
      assert.deepEqual(await seen(), { isRead: false, problem: '' });
    });
  }
}
