// The page stays where its reader has scrolled it, whatever the program does with the page meanwhile.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, clickByName, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { eight } from './samples.mjs';

const paragraphs = '<p>Words that stand above the element, as a handbook has them.</p>'.repeat(30);
const pageOf = (loading, above) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Handbook</title>
<link rel="icon" href="data:,"><script src="/milepost.js" defer></script>
${above}<${ELEMENT} loading="${loading}" src="/framework.json"></${ELEMENT}>`;

/** CSS pixels; the jump was to the top of the page, some hundreds away. */
const MOST = 60;

let server;
before(async () => {
  server = await serve(DIST, {
    files: { '/framework.json': JSON.stringify(eight), '/eager.html': pageOf('eager', ''), '/lazy.html': pageOf('lazy', paragraphs) },
  });
});
after(() => server.close());

/** Waits until the answers stand in the page, and a moment more; gives where the page was in each frame meanwhile. */
function placesUntilSaved(milestone) {
  return new Promise((resolve) => {
    const places = new Set();
    let left = 12;
    const look = () => {
      places.add(scrollY);
      const saved = document.querySelector('[data-assessment]')?.textContent.includes(`"milestone":${milestone}`);
      if (saved) left -= 1;
      if (left > 0) requestAnimationFrame(look);
      else resolve([...places]);
    };
    look();
  });
}

for (const engine of engines()) {
  engine.it('the page stays where it is while the answers are written into it', async (page) => {
    // WebKit jumped only now and then.
    for (let time = 0; time < 8; time += 1) {
      await page.open(server.address('/eager.html'));
      await waitReady(page);
      await clickByName(page, 'radio', /^2, /);
      await waitForText(page, 'You claim milestone 2.');
      const place = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return scrollY;
      });
      const places = await page.evaluate(placesUntilSaved, 2);
      // A line that comes or goes may move the page's end, at which it stands.
      assert.ok(Math.min(...places) > place - MOST, `From ${place} the page went to ${places.join(', ')}.`);
      await page.evaluate(() => localStorage.clear());
    }
  });

  engine.it('the page stays where it is while an element starts in view', async (page) => {
    await page.open(server.address('/lazy.html'));
    const places = await page.evaluate((name) => {
      const element = document.querySelector(name);
      scrollTo(0, element.getBoundingClientRect().top - 100);
      const seen = new Set();
      const look = () => {
        seen.add(Math.round(scrollY));
        requestAnimationFrame(look);
      };
      look();
      return element.ready.then(() => new Promise((resolve) => { setTimeout(() => resolve([...seen]), 100); }));
    }, ELEMENT);
    assert.equal(places.length, 1, `The page went to ${places.join(', ')}.`);
  });
}
