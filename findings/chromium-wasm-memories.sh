#!/usr/bin/env bash
# Chromium 156 (Debian's), through puppeteer-core 24.43.1.
# One page can hold only about 120 WebAssembly memories, however small each is and however much memory the machine has:
# every memory takes 8 GiB of addresses for itself, and all of a process's lie in one cage of 1 TiB. What is over that
# is a RangeError, "could not allocate memory", which reads as if the machine had too little. Letting go of the others
# does not help at once: their addresses come back only when the garbage collector has found them.
# It matters to pages with many instances of one module: share an instance, or put aside those out of use.
# Output seen: memories of 64 KiB until one was refused: 124; RangeError: WebAssembly.Memory(): could not allocate memory.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" puppeteer-core@24.43.1 >/dev/null
cat >"$folder/try.mjs" <<'SCRIPT'
import puppeteer from 'puppeteer-core';
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
const page = await browser.newPage();
const [count, message] = await page.evaluate(() => {
  const held = [];
  try {
    while (held.length < 1000) held.push(new WebAssembly.Memory({ initial: 1, maximum: 16 }));
  } catch (error) {
    return [held.length, `${error.name}: ${error.message}`];
  }
  return [held.length, 'none was refused'];
});
console.log(`${await browser.version()}: memories of 64 KiB until one was refused: ${count}`);
console.log(message);
await browser.close();
process.exit(count > 100 && count < 130 && message.startsWith('RangeError') ? 0 : 1);
SCRIPT
node "$folder/try.mjs"
