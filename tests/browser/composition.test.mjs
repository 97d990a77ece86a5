// Text is typed into real fields, with whatever a person types with: nothing is lost, and nothing comes twice.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { assessment, element, focusedField, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, events, find, keepEvents, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const NAME = ['textbox', 'Your name'];
const STORY = ['textbox', 'What happened'];

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/one.html': pageWith(),
      '/kept.html': pageWith({ body: '<milepost-assessment loading="eager"></milepost-assessment>' }),
      '/two.html': pageWith({ body: `${element('id="first"')}<div style="height: 3000px"></div>${element('id="second"')}` }),
    },
  });
});
after(() => server.close());

async function open(page, path = '/one.html') {
  await page.open(server.address(path));
  await waitReady(page);
}

/** Into the field, as a person gets there. */
async function enter(page, [role, name], options) {
  await clickByName(page, role, name, options);
  await page.waitFor((host) => document.querySelector(host).shadowRoot.activeElement?.matches('input, textarea'), {
    args: [options?.host ?? 'milepost-assessment'], message: `${name} did not get the focus.`,
  });
}

async function openForm(page) {
  await open(page);
  await clickByName(page, 'button', 'Add evidence');
  await enter(page, STORY);
}

async function savedText(page) {
  await clickByName(page, 'button', 'Add evidence');
  await page.waitFor(() => document.querySelector('milepost-assessment').assessment.evidence?.length === 1,
    { message: 'The evidence was not saved.' });
  return (await assessment(page)).evidence[0].text;
}

/** The names that listeners were told of, one for each change. */
const namesTold = async (page) => (await events(page, 'milepost-change')).map((detail) => detail.assessment.subject?.name);

