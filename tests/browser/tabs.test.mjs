// Several tabs of one person work on one assessment: neither loses what the other did, also after a long sleep.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT } from './harness/milepost.mjs';
import { PATIENCE } from './harness/page.mjs';
import { retry } from './harness/processes.mjs';
import { serve } from './harness/server.mjs';
import { claims, inDatabase, keptPage, openKept, twoFrames, waitForStored } from './kept.mjs';

// While it is asleep a page hears nothing from other tabs.
const SLEEPY = `const { set } = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'onmessage');
Object.defineProperty(BroadcastChannel.prototype, 'onmessage', {
  set(hear) { set.call(this, (event) => window.asleep || hear(event)); },
});
window.addEventListener('storage', (event) => window.asleep && event.stopImmediatePropagation());`;

/** Two processes may see one storage with some delay, where the database lets one wait for the other. */
const FULL = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
window.BroadcastChannel = class { postMessage() {} close() {} };`;

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/kept.html': keptPage(),
      '/two.html': twoFrames('/kept.html'),
      '/database.html': keptPage({ before: FULL }),
      '/two-databases.html': twoFrames('/database.html'),
      '/sleepy.html': twoFrames('/sleeping.html'),
      '/sleeping.html': keptPage({ before: SLEEPY }),
    },
  });
});
after(() => server.close());

async function openTwo(page, path = '/two.html') {
  await page.open(server.address(path));
  await page.evaluate(async (selector) => {
    for (const frame of [window.first, window.second]) {
      while (!frame.document.querySelector(selector)?.ready) await new Promise((resolve) => { setTimeout(resolve, 20); });
      await frame.document.querySelector(selector).ready;
    }
  }, ELEMENT);
}

const waitForClaims = (page, expected) => page.waitFor((selector, wanted) => [window.first, window.second].every((frame) => {
  const list = frame.document.querySelector(selector).assessment.claims ?? [];
  return JSON.stringify(list.map(({ ability, milestone }) => [ability, milestone]).sort()) === JSON.stringify(wanted);
}), { args: [ELEMENT, Object.entries(expected).sort()], message: `Not both tabs came to ${JSON.stringify(expected)}.` });

/** Both tabs add notes in turn, faster than either stores them, and claim; gives the notes' ids. */
function workInBoth(page) {
  return page.evaluate(async (selector) => {
    const [first, second] = [window.first, window.second].map((frame) => frame.document.querySelector(selector));
    const evidence = (id) => ({
      id, kind: 'note', text: id, supports: [{ ability: 'infrastructure', milestone: 1 }], updated: new Date().toISOString(),
    });
    const add = (element, id) => {
      const mine = element.assessment;
      element.importJSON(JSON.stringify({ ...mine, evidence: [...(mine.evidence ?? []), evidence(id)] }), { merge: true });
    };
    const made = [];
    for (let round = 0; round < 20; round += 1) {
      for (const [name, element] of [['first', first], ['second', second]]) {
        const id = `${name}-${round}`;
        add(element, id);
        made.push(id);
        await new Promise((resolve) => { setTimeout(resolve, (round * 37) % 90); });
      }
    }
    first.claim('infrastructure', 2);
    second.claim('communication', 4);
    return made.sort();
  }, ELEMENT);
}

for (const engine of engines()) {
  engine.it('two tabs that are worked in at the same time lose nothing', async (page) => {
    await openTwo(page);
    const notes = await workInBoth(page);
    await waitForClaims(page, { infrastructure: 2, communication: 4 });
    await openKept(page, server.address('/kept.html'));
    assert.deepEqual(await claims(page), { infrastructure: 2, communication: 4 });
    const kept = await page.evaluate((selector) => document.querySelector(selector).assessment.evidence.map(({ id }) => id).sort(), ELEMENT);
    assert.deepEqual(kept, notes);
  });

  engine.it('two tabs that do not hear of each other lose nothing either, by the database alone', async (page) => {
    await openTwo(page, '/two-databases.html');
    const notes = await workInBoth(page);
    const stored = async () => JSON.parse(await inDatabase(page) ?? '{}');
    const isWhole = ({ claims: said = [], evidence = [] }) => said.length === 2 && evidence.length === notes.length;
    await retry(async () => isWhole(await stored()), { timeout: PATIENCE, message: 'Not all of it was stored.' });
    const { evidence } = await stored();
    assert.deepEqual(evidence.map(({ id }) => id).sort(), notes);
  });

  engine.it('a tab that was asleep does not undo what was done meanwhile', async (page) => {
    await openTwo(page, '/sleepy.html');
    const claim = (frame, ability, milestone) => page.evaluate((selector, name, ...values) => {
      window[name].document.querySelector(selector).claim(...values);
    }, ELEMENT, frame, ability, milestone);
    await claim('first', 'infrastructure', 1);
    await waitForClaims(page, { infrastructure: 1 });
    await page.evaluate(() => { window.first.asleep = true; });
    await claim('second', 'infrastructure', 3);
    await waitForStored(page, 'infrastructure', 3);
    await page.evaluate((selector) => {
      const { asleep, document } = window.first;
      if (!asleep || document.querySelector(selector).assessment.claims[0].milestone !== 1) throw new Error('It is awake.');
      document.querySelector(selector).claim('communication', 5);
    }, ELEMENT);
    await waitForClaims(page, { infrastructure: 3, communication: 5 });
    // Nothing is done in it this time: coming to the front is enough.
    await claim('second', 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
    await page.evaluate(() => window.first.document.dispatchEvent(new Event('visibilitychange')));
    await waitForClaims(page, { infrastructure: 2, communication: 5 });
  });

  engine.it('an element that comes later on the page and one in a frame have one assessment', async (page) => {
    await openTwo(page);
    await page.evaluate((selector) => {
      const later = window.first.document.createElement(selector);
      later.setAttribute('loading', 'eager');
      window.first.document.body.append(later);
      return later.ready.then(() => later.claim('infrastructure', 4));
    }, ELEMENT);
    await waitForClaims(page, { infrastructure: 4 });
    await openKept(page, server.address('/kept.html'));
    await waitForStored(page, 'infrastructure', 4);
  });
}
