// An element comes and goes with the page it stands in: nothing is lost, nothing is left behind.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, textOf, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim, claims, keptPage, openKept, twoFrames } from './kept.mjs';

const UNSAVED = 'Größere Platten – „so weit“ 大丈夫';
const CYCLES = 200;
/** How much more a page may hold after as many cycles, which is less than one more element takes of the heap. */
const SLACK = { heap: 300_000, nodes: 100, listeners: 2, memories: 1 };

/** Writes half of a piece of evidence. */
async function write(page) {
  await clickByName(page, 'button', 'Add evidence', { nth: 0 });
  await typeInto(page, 'textbox', 'What happened', UNSAVED);
  await typeInto(page, 'textbox', 'Who saw it', 'Ines');
}

/** The form stands there with what was written, and can be saved. */
async function goOn(page) {
  await waitForText(page, 'What happened');
  assert.equal(await textOf(page, 'textbox', 'What happened'), UNSAVED);
  assert.equal(await textOf(page, 'textbox', 'Who saw it'), 'Ines');
}

/** Keeps a weak hold of every memory that a core is given, to see which of them are let go. */
const COUNT_MEMORIES = `window.memories = [];
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const instance = await instantiate(...given);
  // The build gives what is exported short names.
  const memory = Object.values(instance.exports ?? {}).find((each) => each instanceof WebAssembly.Memory);
  if (memory) window.memories.push(new WeakRef(memory));
  return instance;
};`;

/** A storage that is there and refuses everything, as some settings and extensions make it. */
const THROWS = `for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
  const known = Storage.prototype[name];
  Storage.prototype[name] = function (...given) {
    if (this === sessionStorage) throw new DOMException('Not here.', 'SecurityError');
    return known.apply(this, given);
  };
}`;

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/kept.html': keptPage(),
      '/counted.html': keptPage({ before: COUNT_MEMORIES, attributes: 'storage="none"' }),
      '/two.html': `${keptPage({ attributes: 'id="first"' })}<${ELEMENT} id="second" loading="eager"></${ELEMENT}>`,
      '/frames.html': twoFrames('/kept.html?view'),
      '/throws.html': keptPage({ before: THROWS }),
      '/twice.html': `${keptPage()}<script src="/milepost.js?again"></script><script type="module" src="/milepost.mjs"></script>`,
      '/two-versions.html': `<script>customElements.define('${ELEMENT}', class extends HTMLElement {
        connectedCallback() { this.textContent = 'An older one'; } });</script>${keptPage()}`,
    },
  });
});
after(() => server.close());

const open = (page, path = '/kept.html') => openKept(page, server.address(path));

