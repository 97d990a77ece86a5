// A person without a pointer: from a link before the element through its controls to a link after it.
import assert from 'node:assert/strict';
import { focusedNode, nodes } from './harness/milepost.mjs';

const CONTROL = /^(button|link|textbox|searchbox|combobox|checkbox|radio|tab)$/;

/** More than any page here has controls. */
const MOST_STOPS = 300;

/** Puts a link before and one after all that is on the page, and the focus on the first. */
export async function startBefore(page) {
  await page.evaluate(() => {
    for (const [name, place] of [['Before', 'prepend'], ['After', 'append']]) {
      const link = Object.assign(document.createElement('a'), { href: '#', textContent: name });
      if (!document.getElementById(name)) document.body[place](Object.assign(link, { id: name }));
    }
    document.getElementById('Before').focus();
  });
}

export function isAfter(page) {
  return page.evaluate(() => document.activeElement?.id === 'After');
}

function isBefore(page) {
  return page.evaluate(() => document.activeElement?.id === 'Before');
}

/** Presses Tab from before the element until a control has the focus; on the way it must not get past the element. */
export async function tabTo(page, role, name) {
  await startBefore(page);
  const seen = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press('Tab');
    const node = await focusedNode(page);
    if (node) seen.push(`${node.role} ${node.name}`);
    if (node?.role === role && (name instanceof RegExp ? name.test(node.name) : node.name === name)) return;
    if (!node && await isAfter(page)) break;
  }
  assert.fail(`Tab never reached ${role} ${name}; it came past:\n${seen.join('\n')}`);
}

/** Goes to a control by Tab and presses it. */
export async function pressByKey(page, role, name, key = 'Enter') {
  await tabTo(page, role, name);
  await page.keyboard.press(key);
  await page.settle();
}

/** Chooses a view: Tab leads to the one that is shown, arrow keys to the others. */
export async function showTabByKeys(page, name) {
  await tabTo(page, 'tab', /./);
  for (let step = 0; step < 10 && (await focusedNode(page)).name !== name; step += 1) {
    await page.keyboard.press('ArrowRight');
    await page.settle();
  }
  assert.equal((await focusedNode(page)).name, name, 'The arrow keys do not lead to the tab.');
}

/**
 * All stops of the Tab key from before the element to after it, or of Shift+Tab from after it to before it; each has
 * to be in the window.
 */
export async function walkThrough(page, { back = false } = {}) {
  await startBefore(page);
  if (back) await page.evaluate(() => document.getElementById('After').focus());
  const stops = [];
  let last = -1;
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const all = await nodes(page);
    const at = all.findIndex(({ focused }) => focused);
    if (at < 0 && await (back ? isBefore : isAfter)(page)) return stops;
    // A field for dates has a stop for each of its parts.
    if (at < 0 || at === last) continue;
    last = at;
    stops.push(stopOf(all[at]));
    await assertInWindow(page, all[at]);
  }
  assert.fail(`Tab does not come out of the element again; it came past:\n${stops.join('\n')}`);
}

/** The stops that there have to be: every control in its order, one for all tabs and one for a ladder. */
export async function stopsOf(page) {
  const stops = (await nodes(page)).filter(({ role }) => CONTROL.test(role)).map(stopOf);
  return stops.filter((stop, place) => !/^(radios|tabs)$/.test(stop) || stop !== stops[place - 1]);
}

function stopOf({ role, name }) {
  return role === 'radio' || role === 'tab' ? `${role}s` : `${role} ${name}`;
}

async function assertInWindow(page, { role, name, x, y, width, height }) {
  const window = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  assert.ok(x >= 0 && x + width <= window.width, `${role} ${name} is cut off at the side.`);
  assert.ok(y + height > 0 && y < window.height, `${role} ${name} has the focus and cannot be seen.`);
}
