// A page that the browser makes ready before anybody comes: nothing is started, written or said there until somebody does.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { claim, keptPage, waitForStored } from './kept.mjs';

/**
 * As such a page is told of it, since the drivers make none: `come` is somebody's coming. Keeps what is written, from
 * before the program.
 */
const WATCH = `
let isHidden = true;
Object.defineProperty(document, 'prerendering', { get: () => isHidden });
come = () => {
  isHidden = false;
  document.dispatchEvent(new Event('prerenderingchange'));
};
written = 0;
const { setItem } = Storage.prototype;
Storage.prototype.setItem = function (...given) { written += 1; return setItem.apply(this, given); };
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (...given) { written += 1; return open.apply(this, given); };
look = () => {
  const { shadowRoot } = document.querySelector('${ELEMENT}');
  return {
    drawn: shadowRoot.querySelector('.shown') !== null,
    heard: [...shadowRoot.querySelectorAll('[aria-live]')].map((each) => each.textContent).join(''),
    focus: document.activeElement.localName,
    written,
  };
};`;

let server;
before(async () => {
  server = await serve(DIST, { files: { '/kept.html': keptPage({ before: WATCH }) } });
});
after(() => server.close());

for (const engine of engines()) {
  engine.it('a page that is made ready beforehand draws, writes and says nothing until somebody comes, and then works', async (page) => {
    await page.open(server.address('/kept.html'));
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000); }));
    assert.deepEqual(await page.evaluate(() => window.look()), { drawn: false, heard: '', focus: 'body', written: 0 });
    await page.evaluate(() => window.come());
    await waitReady(page);
    await claim(page, 'infrastructure', 2);
    await waitForStored(page, 'infrastructure', 2);
  });
}
