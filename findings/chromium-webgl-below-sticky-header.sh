#!/usr/bin/env bash
# Chromium 156 (Debian's) without GPU compositing, through puppeteer-core 24.43.1 and pngjs 7.0.0.
# A WebGL canvas that scrolls below a sticky header with a z-index is cut twice: what the header has passed over is taken
# off once more from the canvas's other end, until nothing of it is seen though most of it is in the window. A canvas with
# a 2d context and the same pixels is right, and so is the WebGL one where compositing uses a graphics card.
# It matters to every page that draws with WebGL inside a documentation theme and is read over a remote desktop or in a
# virtual machine. Way out: draw into a detached WebGL canvas and copy into a 2d one.
# Output seen, red rows below the header of those that the canvas covers: 2d: 400 of 400, webgl2: 0 of 400.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" puppeteer-core@24.43.1 pngjs@7.0.0 >/dev/null
cat >"$folder/try.mjs" <<'SCRIPT'
import puppeteer from 'puppeteer-core';
import { PNG } from 'pngjs';
const page = (context) => `<!doctype html><style>body { margin: 0 }
header { position: sticky; top: 0; height: 60px; background: #ddd; z-index: 2 } canvas { display: block }</style>
<header>Header</header><div style="height: 300px"></div><canvas width="600" height="900"></canvas><div style="height: 3000px"></div>
<script>const canvas = document.querySelector('canvas');
if (${JSON.stringify(context)} === '2d') { const it = canvas.getContext('2d'); it.fillStyle = '#f00'; it.fillRect(0, 0, 600, 900); }
else { const it = canvas.getContext('webgl2', { preserveDrawingBuffer: true }); it.clearColor(1, 0, 0, 1); it.clear(it.COLOR_BUFFER_BIT); }
</script>`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu-compositing'],
});
const rows = {};
for (const context of ['2d', 'webgl2']) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 800, height: 700 });
  await tab.setContent(page(context));
  await tab.mouse.move(300, 500);
  for (let turn = 0; turn < 8; turn += 1) {
    await tab.mouse.wheel({ deltaY: 100 });
    await new Promise((resolve) => { setTimeout(resolve, 120); });
  }
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  const top = await tab.evaluate(() => Math.round(document.querySelector('canvas').getBoundingClientRect().top));
  const { data, width } = PNG.sync.read(Buffer.from(await tab.screenshot()));
  const isRed = (y) => data[(y * width + 300) * 4] > 200 && data[(y * width + 300) * 4 + 1] < 60;
  const shown = [...Array(700).keys()].filter((y) => y >= 60 && y < top + 900);
  rows[context] = [shown.filter(isRed).length, shown.length];
}
console.log(`${await browser.version()}: red rows below the header, of those that the canvas covers`);
for (const [context, [red, all]] of Object.entries(rows)) console.log(`${context}: ${red} of ${all}`);
await browser.close();
process.exit(rows['2d'][0] === rows['2d'][1] && rows.webgl2[0] < rows.webgl2[1] / 2 ? 0 : 1);
SCRIPT
node "$folder/try.mjs"
