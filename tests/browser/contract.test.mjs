// The browsers' own storage, database and channels keep the contract on which keeping relies, and which the stand-ins of
// the simulated world keep as well (tests/web/keeping/contract.test.mjs).
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { contract } from '../web/keeping/contract.mjs';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { serve } from './harness/server.mjs';

const ports = (name) => fileURLToPath(new URL(`../../web/src/ports/${name}.ts`, import.meta.url));
/** Each page of the contract is a frame with a script of its own. */
const PAGE = `
  import { openStorage } from ${JSON.stringify(ports('storage'))};
  import { vault } from ${JSON.stringify(ports('vault'))};
  import { openChannel } from ${JSON.stringify(ports('channel'))};
  globalThis.ports = { storage: openStorage(), database: vault, openChannel };
`;

let server;
before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' }, bundle: true, format: 'iife', target: 'es2022', write: false,
  });
  const script = outputFiles[0].text.replaceAll('</script', '\\x3C/script');
  server = await serve(DIST, { files: {
    '/contract-page.html': `<!doctype html><meta charset="utf-8"><script>${script}</script>`,
    '/contract.html': `<!doctype html><meta charset="utf-8"><script>
      const page = () => new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.src = 'contract-page.html';
        frame.onload = () => done(frame.contentWindow.ports);
        document.body.append(frame);
      });
      const settle = async (awaited) => { await awaited; await new Promise((done) => { setTimeout(done, 250); }); };
      const contract = ${contract};
      window.broken = [];
      window.count = 0;
      window.run = () => contract({ page, settle, check: (holds, promise) => { window.count += 1; if (!holds) window.broken.push(promise); } })
        .then(() => 'done', (error) => String(error?.stack ?? error));
    </script><body>`,
  } });
});
after(() => server.close());

for (const engine of engines()) {
  engine.it('storage, database and channels do what keeping relies on', async (page) => {
    await page.open(server.address('/contract.html'));
    assert.equal(await page.evaluate(() => window.run()), 'done');
    assert.deepEqual(await page.evaluate(() => window.broken), []);
    assert.equal(await page.evaluate(() => window.count), 16);
  });
}
