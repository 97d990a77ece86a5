// Browsers keep few WebGL contexts, take them away, or have none at all: the elements of a page share one, and work on
// regardless.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { assessment, element, focusedField, pageWith } from './embedded.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, typeInto, waitForText, waitReady } from './harness/milepost.mjs';
import { comparePictures } from './harness/png.mjs';
import { serve } from './harness/server.mjs';

const COUNT = 50;
/** So many are scrolled through in one script, which a driver lets run for half a minute. */
const PIECE = 10;
/** How often a picture is looked for before it counts as missing. */
const LOOKS = 8;

/** Counts the contexts that live, from before the element's script. */
const COUNTER = `<script>
  milepostContexts = new Set();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    if (kind === 'webgl2' && window.milepostRefuses) return null;
    const context = getContext.call(this, kind, ...rest);
    if (kind === 'webgl2' && context) milepostContexts.add(context);
    return context;
  };
  milepostLive = () => [...milepostContexts].filter((context) => !context.isContextLost()).length;
</script>`;

/** With letters of their own each, of another size, in another width. */
const TWO = `<div style="font: 17px serif; width: 600px">${element('id="one" view="ability" ability="communication" relation="peer"')}</div>
<div style="font: 15px sans-serif">${element('id="two" view="ability" ability="infrastructure"')}</div>`;

let server;
before(async () => {
  const many = Array.from({ length: COUNT }, (_, index) =>
    `<h2>${index}</h2><milepost-assessment storage="none" id="e${index}" view="ability" ability="infrastructure"></milepost-assessment>`);
  server = await serve(DIST, {
    files: {
      '/many.html': pageWith({ body: COUNTER + many.join('') }),
      '/one.html': pageWith({ body: COUNTER + element() }),
      '/two.html': pageWith({ body: COUNTER + TWO }),
    },
  });
});
after(() => server.close());

const live = (page) => page.evaluate(() => window.milepostLive());

/**
 * Runs in the page: goes down from one element to the next as a reader scrolls, since a question to the page takes longer
 * than a frame. Gives how many can be used, and how many contexts were live at most.
 */
async function scroll(from, to) {
  let [most, ready] = [0, 0];
  for (const shown of [...document.querySelectorAll('milepost-assessment')].slice(from, to)) {
    shown.scrollIntoView({ behavior: 'instant' });
    await shown.ready;
    shown.scrollIntoView({ behavior: 'instant' });
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    most = Math.max(most, window.milepostLive());
    ready += 1;
  }
  return { most, ready };
}

/** Scrolls the element into view and waits until it says so: out of view it may have been put aside. */
async function lookAt(page, host, text) {
  // What loads above pushes down what is looked at.
  await page.waitFor(async (selector) => {
    const shown = document.querySelector(selector);
    shown.scrollIntoView({ block: 'start', behavior: 'instant' });
    const before = shown.getBoundingClientRect().y;
    await new Promise((resolve) => { setTimeout(resolve, 60); });
    const { y, bottom } = shown.getBoundingClientRect();
    return y === before && bottom > 200;
  }, { args: [host], message: `${host} does not come to rest in view.` });
  await waitForText(page, text, { host });
}

/** The canvas that the element shows covers what is in view, and something is drawn on it. */
async function assertDrawn(page, host) {
  const clip = await page.evaluate((selector) => {
    const { x, y, width, bottom } = document.querySelector(selector).getBoundingClientRect();
    const top = Math.max(0, y);
    return { x, y: top, width: Math.min(width, 400), height: Math.min(bottom, innerHeight) - top };
  }, host);
  // A busy machine paints a little later.
  for (let look = 0; look < LOOKS; look += 1) {
    if (await differsFromNothing(page, host, clip)) return;
    await page.settle();
  }
  assert.fail(`${host} shows nothing.`);
}

/** Whether hiding the element changes the picture. */
async function differsFromNothing(page, host, clip) {
  const drawn = await page.screenshot(undefined, { clip });
  await page.evaluate((selector) => { document.querySelector(selector).style.visibility = 'hidden'; }, host);
  const empty = await page.screenshot(undefined, { clip });
  await page.evaluate((selector) => { document.querySelector(selector).style.visibility = ''; }, host);
  return comparePictures(drawn, empty).share > 0.005;
}

