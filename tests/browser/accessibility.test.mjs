// Who uses the page without seeing it, or without a pointer, finds the same tool.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, find, focusedNode, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Assessment</title>
<main><h1>Career</h1><p><a href="#after">Before</a></p>
<milepost-assessment loading="eager" storage="none"></milepost-assessment>
<p id="after"><a href="#top">After</a></p></main><script src="/milepost.js"></script>`;

const WIDTHS = [320, 800, 1280];

let server;
before(async () => { server = await serve(DIST, { files: { '/page.html': PAGE } }); });
after(() => server.close());

async function open(page) {
  await page.open(server.address('/page.html'));
  await waitReady(page);
}

for (const engine of engines()) {
  // Full keyboard access is a setting of WebKit's host, off in its test browser: Tab passes over links and buttons.
  const unless = engine.name === 'webkit' && 'WebKitGTK’s test browser leaves buttons out of the Tab order';

  engine.it('an assessment is made by keyboard alone', { unless }, async (page) => {
    await open(page);
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
    await open(page);
    await clickByName(page, 'button', 'Add evidence');
    await find(page, 'textbox', 'What happened');
    await page.keyboard.press('Escape');
    await page.waitFor(() => !document.querySelector('milepost-assessment').shadowRoot.querySelector('textarea'),
      { message: 'The form is still open.' });
  });

  engine.it('every control has a name, and is at least 24 by 24 pixels', async (page) => {
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await open(page);
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
    await open(page);
    await clickByName(page, 'radio', /^3, /);
    await page.waitFor(() => {
      const region = document.querySelector('milepost-assessment').shadowRoot.querySelector('[aria-live="polite"]');
      return /^Infrastructure 3\. 6 of 6 roles fully met\.$/.test(region?.textContent.trim());
    }, { message: 'The new verdicts were not announced.' });
  });
}
