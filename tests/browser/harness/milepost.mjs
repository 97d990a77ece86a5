// What a user does with a Milepost element: look for something by role and name, and click or type there.
// Everything of Milepost that can be used is a real element over what the canvas shows; the mouse hits the canvas.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { locate, readMirror } from './mirror.mjs';
import { PATIENCE } from './page.mjs';

export const ELEMENT = 'milepost-assessment';

/** Scrolls the element into view, as a reader does, since it loads only then; waits until its first frame is drawn. */
export async function waitReady(page, { host = ELEMENT, timeout = PATIENCE } = {}) {
  await page.waitFor((selector) => {
    const element = document.querySelector(selector);
    if (!element?.ready) return false;
    element.scrollIntoView({ behavior: 'instant' });
    return Promise.race([
      element.ready.then(() => true),
      new Promise((resolve) => { setTimeout(() => resolve(false), 500); }),
    ]);
  }, { args: [host], timeout, message: `${host} did not get ready.` });
}

/** All nodes of the element, as `readMirror` describes them. */
export function nodes(page, { host = ELEMENT } = {}) {
  return page.evaluate(readMirror, host);
}

/**
 * Waits for the node with this role and name, scrolls it into view and gives it with the middle of its rectangle as
 * `centre` and its place among `nodes` as `index`. A name is a whole text or a regular expression. Where several
 * fit, `nth` (from 0) chooses; without it that is an error.
 */
export async function find(page, role, name, { host = ELEMENT, nth, timeout = PATIENCE } = {}) {
  const named = name instanceof RegExp ? { source: name.source, flags: name.flags } : { text: name };
  const code = `(${locate})(${readMirror}, ${JSON.stringify(host)}, ${JSON.stringify({ role, name: named, nth })})`;
  const end = Date.now() + timeout;
  for (;;) {
    const { node, index, count, all } = await page.evaluate(code);
    if (count) throw new Error(`${count} nodes are ${role} ${name}; choose one with nth.`);
    if (node && (node.width <= 0 || node.height <= 0)) throw new Error(`${role} ${name} has no place on the page.`);
    if (node) return { ...node, index, centre: { x: node.x + node.width / 2, y: node.y + node.height / 2 } };
    if (Date.now() > end) {
      throw new Error(all ? `${host} has no ${role} ${name}. It has:\n${listing(all)}` : `${role} ${name} does not come to rest.`);
    }
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}

/** Clicks the node with the real mouse; options as for `find`. */
export async function clickByName(page, role, name, options) {
  const { centre } = await find(page, role, name, options);
  await page.mouse.click(centre.x, centre.y);
  await page.settle();
}

/** Clicks a field, replaces what it holds by typing, and stays in it. */
export async function typeInto(page, role, name, text, options) {
  await clickByName(page, role, name, options);
  await page.waitFor(isFocusedNow, {
    args: [options?.host ?? ELEMENT], message: `A click on ${role} ${name} did not give a field the focus.`,
  });
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.settle();
}

/**
 * Chooses what is called `label` from a list. The focus is put on it by script: a click would open the system's own
 * list, which no driver can use.
 */
export async function choose(page, name, label, options) {
  const host = options?.host ?? ELEMENT;
  const { index } = await find(page, 'combobox', name, options);
  await page.evaluate(readMirror, host, index, true);
  const wanted = await page.evaluate(optionCalled, host, label);
  await page.pick(`document.querySelector(${JSON.stringify(host)}).shadowRoot.activeElement`, wanted);
  await page.settle();
}

/** The value of a field, else the name: what the node says. */
export async function textOf(page, role, name, options) {
  const node = await find(page, role, name, options);
  return node.value ?? node.name;
}

export async function isChecked(page, role, name, options) {
  return (await find(page, role, name, options)).checked === true;
}

/** Waits until some node's name, of any role, is `text` or matches it. */
export async function waitForText(page, text, { host = ELEMENT, timeout = PATIENCE } = {}) {
  const fits = ({ name }) => (text instanceof RegExp ? text.test(name) : name === text);
  const end = Date.now() + timeout;
  for (;;) {
    const all = await nodes(page, { host });
    if (all.some(fits)) return;
    if (Date.now() > end) throw new Error(`${host} has no text ${text}. It has:\n${listing(all)}`);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}

/** The node that has the focus, or undefined. */
export async function focusedNode(page, options) {
  return (await nodes(page, options)).find((node) => node.focused);
}

/** Begins to keep the element's events; `events` gives their details, oldest first. */
export async function keepEvents(page, ...types) {
  await page.evaluate((...names) => {
    window.milepostHarnessEvents ??= [];
    for (const type of names) {
      document.addEventListener(type, ({ detail }) => window.milepostHarnessEvents.push({ type, detail }));
    }
  }, ...types);
}

export async function events(page, type) {
  const kept = await page.evaluate(() => window.milepostHarnessEvents ?? []);
  return kept.filter((event) => event.type === type).map((event) => event.detail);
}

/**
 * Drops a file on the middle of what can be seen of the element. No driver can drag a file in from outside,
 * so these events are made in the page and are not trusted ones.
 */
export async function dropFile(page, path, options) {
  await dropText(page, basename(path), await readFile(path, 'utf8'), options);
}

/** The same with a file that is on no disk. */
export async function dropText(page, fileName, content, { host = ELEMENT } = {}) {
  await page.evaluate((selector, name, text) => {
    const element = document.querySelector(selector);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const clientX = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const clientY = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const target = element.shadowRoot.elementFromPoint(clientX, clientY) ?? element;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, {
        dataTransfer, bubbles: true, cancelable: true, composed: true, clientX, clientY,
      }));
    }
  }, host, fileName, content);
  await page.settle();
}

function listing(all) {
  return all.map((node) => `  ${node.role} ${JSON.stringify(node.name)}`).join('\n');
}

function isFocusedNow(host) {
  return /^(INPUT|TEXTAREA)$/.test(document.querySelector(host)?.shadowRoot?.activeElement?.tagName);
}

function optionCalled(host, label) {
  const labels = [...document.querySelector(host).shadowRoot.activeElement.options].map(({ text }) => text);
  if (!labels.includes(label)) throw new Error(`The list has no ${label}. It has:\n${labels.join('\n')}`);
  return labels.indexOf(label);
}
