// What comes with a page: the copy of the answers that stands in it, and which of it is believed.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim, claims, forgetAll, waitForStored } from './kept.mjs';

const KEY = 'infrastructure self auto';
const OPEN = `<${ELEMENT} loading="eager">`;
const CLOSE = `</${ELEMENT}>`;
const STRAY = 'They moved the CI/CD jobs – weekly, 2 at a time; “done”';

const answers = ({ milestone = 2, ...rest } = {}) => JSON.stringify({
  format: 'milepost.assessment/1', created: '2026-03-02T08:00:00Z',
  claims: [{ ability: 'infrastructure', milestone, updated: '2026-03-02T08:00:00Z' }], ...rest,
}, null, 2);
const evidence = (text, rest = {}) => ({ id: `e-${text.length}`, text, supports: [{ ability: 'infrastructure', milestone: 1 }], ...rest });
const data = (tag, text, key = KEY) => `<${tag} data-assessment="${key}" hidden>${text}</${tag}>`;
const older = (text) => `<div data-milepost="">${data('pre', text)}<pre data-answers="">Words of an older version.</pre></div>`;
const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Handbook</title>
<link rel="icon" href="data:,"><script src="/milepost.js" defer></script></head><body>${body}</body></html>`;

const files = {
  '/one.html': page(OPEN + CLOSE),
  '/lines.html': page(`<p>Above ${OPEN}${CLOSE}</p><p>Below</p>`),
  '/two.html': page(`${OPEN}${CLOSE}<p>Between</p>${OPEN}${CLOSE}`),
  '/loading.html': page(`<script>
    stage = 'complete';
    Object.defineProperty(document, 'readyState', { get: () => stage });
  </script>${OPEN}${CLOSE}`),
  '/example.html': page(`<h1>Growth</h1><p>${OPEN}<b>Its own content</b>${CLOSE}</p>`),
};
let server;
before(async () => { server = await serve(DIST, { files }); });
after(() => server.close());

const open = async (tab, path) => {
  await tab.open(server.address(path));
  await waitReady(tab);
};
/** What the copies in the page say. */
const copies = (tab) => tab.evaluate(() => [...document.querySelectorAll('[data-assessment]')].map(({ textContent }) => textContent));
const holds = (tab, milestone) => tab.waitFor((wanted) => [...document.querySelectorAll('[data-assessment]')]
  .some(({ textContent }) => textContent.includes(`"milestone":${wanted}`)), { args: [milestone], message: `The page does not hold ${milestone}.` });
const give = (tab, text) => tab.evaluate((name, value) => { document.querySelector(name).assessment = JSON.parse(value); }, ELEMENT, text);
/** Serves the page as a browser would save it, and opens that where nothing is kept. */
async function reopen(tab, path, changed = (html) => html) {
  files[path] = changed(await tab.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`));
  await tab.evaluate(() => localStorage.clear());
  await tab.open(server.address('/empty.html'));
  await forgetAll(tab);
  await open(tab, path);
}
files['/empty.html'] = '<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,">';

const STRANGE = {
  'a comment': `${OPEN}${CLOSE}<section>${data('pre', answers())}${data('script type="application/json"', answers())}${data('span', answers())}</section>`,
  'what follows the element': `${OPEN}${CLOSE}${older(answers())}${data('pre', answers())}`,
  'what follows its paragraph': `<p>${OPEN}${CLOSE}</p>${data('pre', answers())}<p>More</p>`,
  'a comment on a page that the element has taken in, since its end tag is missing':
    `${OPEN}<p>Words</p><div class="comment"><p>${data('span', answers())}</p></div><article>${data('pre', answers())}</article>`,
};
const PARSED = {
  'an author’s script': `${OPEN}<script type="application/json" data-assessment>${answers()}</script>${CLOSE}`,
  'an author’s script that Markdown put into a paragraph': `${OPEN}\n<p><script type="application/json" data-assessment>${answers()}</script></p>${CLOSE}`,
  'the place of an older version': `${OPEN}${older(answers())}${CLOSE}`,
  'what an older version wrote in a paragraph': `<p>${OPEN}${older(answers())}${CLOSE}</p><p>More</p>`,
};
for (const [at, [, body]] of Object.entries({ ...STRANGE, ...PARSED }).entries()) files[`/${at}.html`] = page(body);
const pathOf = (what) => `/${Object.keys({ ...STRANGE, ...PARSED }).indexOf(what)}.html`;

