// Who uses the page without seeing it, or without a pointer, finds the same tool.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, find, focusedNode, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pageWith = (attributes) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Assessment</title>
<main><h1>Career</h1><p><a href="#after">Before</a></p>
<milepost-assessment loading="eager" storage="none" ${attributes}></milepost-assessment>
<p id="after"><a href="#top">After</a></p></main><script src="/milepost.js"></script>`;

const VIEWS = ['view="all"', 'view="ability" ability="communication"', 'view="roles"', 'view="brief"', 'view="health"'];
const RENDERINGS = ['', 'render="html"'];
const WIDTHS = [320, 800, 1280];

const address = (attributes) => `/${Buffer.from(attributes).toString('hex')}.html`;
const files = Object.fromEntries(VIEWS.flatMap((view) => RENDERINGS.map((rendering) => {
  const attributes = `${view} ${rendering}`;
  return [address(attributes), pageWith(attributes)];
})));

let server;
before(async () => { server = await serve(DIST, { files }); });
after(() => server.close());

async function open(page, view, rendering = '') {
  await page.open(server.address(address(`${view} ${rendering}`)));
  await waitReady(page);
}

async function assertAccessible(page, where) {
  const violations = await page.evaluate(async () => {
    const { violations: found } = await window.axe.run();
    return found.map(({ id, nodes: places }) => `${id}: ${places.map((place) => place.target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(violations, [], where);
}

const atRest = async () => {};
const STATES = {
  'at first': atRest,
  'with a claim and an empty form refused': async (page) => {
    await clickByName(page, 'radio', /^2, /);
    await clickByName(page, 'button', 'Add evidence');
    await find(page, 'textbox', 'What happened');
    await clickByName(page, 'button', 'Add evidence');
  },
  'with every card open': async (page) => {
    for (let nth = 0; ; nth += 1) {
      const closed = (await nodes(page)).find((node) => node.role === 'button' && node.expanded === false);
      if (!closed || nth > 20) break;
      await clickByName(page, 'button', closed.name);
    }
  },
};

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const view of VIEWS) {
    for (const rendering of RENDERINGS) {
      engine.it(`axe finds nothing in ${view} ${rendering}`, { timeout: 120_000 }, async (page) => {
        for (const [state, reach] of Object.entries(STATES)) {
          if (state !== 'at first' && !/all|ability/.test(view.split(' ')[0])) continue;
          await page.setViewport({ width: 1280, height: 900 });
          await open(page, view, rendering);
          await page.addScript(AXE);
          await reach(page);
          for (const width of WIDTHS) {
            await page.setViewport({ width, height: 900 });
            await page.settle();
            await assertAccessible(page, `${state}, ${width} px`);
          }
        }
      });
    }
  }
}

for (const engine of engines()) {
  // Full keyboard access is a setting of WebKit's host, off in its test browser: Tab passes over links and buttons.
  const unless = engine.name === 'webkit' && 'WebKitGTK’s test browser leaves buttons out of the Tab order';

  engine.it('an assessment is made by keyboard alone', { unless }, async (page) => {
    await open(page, 'view="all"');
    await page.evaluate(() => document.querySelector('a').focus());
    const seen = [];
    const tabTo = async (role, name) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const node = await focusedNode(page);
        if (node) seen.push(`${node.role} ${node.name}`);
        if (node?.role === role && (name instanceof RegExp ? name.test(node.name) : node.name === name)) return;
      }
      assert.fail(`Tab never reached ${role} ${name}; it came past:\n${seen.join('\n')}`);
    };
    await tabTo('radio', /^0, /);
    await page.keyboard.press(' ');
    await waitForText(page, 'You say “not yet”.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await waitForText(page, 'You claim milestone 2.');
    await tabTo('button', 'Add evidence');
    await page.keyboard.press('Enter');
    await page.waitFor(() => document.querySelector('milepost-assessment').shadowRoot.activeElement?.tagName === 'TEXTAREA',
      { message: 'The form did not get the focus.' });
    await page.keyboard.type('Upgraded the database without a minute of downtime');
    await tabTo('button', 'Add evidence');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Upgraded the database without a minute of downtime');
    for (let step = 0; ; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.textContent === 'After')) break;
      assert.ok(step < 80, 'Tab does not leave the element.');
    }
    await page.keyboard.press('Shift+Tab');
    assert.ok(await focusedNode(page), 'Shift+Tab does not come back into the element.');
  });

  engine.it('Escape closes the form', async (page) => {
    await open(page, 'view="all"');
    await clickByName(page, 'button', 'Add evidence');
    await find(page, 'textbox', 'What happened');
    await page.keyboard.press('Escape');
    await page.waitFor(() => !document.querySelector('milepost-assessment').shadowRoot.querySelector('textarea'),
      { message: 'The form is still open.' });
  });

  engine.it('every control has a name, and is at least 24 by 24 pixels', async (page) => {
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await open(page, 'view="all"');
      const controls = (await nodes(page)).filter((node) => /^(button|radio|tab|textbox|combobox|checkbox|link)$/.test(node.role));
      assert.ok(controls.length > 10);
      for (const control of controls) {
        assert.notEqual(control.name, '', `a ${control.role} at ${width} px`);
        assert.ok(control.width >= 24 && control.height >= 24, `${control.role} ${control.name} at ${width} px`);
        assert.ok(control.x >= 0 && control.x + control.width <= width, `${control.name} is cut off at ${width} px`);
      }
    }
  });

  engine.it('a claim is announced politely', async (page) => {
    await open(page, 'view="all"');
    await clickByName(page, 'radio', /^3, /);
    await page.waitFor(() => {
      const region = document.querySelector('milepost-assessment').shadowRoot.querySelector('[aria-live="polite"]');
      return /^Infrastructure 3\. 6 of 6 roles fully met\.$/.test(region?.textContent.trim());
    }, { message: 'The new verdicts were not announced.' });
  });
}