for (const engine of engines()) {
  engine.it('moved on the page it goes on, with what was typed and claimed', async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      const section = document.createElement('section');
      document.body.prepend(section);
      section.append(element);
    }, ELEMENT);
    await waitForText(page, 'You claim milestone 2.');
    await claim(page, 'communication', 3);
    assert.deepEqual(await claims(page), { infrastructure: 2, communication: 3 });
  });

  engine.it('what was being written stands in its form again after a reload, and is gone once it is saved', async (page) => {
    await open(page);
    await claim(page, 'communication', 2);
    await write(page);
    await page.reload();
    await waitReady(page);
    await goOn(page);
    await clickByName(page, 'button', 'Add evidence', { nth: 0 });
    await waitForText(page, UNSAVED);
    await page.reload();
    await waitReady(page);
    await waitForText(page, UNSAVED);
    await find(page, 'button', 'Add evidence');
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  });

  engine.it('what was being written is there again when the element was taken off and put back', async (page) => {
    await open(page, '/counted.html');
    await write(page);
    await page.evaluate(async (selector) => {
      const element = document.querySelector(selector);
      element.remove();
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      document.body.append(element);
    }, ELEMENT);
    await waitReady(page);
    await goOn(page);
    assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'Nothing is stored where nothing may be.');
  });

  engine.it('what is being written in two elements stays in each of them, also where one is taken off and put back behind the other', async (page) => {
    await open(page, '/two.html');
    await waitReady(page, { host: '#second' });
    const texts = { '#first': 'What the first has', '#second': 'What the second has' };
    const say = async (host) => {
      await clickByName(page, 'button', 'Add evidence', { nth: 0, host });
      await typeInto(page, 'textbox', 'What happened', texts[host], { host });
    };
    const assertBoth = async () => {
      for (const host of Object.keys(texts)) {
        await waitReady(page, { host });
        await waitForText(page, 'What happened', { host });
        assert.equal(await textOf(page, 'textbox', 'What happened', { host }), texts[host]);
      }
    };
    await say('#first');
    await say('#second');
    await page.evaluate(async () => {
      const first = document.querySelector('#first');
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      first.remove();
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      document.body.append(first);
      await first.ready;
    });
    await assertBoth();
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    await page.reload();
    await assertBoth();
  });

  engine.it('two frames of one address keep what is being written in each of them apart', async (page) => {
    await page.open(server.address('/frames.html'));
    const write = async (name, text) => {
      await page.evaluate(async (frame, words, selector) => {
        const own = window.frames[frame].document;
        const wait = async (look) => { for (;;) { const found = look(); if (found) return found; await new Promise((next) => { setTimeout(next, 30); }); } };
        const { shadowRoot } = await wait(() => own.querySelector(selector)?.ready && own.querySelector(selector));
        await own.querySelector(selector).ready;
        (await wait(() => [...shadowRoot.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.textContent).startsWith('Add evidence')))).click();
        const field = await wait(() => shadowRoot.querySelector('textarea'));
        field.focus();
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((next) => { setTimeout(next, 400); });
      }, name, text, ELEMENT);
    };
    await write('first', 'In the first');
    await write('second', 'In the second');
    await page.reload();
    for (const [name, text] of [['first', 'In the first'], ['second', 'In the second']]) {
      await page.waitFor((frame, words, selector) => {
        const field = window.frames[frame].document.querySelector(selector)?.shadowRoot?.querySelector('textarea');
        return field?.value === words;
      }, { args: [name, text, ELEMENT], message: `The frame ${name} has other words.` });
    }
  });

  engine.it('where the tab’s storage throws whatever is asked of it, everything works but the half written sentence after a reload', async (page) => {
    await open(page, '/throws.html');
    await write(page);
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    await clickByName(page, 'button', 'Add evidence', { nth: 0 });
    await waitForText(page, UNSAVED);
  });

  engine.it('attributes that hold anything are said, at most so much of them, and take nothing away', async (page) => {
    await open(page, '/counted.html');
    await claim(page, 'infrastructure', 2);
    const junk = ['</script><img src=x onerror=alert(1)>', '__proto__', '"\u2028\ud800', 'x'.repeat(70_000)];
    for (const value of junk) {
      const told = await page.evaluate(async (selector, text) => {
        const element = document.querySelector(selector);
        const sentence = new Promise((resolve) => { element.addEventListener('milepost-error', ({ detail }) => resolve(detail.message), { once: true }); });
        for (const name of ['view', 'ability', 'for-role', 'role', 'relation', 'theme', 'render']) element.setAttribute(name, text);
        return sentence;
      }, ELEMENT, value);
      assert.match(told, /^view: expected all, ability, roles, brief or health, got "/);
      assert.ok(told.length < 150);
    }
    for (const value of ['', null]) {
      await page.evaluate((selector, text) => {
        const element = document.querySelector(selector);
        for (const name of ['view', 'ability', 'for-role', 'role', 'relation', 'theme', 'render']) {
          if (text === null) element.removeAttribute(name);
          else element.setAttribute(name, text);
        }
      }, ELEMENT, value);
      await waitForText(page, 'You claim milestone 2.');
    }
    assert.deepEqual(await claims(page), { infrastructure: 2 });
    assert.equal(await page.evaluate(() => document.querySelectorAll('img').length), 0);
  });

  engine.it('taken off the page and put back it has its answers, with or without a storage', async (page) => {
    for (const path of ['/kept.html', '/counted.html']) {
      await open(page, path);
      await claim(page, 'infrastructure', 2);
      await page.evaluate(async (selector) => {
        const element = document.querySelector(selector);
        element.remove();
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        if (element.assessment.claims[0].milestone !== 2) throw new Error('The answers are gone with it.');
        document.body.append(element);
      }, ELEMENT);
      await waitForText(page, 'You claim milestone 2.');
      await claim(page, 'infrastructure', 3);
      await waitForText(page, 'You claim milestone 3.');
    }
  });

  engine.it('a clone is an element of its own that knows the same answers', async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await page.evaluate(async (selector) => {
      const clone = document.querySelector(selector).cloneNode(true);
      clone.id = 'clone';
      document.body.append(clone);
      await clone.ready;
    }, ELEMENT);
    await waitForText(page, 'You claim milestone 2.', { host: '#clone' });
  });

  engine.it('adopted by another document it goes on there and in its own again', async (page) => {
    await open(page);
    await claim(page, 'infrastructure', 2);
    await page.evaluate((selector) => {
      const frame = document.createElement('iframe');
      frame.id = 'other';
      document.body.append(frame);
      frame.contentDocument.body.append(document.querySelector(selector));
    }, ELEMENT);
    await page.waitFor((selector) => {
      const { shadowRoot } = document.querySelector('#other').contentDocument.querySelector(selector);
      return shadowRoot.querySelector('.mirror').textContent.includes('You claim milestone 2.');
    }, { args: [ELEMENT], message: 'It does not go on in the other document.' });
    await page.evaluate((selector) => {
      document.body.append(document.querySelector('#other').contentDocument.querySelector(selector));
    }, ELEMENT);
    await waitForText(page, 'You claim milestone 2.');
    await claim(page, 'infrastructure', 4);
    await waitForText(page, 'You claim milestone 4.');
  });

  engine.it('loaded twice, as script and as module, there is one element that works', async (page) => {
    await open(page, '/twice.html');
    await claim(page, 'infrastructure', 2);
    await waitForText(page, 'You claim milestone 2.');
    assert.equal(await page.evaluate((selector) => document.querySelectorAll(selector).length, ELEMENT), 1);
  });

  engine.it('where another version has the name already it leaves that one alone', async (page) => {
    await page.open(server.address('/two-versions.html'));
    assert.equal(await page.evaluate((selector) => document.querySelector(selector).textContent, ELEMENT), 'An older one');
  });

  engine.it('removed while it loads it says nothing and starts nothing', async (page) => {
    await open(page, '/counted.html');
    for (const wait of [0, 1, 5, 20, 60]) {
      await page.evaluate(async (selector, time) => {
        const element = document.createElement(selector);
        element.setAttribute('loading', 'eager');
        element.setAttribute('src', '/framework-that-is-not-there.json');
        element.addEventListener('milepost-error', ({ detail }) => { if (!element.isConnected) throw new Error(detail.message); });
        document.body.append(element);
        await new Promise((resolve) => { setTimeout(resolve, time); });
        element.removeAttribute('src');
        element.remove();
        await new Promise((resolve) => { setTimeout(resolve, 100); });
        if (element.shadowRoot.querySelector('.shown')) throw new Error('It shows something.');
      }, ELEMENT, wait);
    }
    page.problems = page.problems.filter((problem) => !problem.includes('404'));
  });

  engine.it('a site that changes its pages without loading keeps what was done on each', async (page) => {
    await open(page);
    await page.evaluate(async (selector) => {
      for (let visit = 1; visit <= 5; visit += 1) {
        history.pushState({}, '', `/page-${visit}`);
        document.body.innerHTML = `<h1>Page ${visit}</h1><${selector} loading="eager"></${selector}>`;
        const element = document.querySelector(selector);
        await element.ready;
        const claimed = (element.assessment.claims ?? []).find(({ ability }) => ability === 'infrastructure')?.milestone;
        if (visit > 1 && claimed !== visit - 1) throw new Error(`On visit ${visit} it claims ${claimed}.`);
        element.claim('infrastructure', visit);
      }
    }, ELEMENT);
    await open(page);
    assert.deepEqual(await claims(page), { infrastructure: 5 });
  });
}

