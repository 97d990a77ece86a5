// In a window that is as high as all of the content, as a frame may be, all of it is drawn, also where that is more than
// a canvas may have pixels.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const abilities = Array.from({ length: 24 }, (_, index) => ({
  id: `a${index}`, name: `Ability ${index}`, description: 'What it is about, in a sentence.',
}));
const TALL = {
  format: 'milepost.framework/1', id: 'tall', title: 'Tall', milestones: [1, 2, 3, 4, 5].map((level) => ({ level })), abilities,
  roles: Array.from({ length: 60 }, (_, index) => ({
    id: `r${index}`, name: `Role number ${index}`,
    requirements: abilities.slice(0, 8).map(({ id }) => ({ ability: id, milestone: 1 + (index % 5), strength: 'must' })),
  })),
};

let server;
before(async () => {
  server = await serve(DIST, {
    files: {
      '/tall.json': JSON.stringify(TALL),
      '/tall.html': pageWith({ attributes: 'src="/tall.json" view="roles"', style: 'body { margin: 0 }' }),
    },
  });
});
after(() => server.close());

for (const engine of engines()) {
  engine.it('a window as high as all of the content shows all of it, however many pixels that takes', {
    timeout: 120_000, unless: engine.livePreferences ? undefined : 'its window is no higher than the screen',
  }, async (page) => {
    for (const [height, scale] of [[4000, 3], [6000, 3]]) {
      await page.setViewport({ width: 390, height, scale });
      await page.open(server.address('/tall.html'));
      await waitReady(page);
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1000); }));
      const { bottom, drawn, own } = await page.evaluate(() => {
        const frame = document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame');
        const canvas = frame.querySelector('canvas');
        return {
          bottom: Math.min(innerHeight, frame.getBoundingClientRect().bottom),
          drawn: canvas.getBoundingClientRect().bottom,
          own: canvas.width / canvas.getBoundingClientRect().width,
        };
      });
      assert.ok(drawn >= bottom - 1, `${height} px: drawn down to ${drawn} of ${bottom}.`);
      assert.ok(own >= 1, `${height} px: ${own} pixels for each.`);
    }
  });
}