for (const engine of engines()) {
  engine.it('Japanese is composed in place and arrives once', async (page) => {
    await openForm(page);
    for (const reading of ['に', 'にほ', 'にほん']) await page.keyboard.compose(reading);
    assert.notEqual((await focusedField(page)).value, '', 'The composition is not shown in the field.');
    await page.keyboard.commit('日本');
    await page.keyboard.compose('ご');
    await page.keyboard.commit('語');
    assert.equal((await focusedField(page)).value, '日本語');
    assert.equal(await savedText(page), '日本語');
  });

  engine.it('Korean syllables grow in place, between what was typed before and after', async (page) => {
    await openForm(page);
    await page.keyboard.type('<>');
    await page.keyboard.press('ArrowLeft');
    for (const syllable of ['ㅎ', '하', '한']) await page.keyboard.compose(syllable);
    await page.keyboard.commit('한');
    for (const syllable of ['ㄱ', '그', '글']) await page.keyboard.compose(syllable);
    await page.keyboard.commit('글');
    await page.keyboard.type('!');
    assert.equal(await savedText(page), '<한글!>');
  });

  engine.it('a composition goes on whatever happens around it', async (page) => {
    await openForm(page);
    await page.keyboard.type('In ');
    await page.keyboard.compose('とうきょう');
    const { key, value } = await focusedField(page);
    assert.notEqual(value, 'In ');
    const happenings = {
      'the page scrolls': () => scrollBy(0, 60),
      'the theme changes': () => document.querySelector('milepost-assessment').setAttribute('theme', 'dark'),
      'the element gets narrower': () => { document.querySelector('main').style.width = '400px'; },
      'the text gets larger': () => { document.querySelector('main').style.fontSize = '20px'; },
      'a claim draws everything again': () => document.querySelector('milepost-assessment').claim('infrastructure', 3),
      'a refusal is shown': () => document.querySelector('milepost-assessment').exportJSON(),
    };
    for (const [what, happen] of Object.entries(happenings)) {
      await page.evaluate(happen);
      await page.settle();
      const now = await focusedField(page);
      assert.deepEqual([now?.key, now?.value], [key, value], `${what}, and the composition is disturbed`);
    }
    await page.keyboard.commit('東京');
    assert.equal((await focusedField(page)).value, 'In 東京');
    assert.equal(await savedText(page), 'In 東京');
  });

  engine.it('what is composed is no answer until it is done, even where another element writes the same', async (page) => {
    await open(page, '/two.html');
    await enter(page, NAME, { host: '#first' });
    await keepEvents(page, 'milepost-change');
    await page.keyboard.compose('いね');
    const { key, value } = await focusedField(page, '#first');
    await page.evaluate(() => {
      const second = document.querySelector('#second');
      second.assessment = { ...second.assessment, subject: { name: 'Ines' } };
    });
    await page.settle();
    assert.deepEqual(await focusedField(page, '#first').then((field) => [field.key, field.value]), [key, value]);
    await page.keyboard.commit('稲');
    await page.settle();
    for (const host of ['#first', '#second']) assert.equal((await assessment(page, host)).subject.name, '稲', host);
    assert.deepEqual([...new Set(await namesTold(page))], ['Ines', '稲']);
  });

  engine.it('a composition that is given up leaves what another element wrote meanwhile', async (page) => {
    await open(page, '/two.html');
    await enter(page, NAME, { host: '#first' });
    await page.keyboard.compose('いね');
    await page.evaluate(() => {
      const second = document.querySelector('#second');
      second.assessment = { ...second.assessment, subject: { name: 'Ines' } };
    });
    await page.settle();
    await page.keyboard.giveUp();
    await page.waitFor(() => document.querySelector('#first').shadowRoot.activeElement.value === 'Ines',
      { message: 'What the other element wrote is not shown.' });
    assert.equal((await assessment(page, '#first')).subject.name, 'Ines');
  });

  engine.it('a page that is left in the middle of a composition keeps what there is of it', async (page) => {
    await open(page, '/kept.html');
    await enter(page, NAME);
    await page.keyboard.compose('いね');
    const { value } = await focusedField(page);
    const kept = await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      return Object.values(localStorage).join();
    });
    assert.notEqual(value, '');
    assert.ok(kept.includes(value), kept);
    await page.keyboard.giveUp();
  });

  engine.it('a phone that sends no keys but code 229 types, corrects and deletes', async (page) => {
    await openForm(page);
    const stream = ['He', 'lo', { range: [0, 4], by: 'Hello' }, ' worle', { delete: 1 }, 'd'];
    await page.evaluate((steps) => {
      const field = document.querySelector('milepost-assessment').shadowRoot.activeElement;
      const key = (type) => field.dispatchEvent(new KeyboardEvent(type, {
        key: 'Unidentified', keyCode: 229, which: 229, bubbles: true, composed: true, cancelable: true,
      }));
      for (const step of steps) {
        key('keydown');
        if (step.by) field.setSelectionRange(...step.range);
        // Makes beforeinput and input as the browser does for an editing key, and no other event.
        if (step.delete) document.execCommand('delete');
        else document.execCommand('insertText', false, step.by ?? step);
        if (step.by) field.setSelectionRange(field.value.length, field.value.length);
        key('keyup');
      }
    }, stream);
    assert.equal((await focusedField(page)).value, 'Hello world');
    assert.equal(await savedText(page), 'Hello world');
  });

  engine.it('Ctrl+Z in a field takes back what was typed there, and no claim', async (page) => {
    await open(page);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    await clickByName(page, 'button', /^Add evidence$/);
    await enter(page, STORY);
    await page.keyboard.type('Kept');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    assert.equal((await focusedField(page)).value, '');
    await page.settle();
    // WebKitGTK's driver knows the command but not its key.
    if (engine.name === 'webkit') await page.evaluate(() => document.execCommand('undo'));
    else await page.keyboard.press('Control+z');
    await page.settle();
    assert.equal((await focusedField(page)).value, 'Kept');
    await waitForText(page, 'You claim milestone 2.');
    assert.equal(await savedText(page), 'Kept');
  });

  engine.it('a dead key waits for its letter', {
    unless: engine.name === 'webkit' && 'WebKitGTK’s driver has no dead keys; they come as the compositions above',
  }, async (page) => {
    await openForm(page);
    await page.keyboard.type('caf');
    await page.keyboard.compose('´');
    await page.settle();
    await page.keyboard.commit('é');
    assert.equal(await savedText(page), 'café');
  });
}

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  engine.it('a finger that saves in the middle of a word saves the word', async (page) => {
    await page.setViewport({ width: 390, height: 800 });
    await openForm(page);
    await page.keyboard.compose('unfinished');
    const { centre } = await find(page, 'button', 'Add evidence');
    await page.touch.down(centre.x, centre.y);
    await page.touch.up();
    await waitForText(page, 'unfinished');
    assert.equal((await assessment(page)).evidence[0].text, 'unfinished');
  });
}