for (const engine of engines()) {
  engine.it('nothing that stands outside the element is believed to be its answers', async (tab) => {
    for (const what of Object.keys(STRANGE)) {
      await open(tab, pathOf(what));
      assert.deepEqual(await claims(tab), {}, what);
    }
  });

  engine.it('what came inside the element is taken in, hidden, and written in one place from then on', async (tab) => {
    for (const what of Object.keys(PARSED)) {
      await reopenNothing(tab);
      await open(tab, pathOf(what));
      assert.deepEqual(await claims(tab), { infrastructure: 2 }, what);
      const seen = await tab.evaluate(() => [...document.querySelectorAll('[data-milepost], [data-answers], [data-assessment]')]
        .filter((each) => each.checkVisibility()).length);
      assert.equal(seen, 0, what);
      await claim(tab, 'infrastructure', 4);
      await holds(tab, 4);
      assert.equal((await copies(tab)).length, 1, what);
      const outside = await tab.evaluate((name) => [...document.querySelectorAll('pre, [data-milepost], [data-assessment]')]
        .filter((each) => !each.closest(name)).length, ELEMENT);
      assert.equal(outside, 0, what);
    }
  });

  engine.it('in a paragraph the copy stays in its element and shows nothing, saved and opened twice', async (tab) => {
    await open(tab, '/lines.html');
    await give(tab, answers({ evidence: [evidence(STRAY)] }));
    await holds(tab, 2);
    for (const path of ['/once.html', '/twice.html']) {
      await reopen(tab, path);
      assert.deepEqual(await claims(tab), { infrastructure: 2 });
      const [text, said] = await tab.evaluate((name) => [document.querySelector(name).assessment.evidence[0].text, document.body.innerText], ELEMENT);
      assert.equal(text, STRAY);
      assert.match(said, /Above/);
      assert.doesNotMatch(said, /CI\/CD|format|These answers/);
      assert.equal((await copies(tab)).length, 1);
    }
  });

  engine.it('whoever breaks or joins the lines of a page changes nothing in its answers', async (tab) => {
    await open(tab, '/one.html');
    const text = `${STRAY}\n\tnext line\u00a0\u3000wide  two 日本語の長い文章`;
    await give(tab, answers({ evidence: [evidence(text)] }));
    await holds(tab, 2);
    await reopen(tab, '/broken.html', (html) => html.replace(/(<span data-assessment[^>]*>)([^<]*)/,
      (_, tag, json) => tag + json.replaceAll(/(.{7})/gu, '$1\n  ')));
    assert.equal(await tab.evaluate((name) => document.querySelector(name).assessment.evidence[0].text, ELEMENT), text);
  });

  engine.it('the copy is marked as not to be translated, and opens after its page was', async (tab) => {
    await open(tab, '/one.html');
    await claim(tab, 'infrastructure', 2);
    await holds(tab, 2);
    await tab.evaluate(translate, 'body');
    await reopen(tab, '/translated.html');
    assert.deepEqual(await claims(tab), { infrastructure: 2 });
    const marked = await tab.evaluate(() => document.querySelector('[data-assessment]').matches('[translate=no].notranslate'));
    assert.equal(marked, true);
  });

  engine.it('elements with the same answers hold them once, and open with them each', async (tab) => {
    await open(tab, '/two.html');
    await tab.evaluate(async (name) => {
      const [, second] = document.querySelectorAll(name);
      await second.ready;
      second.claim('infrastructure', 2);
    }, ELEMENT);
    await holds(tab, 2);
    assert.equal(await tab.evaluate((name) => document.querySelector('[data-assessment]').closest(name) === document.querySelector(name), ELEMENT), true);
    await reopen(tab, '/both.html');
    const each = await tab.evaluate((name) => Promise.all([...document.querySelectorAll(name)]
      .map(async (element) => { await element.ready; return element.assessment.claims[0].milestone; })), ELEMENT);
    assert.deepEqual(each, [2, 2]);
    assert.equal((await copies(tab)).length, 1);
    await claim(tab, 'infrastructure', 3);
    await holds(tab, 3);
    await tab.evaluate((name) => document.querySelector(name).remove(), ELEMENT);
    await holds(tab, 3);
    assert.equal((await copies(tab)).length, 1);
  });

  engine.it('nothing comes into the element before somebody changes something, so that a script finds it as it was made', async (tab) => {
    await open(tab, '/example.html');
    await claim(tab, 'infrastructure', 2);
    await waitForStored(tab, 'infrastructure', 2);
    await open(tab, '/example.html');
    await tab.waitFor((name) => document.querySelector(name).assessment.claims?.length, { args: [ELEMENT] });
    await tab.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }));
    const [isSame, children] = await tab.evaluate((name) => {
      const element = document.querySelector(name);
      const wanted = `<b>Its own content</b>`;
      // As a library does that takes over what a server has written: what differs is made again.
      if (element.innerHTML !== wanted) element.replaceWith(element.cloneNode(false));
      return [document.querySelector(name) === element, element.childNodes.length];
    }, ELEMENT);
    assert.deepEqual([isSame, children], [true, 1]);
    // Somebody saves the page now.
    await tab.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true })));
    assert.equal((await copies(tab)).length, 1);
  });

  engine.it('what is said while the page still loads comes into it when that is over, or when somebody is about to save it', async (tab) => {
    await open(tab, '/loading.html');
    await tab.evaluate(() => { window.stage = 'interactive'; });
    await claim(tab, 'infrastructure', 2);
    await waitForStored(tab, 'infrastructure', 2);
    await tab.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 2000); }));
    assert.deepEqual(await copies(tab), []);
    await tab.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true })));
    await holds(tab, 2);
    await claim(tab, 'infrastructure', 3);
    await tab.evaluate(() => { window.stage = 'complete'; });
    await holds(tab, 3);
  });

  engine.it('what was kept comes into the page when somebody works in the element, though nothing is changed', async (tab) => {
    await open(tab, '/example.html');
    await claim(tab, 'infrastructure', 2);
    await waitForStored(tab, 'infrastructure', 2);
    await open(tab, '/example.html');
    assert.deepEqual(await copies(tab), []);
    await clickByName(tab, 'tab', 'Roles');
    await holds(tab, 2);
  });

  engine.it('a copy that somebody takes away comes back, and nobody fights over it for ever', async (tab) => {
    await open(tab, '/example.html');
    await claim(tab, 'infrastructure', 2);
    await holds(tab, 2);
    // As a library does that removes what it does not know, once.
    await tab.evaluate(removeUnknown, ELEMENT);
    await holds(tab, 2);
    const removed = await tab.evaluate((remove, name) => new Promise((resolve) => {
      let times = 0;
      const again = () => { times += Function(`return (${remove})`)()(name); };
      const fighter = new MutationObserver(again);
      fighter.observe(document.querySelector(name), { childList: true });
      again();
      setTimeout(() => {
        fighter.disconnect();
        resolve(times);
      }, 400);
    }), String(removeUnknown), ELEMENT);
    assert.ok(removed > 1 && removed < 8, `It was removed ${removed} times.`);
    await claim(tab, 'infrastructure', 3);
    await holds(tab, 3);
  });

  engine.it('answers that cannot be read are said and stay in the page until they are saved', async (tab) => {
    const damaged = '{"format":"milepost.assessment/1","claims":« damaged »}';
    const listen = `<script>heard = []; addEventListener('milepost-error', ({ detail }) => heard.push(detail.message));</script>`;
    files['/damaged.html'] = page(listen + OPEN + data('span', damaged) + CLOSE);
    await open(tab, '/damaged.html');
    const said = () => tab.evaluate((name) => {
      const { shadowRoot } = document.querySelector(name);
      return [shadowRoot.querySelector('.problem:not([hidden])')?.textContent, shadowRoot.querySelector('.rescue').hidden];
    }, ELEMENT);
    assert.match((await tab.evaluate(() => window.heard))[0], /cannot be read/);
    const [problem, hidden] = await said();
    assert.match(problem, /answers that this page was saved with cannot be read/);
    assert.equal(hidden, false);
    await claim(tab, 'infrastructure', 2);
    await holds(tab, 2);
    assert.deepEqual((await copies(tab)).filter((text) => text === damaged).length, 1);
    await reopen(tab, '/damaged-again.html');
    assert.deepEqual(await claims(tab), { infrastructure: 2 });
    assert.match((await said())[0], /cannot be read/);
    await tab.evaluate((name) => document.querySelector(name).shadowRoot.querySelector('.rescue').click(), ELEMENT);
    assert.equal((await tab.download()).text, damaged);
    assert.deepEqual((await copies(tab)).length, 1);
  });

  engine.it('what is private is not in the page’s own copy, unless the page has come with it', async (tab) => {
    await open(tab, '/one.html');
    const private_ = answers({ evidence: [evidence('I would rather leave', { private: true }), evidence('Open words')] });
    await give(tab, private_);
    await holds(tab, 2);
    const [copy] = await copies(tab);
    assert.doesNotMatch(copy, /rather/);
    assert.match(copy, /Open/);
    files['/private.html'] = page(`${OPEN}<script type="application/json" data-assessment>${private_}</script>${CLOSE}`);
    await reopenNothing(tab);
    await open(tab, '/private.html');
    await claim(tab, 'infrastructure', 4);
    await holds(tab, 4);
    assert.match((await copies(tab))[0], /rather/);
    assert.match(await tab.evaluate(() => document.querySelector('[data-answers]').textContent), /holds what is private, too/);
  });

  engine.it('saving a copy with private records says that they are in it', async (tab) => {
    await open(tab, '/one.html');
    const notice = () => tab.evaluate((name) => document.querySelector(name).shadowRoot.querySelector('.problem:not([hidden])')?.textContent, ELEMENT);
    await give(tab, answers({ evidence: [evidence('Open words')] }));
    await clickByName(tab, 'button', 'Save a copy');
    await tab.download();
    assert.equal(await notice(), undefined);
    await give(tab, answers({ evidence: [evidence('I would rather leave', { private: true })] }));
    await clickByName(tab, 'button', 'Save a copy');
    assert.match((await tab.download()).text, /rather/);
    assert.match(await notice(), /holds your private records too/);
  });
}

/** Nothing is kept from what came before. */
async function reopenNothing(tab) {
  await tab.open(server.address('/empty.html'));
  await reopen(tab, '/one.html', () => page(OPEN + CLOSE));
}

/** Runs in the page: takes away what does not belong there, and gives how much that was. */
function removeUnknown(name) {
  const unknown = [...document.querySelector(name).childNodes].filter((each) => each.localName !== 'b');
  for (const each of unknown) each.remove();
  return unknown.length;
}

/** Runs in the page: puts another text in place of each, as a translator does. */
function translate(selector) {
  const walk = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  const all = [];
  while (walk.nextNode()) all.push(walk.currentNode);
  for (const text of all) {
    if (!text.data.trim() || text.parentElement.closest('script, style, [translate=no], .notranslate')) continue;
    const font = document.createElement('font');
    font.textContent = text.data.replaceAll(/"(\w+)":/g, '« $1 » :');
    text.replaceWith(font);
  }
}
