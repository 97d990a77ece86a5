// What is being written in a form stays with the assessment it was begun for: it is in nobody else's form, is there again
// with the first one, and goes along where that one goes on.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { focusedField } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, nodes, textOf, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim, keptPage, openKept, putInDatabase, twoFrames } from './kept.mjs';

const UNSAVED = 'What only Ada is to be told';
const CREATED = '2025-01-01T00:00:00Z';
const second = `<${ELEMENT} id="second" loading="eager" relation="manager" view="roles"></${ELEMENT}>`;
const PAGES = {
  '/canvas.html': keptPage({ attributes: 'relation="manager"' }) + second,
  '/form.html': keptPage({ attributes: 'relation="manager" render="html"' }) + second,
  '/own.html': keptPage(),
  '/late.html': keptPage({ before: `Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', { set(call) {
    this.addEventListener('success', (event) => { setTimeout(call, 1500, event); });
  } });` }),
  '/frames.html': twoFrames('/canvas.html'),
};
const fileOf = (subject, created = CREATED, relation = 'manager') => JSON.stringify({
  format: 'milepost.assessment/1', created, updated: created, subject: { name: subject }, assessor: { relation },
  claims: [{ ability: 'infrastructure', milestone: 3, updated: created }],
});
const OTHER_FRAMEWORK = {
  format: 'milepost.framework/1', id: 'other', title: 'Other', milestones: [{ level: 1 }],
  abilities: [{ id: 'communication', name: 'Communication' }, { id: 'infrastructure', name: 'Infrastructure' }],
};

let server;
before(async () => { server = await serve(DIST, { files: PAGES }); });
after(() => server.close());

const open = (page, path) => openKept(page, server.address(path));
/** Calls `act` with the element in the page. */
const act = (page, code, ...given) => page.evaluate((selector, text, values) =>
  new Function('element', 'values', text)(document.querySelector(selector), values), ELEMENT, code, given);
const OPEN = 'element.open(element.assessments.find(({ subject }) => subject === values[0]).id);';
const openPerson = (page, name) => act(page, OPEN, name);
const evidence = (page) => act(page, 'return (element.assessment.evidence ?? []).map(({ text }) => text);');
const waitUntilNoted = (page, text = UNSAVED) => page.waitFor((words) => Object.values({ ...sessionStorage }).some((each) => each.includes(words)), { args: [text] });

async function write(page, text = UNSAVED) {
  await clickByName(page, 'button', 'Add evidence', { nth: 0 });
  await typeInto(page, 'textbox', 'What happened', text);
}

async function goOn(page, text = UNSAVED) {
  await waitForText(page, 'What happened');
  assert.equal(await textOf(page, 'textbox', 'What happened'), text);
}

/** No form is open, and one that is opened holds nothing. */
async function assertNothing(page, why) {
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 200); }));
  const open = (await nodes(page)).filter(({ name }) => name === 'What happened');
  assert.equal(open.length, 0, why);
  await clickByName(page, 'button', 'Add evidence', { nth: 0 });
  await waitForText(page, 'What happened');
  assert.equal(await textOf(page, 'textbox', 'What happened'), '', why);
  await clickByName(page, 'button', 'Cancel', { nth: 0 });
}

/** Ada is shown, and something is half written about her; gives her assessment's id. */
async function beginAboutAda(page, path) {
  await open(page, path);
  await act(page, "element.begin('Bob'); element.claim('communication', 1); element.begin('Ada'); element.claim('communication', 2);");
  await write(page);
  return act(page, 'return element.assessments.find(({ shown }) => shown).id;');
}

const WAYS = {
  'another is opened': [OPEN.replace('values[0]', "'Bob'")],
  'another is begun': ["element.begin('Cid');"],
  'another person’s file is opened': [`element.importJSON(${JSON.stringify(fileOf('Carl'))});`],
  'another element of the page opens another': [`const second = document.querySelector('#second'); ${OPEN.replaceAll('element', 'second').replace('values[0]', "'Bob'")}`],
  'another framework is used': [
    `window.first = element.framework; element.framework = ${JSON.stringify(OTHER_FRAMEWORK)};`, 'element.framework = window.first;',
  ],
  'the relation is another': ["element.setAttribute('relation', 'peer');", "element.setAttribute('relation', 'manager');"],
};

