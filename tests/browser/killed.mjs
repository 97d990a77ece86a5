// A browser that is killed and started again on what it has left behind. Only Chromium, whose profile a test can open
// again at once.
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { chosenEngines } from './harness/browsers.mjs';
import { removeFolder, temporaryFolder } from './harness/processes.mjs';
import { serve } from './harness/server.mjs';
import { keptPage } from './kept.mjs';

const chromium = chosenEngines().find(({ name }) => name === 'chromium');

/** Why a test is skipped, or false. */
export const skip = chromium?.missing() ?? (chromium ? false : 'MILEPOST_ENGINES leaves Chromium out');

/** To be called once in a file: gives `open()`, `kill()` and `profile`, the browser's folder. */
export function killedBrowser() {
  let server;
  let browser;
  const kept = { profile: '' };
  before(async () => {
    server = await serve(DIST, { files: { '/kept.html': keptPage({ attributes: 'render="html"' }) } });
    kept.profile = temporaryFolder('killed');
  });
  after(async () => {
    await kept.kill();
    await server.close();
    removeFolder(kept.profile);
  });

  /** Starts the browser with a page that keeps its answers; gives puppeteer's page. */
  kept.open = async () => {
    browser = await chromium.startIn(kept.profile);
    const [page] = await browser.pages();
    await page.goto(server.address('/kept.html'));
    await page.evaluate(() => document.querySelector('milepost-assessment').ready);
    return page;
  };

  /** At once, with all its processes. */
  kept.kill = async () => {
    const child = browser?.process();
    browser = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  return kept;
}
