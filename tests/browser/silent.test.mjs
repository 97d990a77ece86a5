// Nothing that a page asks for and that there is not is passed over: a sentence in the element's place says what was
// written, and what there is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { DIST, FRAMEWORK as BUILT_IN } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const FRAMEWORK = JSON.stringify({
  format: 'milepost.framework/1', id: 'bakery', title: 'Bakery',
  milestones: [{ level: 1, definition: 'Helps.' }, { level: 2, definition: 'Bakes alone.' }],
  abilities: [{ id: 'dough', name: 'Dough' }, { id: 'oven', name: 'Oven' }],
  roles: [{ id: 'baker', name: 'Baker', requirements: [{ ability: 'dough', milestone: 2, strength: 'must' }] }],
});
const SCRIPT = `<script type="application/json" data-framework>${FRAMEWORK}</script>`;
const page = (body, attributes = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Handbook</title>
<script>window.told = []; addEventListener('milepost-error', ({ detail }) => told.push(detail.message));</script>
<script src="milepost.js" defer></script><body>${body.replaceAll('<m', `<${ELEMENT} loading="eager" ${attributes}`).replaceAll('</m>', `</${ELEMENT}>`)}</body></html>`;

const WRONG = {
  'view="rolls"': 'view: expected all, ability, roles, brief or health, got "rolls"',
  'relation="boss"': 'relation: expected self, manager, peer or mentor, got "boss"',
  'storage="off"': 'storage: expected auto or none, got "off"',
  'theme="blue"': 'theme: expected auto, light or dark, got "blue"',
  'render="canvas"': 'render: expected auto or html, got "canvas"',
  'ability="dow"': 'ability: expected the id of an ability of this framework, which has dough and oven; got "dow"',
  'for-role="bakery"': 'for-role: expected the id of a role of this framework, which has baker; got "bakery"',
  'veiw="brief"': '"veiw" is no attribute of this element; view may be meant',
  'scr="framework.json"': '"scr" is no attribute of this element; src may be meant',
  'abilty="dough"': '"abilty" is no attribute of this element; ability may be meant',
  'realtion="peer"': '"realtion" is no attribute of this element; relation may be meant',
};
const TAKEN = {
  'right behind the element': `<m></m>\n${SCRIPT}`,
  'right before it': `${SCRIPT}<m></m>`,
  'behind the paragraph around it': `<p><m></m></p>${SCRIPT}`,
  'before the paragraph around it': `${SCRIPT}\n<p>\n<m></m>\n</p>`,
};
const EXAMPLE = 'This is the example that comes with Milepost. To show your own framework, name its address in src.';
const REST = '<h2 id="rest">The rest of the page</h2><p>It goes on here.</p>';

let server;
before(async () => {
  const files = {
    '/elsewhere.html': page(`<m></m><p>Between.</p>${SCRIPT}`),
    '/unclosed.html': page(`<m>${SCRIPT}${REST}`),
    '/right.html': page(`<m>${SCRIPT}<p>A stand-in.</p></m>${REST}`, 'role="group" lang="en" class="wide" data-view="x" aria-label="Yours"'),
    '/nothing.html': page('<m></m>'),
    '/src.html': page('<m></m>', 'src="bakery.json"'),
    '/named.html': page('<m></m>', 'src="infrastructure.json"'),
    '/bakery.json': FRAMEWORK,
    '/infrastructure.json': readFileSync(BUILT_IN),
    '/page.html': page('<m></m>', 'src="missing.json"'),
    '/missing.json': '\ufeff\n<!doctype html><title>Bakery</title>',
    '/old.html': page(`<m>${SCRIPT}</m>`, 'view="roles" role="baker"'),
  };
  Object.keys(WRONG).forEach((attribute, at) => { files[`/wrong-${at}.html`] = page(`<m>${SCRIPT}<p>A stand-in.</p></m>`, attribute); });
  Object.values(TAKEN).forEach((body, at) => { files[`/taken-${at}.html`] = page(body); });
  server = await serve(DIST, { files });
});
after(() => server?.close());

const stands = (page) => page.evaluate((selector) => {
  const root = document.querySelector(selector).shadowRoot;
  const problem = root.querySelector('.problem');
  return { problem: problem.hidden ? '' : problem.textContent, drawn: root.querySelector('.frame').classList.contains('shown'), told: window.told };
}, ELEMENT);

async function waitForProblem(page, sentence) {
  await page.waitFor((selector, wanted) => {
    const problem = document.querySelector(selector)?.shadowRoot?.querySelector('.problem');
    return problem && !problem.hidden && problem.textContent === wanted;
  }, { args: [ELEMENT, sentence], message: `The element does not say: ${sentence}` });
}

for (const engine of engines()) {
  engine.it('what an attribute asks for and there is not is said in the element’s place, and what there is', async (page) => {
    for (const [at, sentence] of Object.values(WRONG).entries()) {
      await page.open(server.address(`/wrong-${at}.html`));
      await waitForProblem(page, sentence);
      assert.deepEqual(await stands(page), { problem: sentence, drawn: false, told: [sentence] });
    }
  });

  engine.it('an attribute that is set to what there is not says so, and the right one shows the answers again', async (page) => {
    await page.open(server.address('/right.html'));
    await waitReady(page);
    await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      element.claim('dough', 2);
      element.setAttribute('view', 'ability');
      element.setAttribute('ability', 'kneading');
    }, ELEMENT);
    await waitForProblem(page, 'ability: expected the id of an ability of this framework, which has dough and oven; got "kneading"');
    await page.evaluate((selector) => document.querySelector(selector).setAttribute('ability', 'dough'), ELEMENT);
    await waitReady(page);
    await waitForText(page, 'You claim milestone 2.');
    assert.equal((await stands(page)).problem, '');
  });

  engine.it('what every element may have, and words of its own, are no mistakes; the old role still names a role', async (page) => {
    await page.open(server.address('/right.html'));
    await waitReady(page);
    assert.deepEqual(await stands(page), { problem: '', drawn: true, told: [] });
    await page.open(server.address('/old.html'));
    await waitReady(page);
    assert.equal((await stands(page)).problem, '');
  });

  engine.it('a framework’s script next to the element, or to the paragraph around it, is taken', async (page) => {
    for (const [at, where] of Object.keys(TAKEN).entries()) {
      await page.open(server.address(`/taken-${at}.html`));
      await waitReady(page);
      assert.equal(await page.evaluate((selector) => document.querySelector(selector).framework.id, ELEMENT), 'bakery', where);
    }
  });

  engine.it('a framework that stands elsewhere on the page is said, and no other takes its place', async (page) => {
    await page.open(server.address('/elsewhere.html'));
    await waitForProblem(page, 'A framework stands elsewhere on this page, but not in this element: put its script into the element or right behind it, or name its address in src');
    assert.equal((await stands(page)).drawn, false);
  });

  engine.it('an address where a page lies instead of a framework is said', async (page) => {
    await page.open(server.address('/page.html'));
    await waitForProblem(page, 'missing.json: the answer is a page and no framework; see that the address is right and the file lies there');
  });

  engine.it('the rest of a page in an element that is not closed stays seen, and that is said', async (page) => {
    await page.open(server.address('/unclosed.html'));
    await waitReady(page);
    assert.match((await stands(page)).problem, /^The page goes on inside this element: write <\/milepost-assessment>/);
    assert.ok(await page.evaluate(() => document.getElementById('rest').getBoundingClientRect().height > 0));
  });

  engine.it('where nothing was asked for the framework says that it is an example, in the element and in nothing that is handed over', async (page) => {
    await page.open(server.address('/nothing.html'));
    await waitReady(page);
    for (const view of ['all', 'ability', 'roles', 'brief', 'health']) {
      await page.evaluate((selector, name) => document.querySelector(selector).setAttribute('view', name), ELEMENT, view);
      await page.settle();
      assert.equal(await examplesIn(page), 1, view);
    }
    const handed = await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      return element.exportBrief() + element.exportJSON();
    }, ELEMENT);
    assert.doesNotMatch(handed, /example that comes/);
  });

  engine.it('a framework that was asked for is no example, whichever it is and however it came', async (page) => {
    for (const path of ['/src.html', '/named.html', '/taken-0.html', '/right.html']) {
      await page.open(server.address(path));
      await waitReady(page);
      assert.equal(await examplesIn(page), 0, path);
    }
    await page.open(server.address('/nothing.html'));
    await waitReady(page);
    const set = async (change) => {
      await page.evaluate(`(${change})(document.querySelector('${ELEMENT}'))`);
      await page.settle();
    };
    await set((element) => { element.framework = element.framework; });
    assert.equal(await examplesIn(page), 0, 'the built-in one, given by the page');
    await set((element) => { element.framework = null; });
    await waitForText(page, EXAMPLE);
    await set((element) => { element.setAttribute('src', 'bakery.json'); });
    await waitForText(page, 'Bakery');
    assert.equal(await examplesIn(page), 0, 'src, set later');
    await set((element) => { element.removeAttribute('src'); });
    await waitForText(page, EXAMPLE);
  });
}

/** How often it is said, in the words that stand behind the drawing. */
async function examplesIn(page) {
  return (await nodes(page)).filter(({ name }) => name === EXAMPLE).length;
}