for (const engine of engines()) {
  for (const path of ['/canvas.html', '/form.html']) {
    engine.it(`what is being written on ${path} about one person is in nobody else’s form, and there again with the first`, { timeout: 120_000 }, async (page) => {
      for (const [name, [there, back]] of Object.entries(WAYS)) {
        const ada = await beginAboutAda(page, path);
        await act(page, there);
        await assertNothing(page, name);
        assert.deepEqual(await evidence(page), []);
        if (back) await act(page, back);
        else await act(page, 'element.open(values[0]);', ada);
        await goOn(page);
        await clickByName(page, 'button', 'Cancel', { nth: 0 });
      }
    });
  }

  engine.it('what is being written about two people is in the form of each, also after a reload', async (page) => {
    await beginAboutAda(page, '/canvas.html');
    await openPerson(page, 'Bob');
    await write(page, 'About Bob');
    await openPerson(page, 'Ada');
    await goOn(page);
    await openPerson(page, 'Bob');
    await goOn(page, 'About Bob');
    await page.reload();
    await waitReady(page);
    await goOn(page, 'About Bob');
    await openPerson(page, 'Ada');
    await goOn(page);
    await clickByName(page, 'button', 'Add evidence', { nth: 0 });
    await page.waitFor((selector) => document.querySelector(selector).assessment.evidence?.length === 1, { args: [ELEMENT] });
    assert.deepEqual(await evidence(page), [UNSAVED]);
    await openPerson(page, 'Bob');
    await goOn(page, 'About Bob');
    assert.deepEqual(await evidence(page), []);
  });

  engine.it('what Escape has put aside is not in another person’s form', async (page) => {
    await beginAboutAda(page, '/canvas.html');
    await page.keyboard.press('Escape');
    await find(page, 'button', 'Add evidence', { nth: 0 });
    await openPerson(page, 'Bob');
    await assertNothing(page);
    await openPerson(page, 'Ada');
    await clickByName(page, 'button', 'Add evidence', { nth: 0 });
    await goOn(page);
  });

  engine.it('a letter that is typed in the moment in which another person is opened is in the first one’s form', async (page) => {
    await beginAboutAda(page, '/canvas.html');
    await openPerson(page, 'Bob');
    await write(page, 'About Bob');
    await openPerson(page, 'Ada');
    await goOn(page);
    await act(page, `const field = element.shadowRoot.querySelector('textarea');
      field.focus(); field.value += '!'; field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      ${OPEN}`, 'Bob');
    await goOn(page, 'About Bob');
    await openPerson(page, 'Ada');
    await goOn(page, `${UNSAVED}!`);
  });

  engine.it('what is being composed in the moment in which another person is opened is in the first one’s form', async (page) => {
    await beginAboutAda(page, '/canvas.html');
    await page.keyboard.compose('とう');
    const { value } = await focusedField(page);
    assert.notEqual(value, UNSAVED);
    await openPerson(page, 'Bob');
    await assertNothing(page);
    await openPerson(page, 'Ada');
    await goOn(page, value);
  });

  engine.it('what is being written goes along where the same person’s assessment goes on', async (page) => {
    await beginAboutAda(page, '/canvas.html');
    const steps = {
      'not stored': "element.setAttribute('storage', 'none');",
      'claimed meanwhile': "element.claim('infrastructure', 1);",
      'stored again': "element.removeAttribute('storage');",
      'the name is changed': "element.assessment = { ...element.assessment, subject: { name: 'Ada Lund' } };",
      'taken back': 'element.undo();',
      'a file of the same beginning': 'const now = element.exportJSON(); element.claim(\'communication\', 4); element.importJSON(now);',
    };
    for (const [name, step] of Object.entries(steps)) {
      await act(page, step);
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
      await goOn(page);
      const kept = await page.evaluate(() => sessionStorage.length);
      assert.equal(kept, name === 'not stored' || name === 'claimed meanwhile' ? 0 : 1, name);
    }
    await page.reload();
    await waitReady(page);
    await goOn(page);
  });

  engine.it('what is being written before anything is claimed is there again after another person’s file is taken back', async (page) => {
    await open(page, '/own.html');
    await write(page);
    await act(page, 'element.importJSON(values[0]);', fileOf('Carl', CREATED, 'self'));
    await assertNothing(page);
    await act(page, 'element.undo();');
    await goOn(page);
  });

  engine.it('what is being written before anything is said goes along when the database answers late', async (page) => {
    await open(page, '/own.html');
    await putInDatabase(page, fileOf('', CREATED, 'self').replace('"subject":{"name":""},', ''), `milepost/2 infrastructure self begun-${CREATED}`);
    await page.evaluate(() => localStorage.clear());
    await open(page, '/late.html');
    await write(page);
    await page.waitFor((selector) => document.querySelector(selector).assessment.claims?.length === 1, { args: [ELEMENT] });
    await goOn(page);
  });

  engine.it('what is being written before anything is said goes along when another page’s beginning is followed', async (page) => {
    await page.open(server.address('/frames.html'));
    const inFrame = (name, code) => page.evaluate(async (selector, frame, text) => {
      while (!window[frame].document.querySelector(selector)?.ready) await new Promise((resolve) => { setTimeout(resolve, 20); });
      const element = window[frame].document.querySelector(selector);
      await element.ready;
      const wait = async (look) => { for (;;) { const found = look(); if (found) return found; await new Promise((next) => { setTimeout(next, 30); }); } };
      return new (Object.getPrototypeOf(async () => {}).constructor)('element', 'wait', text)(element, wait);
    }, ELEMENT, name, code);
    await inFrame('second', `const { shadowRoot } = element;
      (await wait(() => [...shadowRoot.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent).startsWith('Add evidence')))).click();
      const field = await wait(() => shadowRoot.querySelector('textarea'));
      field.focus(); field.value = ${JSON.stringify(UNSAVED)}; field.dispatchEvent(new InputEvent('input', { bubbles: true }));`);
    await waitUntilNoted(page);
    await inFrame('first', "element.begin('Ana'); element.claim('communication', 3);");
    await inFrame('second', "await wait(() => element.assessment.subject?.name === 'Ana'); await new Promise((next) => { setTimeout(next, 300); });");
    assert.equal(await inFrame('second', 'return element.shadowRoot.querySelector(\'textarea\')?.value;'), UNSAVED);
  });
}