async function openOne(page) {
  await page.open(server.address('/one.html'));
  await waitReady(page);
}

/** Takes the context away, as the browser does; gives it back after so many milliseconds, where that is given. */
function loseContext(page, { backAfter } = {}) {
  return page.evaluate((time) => {
    const gl = [...window.milepostContexts].find((context) => !context.isContextLost());
    const switchOff = gl.getExtension('WEBGL_lose_context');
    switchOff.loseContext();
    if (time !== null) setTimeout(() => switchOff.restoreContext(), time);
    return new Promise((resolve) => { setTimeout(resolve, (time ?? 0) + 300); });
  }, backAfter ?? null);
}

/** Without the scroll bar, which some engines fade away. */
const picture = (page) => page.screenshot(undefined, { clip: { x: 0, y: 0, width: 950, height: 580 } });

/**
 * The picture once it stays the same, and is another than the one given: a busy machine paints a little later than
 * the page has drawn.
 */
async function restingPicture(page, other) {
  let last = await picture(page);
  for (let look = 0; look < 3 * LOOKS; look += 1) {
    await page.settle();
    const next = await picture(page);
    const isOther = !other || comparePictures(next, other).share > 0.005;
    if (isOther && comparePictures(next, last).share === 0) return next;
    last = next;
  }
  throw new Error('The picture does not come to rest.');
}

/** Presses in the empty room at the right of a choice. */
async function pressRightOf(page, name) {
  const { x, y } = await page.evaluate((words) => {
    const all = [...document.querySelector('milepost-assessment').shadowRoot.querySelectorAll('.radio')];
    const label = all.find(({ textContent }) => textContent.trim().startsWith(words));
    label.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top, height } = label.getBoundingClientRect();
    return { x: label.parentElement.getBoundingClientRect().right - 10, y: top + height / 2 };
  }, name);
  await page.mouse.click(x, y);
  await page.settle();
}

const isPlain = () => document.querySelector('milepost-assessment').shadowRoot.querySelector('.frame').classList.contains('plain');

