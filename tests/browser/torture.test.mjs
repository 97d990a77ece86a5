// What pages do to their guests all at once, but for zoom; each has a test of its own besides: the element is seen,
// pressed and typed in as anywhere.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { PNG } from 'pngjs';
import { DIST } from './dist.mjs';
import { assessment, element, focusedField, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, ELEMENT, find, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const STYLE = `:root { font-size: 62.5%; color-scheme: light dark; scroll-behavior: smooth }
* { margin: 0; padding: 0; box-sizing: border-box; transition: all 50ms; min-width: 0 }
body { background: linear-gradient(#fff, #fff); font: italic 1.7rem/3 serif; letter-spacing: 3px; word-spacing: 8px; text-indent: 30px;
  text-transform: uppercase; text-align: right; text-shadow: 2px 2px #f00; -webkit-text-fill-color: #0a0; -webkit-text-stroke: 1px #00f;
  word-break: break-all; user-select: none; cursor: none }
::selection { color: #f00; background: #ff0 }
canvas, img { display: inline; max-width: 50%; height: auto; filter: blur(3px); visibility: hidden }
button, input, textarea, select, label, h1, h2, h3, ul, li, p, span { display: none; all: revert }
milepost-assessment { all: revert; opacity: 1 }
header { position: sticky; top: 0; z-index: 9; height: 50px; background: #cde }
footer { position: sticky; bottom: 0; z-index: 9; height: 40px; background: #cde }
.row { display: flex; flex-direction: row-reverse; align-items: start; transform: translateZ(0) }
.row > aside { position: sticky; top: 60px; width: 120px; height: 90px; background: #dec }
table { border-collapse: collapse; table-layout: auto } td { vertical-align: middle; overflow: hidden }`;

const SCRIPT = `<script>
window.heard = [];
for (const type of ['keydown', 'keypress', 'keyup']) for (const target of [window, document]) target.addEventListener(type, (event) => {
  if (event.key.length !== 1 || event.ctrlKey || document.activeElement.matches('input, textarea')) return;
  window.heard.push(event.key);
  event.preventDefault();
}, target === document);
for (const type of ['selectstart', 'dragstart', 'contextmenu']) document.addEventListener(type, (event) => event.preventDefault());
document.addEventListener('wheel', (event) => event.stopPropagation(), { passive: true });
</script>`;

const BODY = `${SCRIPT}<header>Handbook</header><div class="row"><aside>On this page</aside><div><table><tbody><tr><td><p>
${element('view="ability" ability="infrastructure"')}</p></td></tr></tbody></table></div></div><footer>Feedback</footer>`;

let server;
before(async () => { server = await serve(DIST, { files: { '/page.html': pageWith({ body: BODY, style: STYLE }) } }); });
after(() => server.close());

/** How many of the element's colours are seen on the screen where it stands between header and footer. */
async function colorsSeen(page) {
  const { x, y, width } = await page.evaluate((selector) => {
    const box = document.querySelector(selector).shadowRoot.querySelector('.frame').getBoundingClientRect();
    return { x: Math.max(0, box.x), y: Math.max(60, box.y), width: box.width };
  }, ELEMENT);
  const { data } = PNG.sync.read(await page.screenshot(undefined, { clip: { x, y, width: Math.min(width, 600), height: 300 } }));
  const colors = new Set();
  for (let at = 0; at < data.length; at += 4) colors.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
  return colors.size;
}

for (const engine of engines()) {
  engine.it('on a page that does everything that pages do, an assessment is made', { timeout: 120_000 }, async (page) => {
    await page.open(server.address('/page.html'));
    await waitReady(page);
    const width = await page.evaluate((selector) => document.querySelector(selector).shadowRoot.querySelector('.frame').offsetWidth, ELEMENT);
    assert.ok(width >= 320, `${width} px wide`);

    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    await clickByName(page, 'button', 'Add evidence');
    await typeInto(page, 'textbox', 'What happened', 's/? moved 3 things');
    assert.equal((await focusedField(page)).value, 's/? moved 3 things');
    await clickByName(page, 'button', 'Add evidence');
    await page.waitFor((selector) => document.querySelector(selector).assessment.evidence?.length === 1, { args: [ELEMENT] });
    const { claims, evidence } = await assessment(page);
    assert.deepEqual([claims[0].milestone, evidence[0].text], [2, 's/? moved 3 things']);

    for (const dy of [300, 300, -600]) {
      await page.mouse.move(500, 300);
      await page.wheel(0, dy);
      await page.settle();
      assert.ok(await colorsSeen(page) > 20, 'It is not seen.');
    }
    await find(page, 'button', 'Export as a JSON file');
  });
}
