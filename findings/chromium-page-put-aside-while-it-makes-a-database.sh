#!/usr/bin/env bash
# Chromium 156 (Debian's), through puppeteer-core 24.43.1.
# A page that is left while it opens an IndexedDB database for the first time, so that the database is being made, can
# be put aside for going back as it stands. No other page of the site can then open that database: the request gets
# neither success nor error nor blocked, also after a reload, until the browser lets go of the page that was put aside,
# after minutes. For a transaction Chromium sees that somebody waits, and lets go at once; for a database in the making
# it does not. A Web Lock held while the database is opened is a way out, since Chromium lets go of a page whose lock
# somebody waits for. It depends on the moment, so it is tried many times.
# It matters to every site that makes a database as its page starts: a reader who goes on quickly is without it.
# Output seen: of 24 visits left while the database was made 4 to 12 next pages got no answer; with a lock: none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" puppeteer-core@24.43.1 >/dev/null
cat >"$folder/try.mjs" <<'SCRIPT'
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';

const VISITS = 24;
const page = (isFirst, isLocked) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>
const make = () => new Promise((done) => {
  const request = indexedDB.open('notes', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('notes');
  request.onsuccess = () => { request.result.close(); window.answered = true; done(); };
});
addEventListener('load', () => setTimeout(async () => {
  if (${isFirst}) location.href = '/next${isLocked ? '-locked' : ''}';
  await new Promise((later) => setTimeout(later, 2));
  ${isLocked ? "navigator.locks.request('notes', make)" : 'make()'};
}, 20));
</script>`;
const server = createServer(({ url }, answer) => {
  answer.setHeader('content-type', 'text/html').end(page(url.startsWith('/first'), url.endsWith('-locked')));
});
await new Promise((listening) => { server.listen(0, '127.0.0.1', listening); });
const site = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
const unanswered = async (kind) => {
  let count = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.goto(`${site}/first${kind}`);
    await tab.waitForFunction(() => location.pathname.startsWith('/next') && document.readyState === 'complete');
    const answer = tab.waitForFunction(() => window.answered, { timeout: 2500 });
    count += await answer.then(() => 0, () => 1);
    await context.close();
  }
  return count;
};
const plain = await unanswered('');
const locked = await unanswered('-locked');
console.log(`${await browser.version()}: ${VISITS} visits left while the database was made`);
console.log(`the next page got no answer from it: ${plain}; with a lock around the opening: ${locked}`);
await browser.close();
server.close();
process.exit(plain > 0 && locked === 0 ? 0 : 1);
SCRIPT
node "$folder/try.mjs"