for (const engine of engines()) {
  engine.it(`${COUNT} elements on one page all show their picture, with one context, and give it back`, {
    timeout: 180_000,
  }, async (page) => {
    // A small window, since these contexts are drawn without a graphics card.
    await page.setViewport({ width: 600, height: 400 });
    await page.open(server.address('/many.html'));
    let [most, ready] = [0, 0];
    for (let from = 0; from < COUNT; from += PIECE) {
      const piece = await page.evaluate(scroll, from, from + PIECE);
      [most, ready] = [Math.max(most, piece.most), ready + piece.ready];
    }
    assert.equal(ready, COUNT);
    assert.equal(most, 1, `${most} contexts were live at once.`);
    await clickByName(page, 'button', 'Claim 2 on Infrastructure', { host: `#e${COUNT - 1}` });
    for (const host of [`#e${COUNT - 1}`, '#e0', '#e13', '#e31']) {
      await lookAt(page, host, 'You claim milestone 2.');
      await assertDrawn(page, host);
    }
    await clickByName(page, 'button', 'Claim 3 on Infrastructure', { host: '#e0' });
    await lookAt(page, `#e${COUNT - 1}`, 'You claim milestone 3.');
    assert.equal(await live(page), 1);
    await page.evaluate(() => document.querySelector('main').remove());
    await page.waitFor(() => window.milepostLive() === 0, { message: 'The context is kept by elements that are gone.' });
  });

  engine.it('an element that is far from the window and has no picture shows its words, as a picture of the whole page needs', async (page) => {
    await page.open(server.address('/many.html'));
    await page.evaluate(scroll, 0, 6);
    const far = await page.waitFor(() => {
      const { shadowRoot } = document.getElementById('e0');
      if (shadowRoot.querySelector('canvas')) return undefined;
      return { color: getComputedStyle(shadowRoot.querySelector('.mirror h2')).color, shown: shadowRoot.querySelector('.frame').className };
    }, { message: 'The first element keeps its picture.' });
    assert.deepEqual(far, { color: await page.evaluate(() => getComputedStyle(document.getElementById('e0')).color), shown: 'frame shown' });
    await page.evaluate(() => document.getElementById('e0').scrollIntoView({ behavior: 'instant' }));
    await page.waitFor(() => {
      const { shadowRoot } = document.getElementById('e0');
      return shadowRoot.querySelector('canvas') && getComputedStyle(shadowRoot.querySelector('.mirror h2')).color === 'rgba(0, 0, 0, 0)';
    }, { message: 'Near the window it is not drawn.' });
  });

  engine.it('a context that is lost and comes back shows the same picture', async (page) => {
    await openOne(page);
    const unclaimed = await restingPicture(page);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    await page.mouse.move(1, 1);
    const before = await restingPicture(page, unclaimed);
    await loseContext(page, { backAfter: 100 });
    assert.equal(comparePictures(await restingPicture(page), before).share, 0);
    await clickByName(page, 'radio', /^3, /);
    await waitForText(page, 'You claim milestone 3.');
  });

  engine.it('a context that does not come back is replaced by another', async (page) => {
    await openOne(page);
    await page.mouse.move(1, 1);
    await page.settle();
    const before = await restingPicture(page);
    await loseContext(page);
    await page.waitFor(() => window.milepostLive() === 1, { message: 'No other context was taken.' });
    await page.settle();
    assert.equal(comparePictures(await restingPicture(page), before).share, 0);
  });

  engine.it('a lost context comes back for all elements, each with its own letters, and one that goes takes nothing along', {
    timeout: 150_000,
  }, async (page) => {
    const claimOnTwo = async (milestone) => {
      await clickByName(page, 'radio', new RegExp(`^${milestone}, `), { host: '#two' });
      await waitForText(page, `You claim milestone ${milestone}.`, { host: '#two' });
      await page.mouse.move(1, 1);
    };
    await page.open(server.address('/two.html'));
    for (const host of ['#one', '#two']) await waitReady(page, { host });
    await claimOnTwo(2);
    await page.evaluate(() => scrollTo(0, 0));
    const before = await restingPicture(page);
    await page.evaluate(() => document.querySelector('#two').scrollIntoView());
    const second = await restingPicture(page, before);
    await loseContext(page, { backAfter: 100 });
    assert.equal(comparePictures(await restingPicture(page), second).share, 0);
    await page.evaluate(() => scrollTo(0, 0));
    assert.equal(comparePictures(await restingPicture(page, second), before).share, 0);
    await page.evaluate(() => document.querySelector('#one').remove());
    for (const milestone of [3, 2]) await claimOnTwo(milestone);
    await page.evaluate(() => document.querySelector('#two').scrollIntoView());
    assert.equal(comparePictures(await restingPicture(page, before), second).share, 0);
  });

  engine.it('where no context is to be had any more the plain form goes on, and nothing typed is lost', async (page) => {
    await openOne(page);
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    await clickByName(page, 'button', 'Add evidence');
    await typeInto(page, 'textbox', 'What happened', 'In the middle of a sen');
    const { key } = await focusedField(page);
    await loseContext(page);
    await page.evaluate(() => { window.milepostRefuses = true; });
    await page.waitFor(isPlain, { message: 'The plain form is not shown.' });
    const field = await focusedField(page);
    assert.deepEqual([field.key, field.value], [key, 'In the middle of a sen']);
    await page.keyboard.type('tence');
    await clickByName(page, 'button', 'Add evidence');
    await waitForText(page, 'In the middle of a sentence');
    const { claims, evidence } = await assessment(page);
    assert.deepEqual([claims[0].milestone, evidence[0].text], [2, 'In the middle of a sentence']);
  });
}

for (const engine of engines({ without: ['webgl'] })) {
  engine.it('without WebGL the plain form is there from the start', async (page) => {
    await openOne(page);
    await page.waitFor(isPlain, { message: 'The plain form is not shown.' });
    await clickByName(page, 'radio', /^2, /);
    await waitForText(page, 'You claim milestone 2.');
    await pressRightOf(page, '0, Not yet');
    const { claims } = await assessment(page);
    assert.equal(claims[0].milestone, 2, 'A press far from the words of a choice has chosen it.');
    assert.equal(await page.evaluate(() => {
      const canvas = document.querySelector('milepost-assessment').shadowRoot.querySelector('canvas');
      return canvas?.checkVisibility() ?? false;
    }), false, 'An empty picture is shown.');
  });
}