/** Makes elements one after the other, claims, and takes them away; every fourth draws its picture, which is slow here. */
async function comeAndGo(selector, count) {
  for (let at = 0; at < count; at += 1) {
    const element = document.createElement(selector);
    element.setAttribute('loading', 'eager');
    element.setAttribute('storage', 'none');
    if (at % 4) element.setAttribute('render', 'html');
    document.body.prepend(element);
    await element.ready;
    element.claim('infrastructure', at % 6);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    element.remove();
    await new Promise((resolve) => { setTimeout(resolve); });
  }
}

/** On a page of their own, since any other element would be drawn anew whenever the page moves. */
async function cycles(page, count) {
  await page.evaluate((selector) => document.querySelector(selector)?.remove(), ELEMENT);
  for (let done = 0; done < count; done += 8) await page.evaluate(comeAndGo, ELEMENT, 8);
}

/** What a page holds after its garbage was collected: bytes of heap, DOM nodes, listeners and memories of cores. */
async function measure(page) {
  for (let round = 0; round < 4; round += 1) await page.devtools('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await page.devtools('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await page.devtools('Memory.getDOMCounters');
  const memories = await page.evaluate(() => window.memories.filter((each) => each.deref()).length);
  return { heap, nodes, listeners, memories };
}

/** The least that is measured within a second, since Chromium sweeps what it has collected when it has the time. */
async function settled(page) {
  const least = await measure(page);
  for (let time = 0; time < 1000; time += 100) {
    await pause(100);
    const now = await measure(page);
    for (const name of Object.keys(least)) least[name] = Math.min(least[name], now[name]);
  }
  return least;
}

/** What the page still holds more than `before`, in sentences, once ten seconds have not let it go. */
async function grown(page, before) {
  for (let attempt = 1; ; attempt += 1) {
    const now = await settled(page);
    const more = Object.keys(SLACK).filter((name) => now[name] > before[name] + SLACK[name]);
    if (!more.length || attempt === 10) return more.map((name) => `${name}: ${now[name]}, ${before[name]} before`);
  }
}

for (const engine of engines()) {
  if (engine.name === 'chromium') {
    engine.it(`after ${CYCLES} elements have come and gone the memory is where it was`, { timeout: 400_000 }, async (page) => {
      await open(page, '/counted.html');
      await cycles(page, 20);
      const before = await settled(page);
      await cycles(page, CYCLES);
      assert.deepEqual(await grown(page, before), []);
    });
  } else {
    engine.it('forty elements come and go one after the other', { timeout: 120_000 }, async (page) => {
      await open(page, '/counted.html');
      await cycles(page, 40);
      await page.evaluate((selector) => document.body.append(document.createElement(selector)), ELEMENT);
      await waitReady(page);
      await claim(page, 'infrastructure', 2);
      await waitForText(page, 'You claim milestone 2.');
    });
  }
}
