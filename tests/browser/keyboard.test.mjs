// Everything by keyboard alone, on a window as narrow as a phone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, focusedNode, isChecked, nodes, waitForText } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { pressByKey, showTabByKeys, stopsOf, tabTo, walkThrough } from './keys.mjs';
import { answers, managersAnswers } from './samples.mjs';
import { openView, pagesOf, VIEWS } from './views.mjs';

const PHONE = { width: 320, height: 640 };

const press = (...names) => async (page) => {
  for (const name of names) await clickByName(page, 'button', name);
};

/** Beside the views that pictures are kept of: the forms and steps between. */
const BETWEEN = [
  { name: 'observation-form', attributes: 'view="all"', reach: press('Paste or open an observation') },
  { name: 'conversation-form', attributes: 'view="all"', reach: press('Add a conversation') },
  { name: 'quarter-closing', attributes: 'view="all"', answers, reach: async (page) => {
    await clickByName(page, 'tab', 'Quarter');
    await press('Close the quarter')(page);
  } },
];
const [AT_FIRST, LATER, QUARTER] = ['first-visit', 'coming-back', 'quarter'].map((name) => VIEWS.find((view) => view.name === name));

const folder = mkdtempSync(join(tmpdir(), 'milepost-keyboard-test-'));
const managersFile = join(folder, 'manager.json');
writeFileSync(managersFile, JSON.stringify(managersAnswers));

let server;
before(async () => { server = await serve(DIST, { files: pagesOf([...VIEWS, ...BETWEEN]) }); });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function open(page, view) {
  await page.setViewport(PHONE);
  await openView(page, server, view);
}

async function typeInFocus(page, text) {
  await page.waitFor((host) => /^(INPUT|TEXTAREA)$/.test(document.querySelector(host).shadowRoot.activeElement?.tagName), {
    args: [ELEMENT], message: 'No field got the focus.',
  });
  await page.keyboard.type(text);
}

for (const engine of engines()) {
  // Full keyboard access is a setting of WebKit's host, off in its test browser: Tab passes over links and buttons.
  const unless = engine.name === 'webkit' && 'WebKitGTK’s test browser leaves buttons out of the Tab order';
  const it = (name, body) => engine.it(name, { unless, timeout: 180_000 }, body);

  for (const view of [...VIEWS, ...BETWEEN]) {
    it(`Tab goes through every control of ${view.name} in its order, and out again`, async (page) => {
      await open(page, view);
      assert.deepEqual(await walkThrough(page), await stopsOf(page));
      await page.keyboard.press('Shift+Tab');
      assert.ok(await focusedNode(page), 'Shift+Tab does not come back into the element.');
    });
  }

  for (const view of [AT_FIRST, QUARTER]) {
    it(`Shift+Tab goes back through every control of ${view.name}, and out again`, async (page) => {
      await open(page, view);
      assert.deepEqual(await walkThrough(page, { back: true }), (await stopsOf(page)).reverse());
    });
  }

  it('arrow keys go up the ladder and round the tabs', async (page) => {
    await open(page, AT_FIRST);
    const tabs = (await nodes(page)).filter(({ role }) => role === 'tab').map(({ name }) => name);
    for (const name of [...tabs.slice(1), tabs[0]]) await showTabByKeys(page, name);
    await tabTo(page, 'radio', /^0, /);
    await page.keyboard.press(' ');
    await waitForText(page, 'You say “not yet”.');
    for (const milestone of [1, 2, 3, 4, 5]) {
      await page.keyboard.press('ArrowRight');
      await waitForText(page, `You claim milestone ${milestone}.`);
    }
  });

  it('evidence and a conversation are added', async (page) => {
    await open(page, AT_FIRST);
    await pressByKey(page, 'button', 'Add evidence');
    await typeInFocus(page, 'Upgraded without a pause');
    await pressByKey(page, 'checkbox', 'Publicly recognized', ' ');
    await pressByKey(page, 'button', 'Add evidence');
    await find(page, 'paragraph', 'Upgraded without a pause');
    await waitForText(page, 'publicly recognized');
    await pressByKey(page, 'button', 'Add a conversation');
    await typeInFocus(page, 'Agreed to pair');
    await pressByKey(page, 'button', 'Add conversation');
    await find(page, 'paragraph', 'Agreed to pair');
  });

  it('a quarter is started and closed', async (page) => {
    await open(page, AT_FIRST);
    await showTabByKeys(page, 'Quarter');
    await pressByKey(page, 'checkbox', 'Infrastructure', ' ');
    await pressByKey(page, 'button', 'Start 2026-Q4');
    await typeInFocus(page, 'Write the weekly note');
    await pressByKey(page, 'button', 'Close the quarter');
    await typeInFocus(page, 'It is read');
    await pressByKey(page, 'button', 'Close 2026-Q4');
    await find(page, 'paragraph', 'It is read');
    await find(page, 'paragraph', 'Goal: Write the weekly note');
  });

  it('the brief is copied with and without private notes', async (page) => {
    await open(page, LATER);
    await showTabByKeys(page, '1:1 brief');
    await pressByKey(page, 'button', 'Copy the brief');
    await waitForText(page, 'Copied. Paste it into the document for your 1:1.');
    await pressByKey(page, 'checkbox', 'Include private notes', ' ');
    await waitForText(page, /^I would rather not be on call alone again\./);
  });

  it('files are opened to compare, and a row of the comparison', async (page) => {
    await open(page, LATER);
    await showTabByKeys(page, 'Compare');
    await page.chooseFiles(() => pressByKey(page, 'button', 'Open files to compare…'), managersFile);
    await pressByKey(page, 'button', /^Infrastructure: 1 apart/);
    await find(page, 'paragraph', 'More than they think.');
  });

  it('a step of a program is ticked, and a role becomes the target', async (page) => {
    await open(page, AT_FIRST);
    await showTabByKeys(page, 'Programs');
    await pressByKey(page, 'checkbox', /^Ask for access/, ' ');
    assert.ok(await isChecked(page, 'checkbox', /^Ask for access/));
    await showTabByKeys(page, 'Roles');
    await pressByKey(page, 'button', /^Tier 4 Escalation Engineers: not assessed/);
    await pressByKey(page, 'button', 'Make the target role: Tier 4 Escalation Engineers');
    await find(page, 'button', 'No longer aim for Tier 4 Escalation Engineers');
  });

  it('Escape leaves a form, and the focus goes back to what opened it', async (page) => {
    await open(page, AT_FIRST);
    await pressByKey(page, 'button', 'Add a conversation');
    await typeInFocus(page, 'Never mind');
    await page.keyboard.press('Escape');
    await page.waitFor((host) => !document.querySelector(host).shadowRoot.querySelector('textarea'), {
      args: [ELEMENT], message: 'The form is still open.',
    });
    assert.equal((await focusedNode(page)).name, 'Add a conversation');
  });
}
