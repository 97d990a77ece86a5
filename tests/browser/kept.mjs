// A page whose answers are kept, and what a test asks of the browser's storages beside it.
import { ELEMENT, waitReady } from './harness/milepost.mjs';

export const KEY = 'milepost/2 infrastructure self own';
/** Where earlier builds kept the same. */
export const EARLIER_KEY = 'milepost infrastructure self auto';

/** A page with one element that keeps its answers; `before` runs before the program does. */
export function keptPage({ attributes = '', before = '' } = {}) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kept</title><link rel="icon" href="data:,">
<${ELEMENT} loading="eager" ${attributes}></${ELEMENT}><script>${before}</script><script src="/milepost.js"></script>`;
}

/** A page with two frames of the same site, `first` and `second`, as two tabs would be. */
export function twoFrames(path) {
  const frame = (name) => `<iframe src="${path}" name="${name}" width="600" height="300"></iframe>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two</title><link rel="icon" href="data:,">
${frame('first')}${frame('second')}`;
}

export async function openKept(page, address) {
  await page.open(address);
  await waitReady(page);
}

/** What the storage has under `key`, or null. */
export function stored(page, key = KEY) {
  return page.evaluate((name) => localStorage.getItem(name), key);
}

/** What the database has, or null. */
export function inDatabase(page, key = KEY) {
  return page.evaluate(askDatabase, key);
}

export function putInDatabase(page, text, key = KEY) {
  return page.evaluate(askDatabase, key, text);
}

/** Runs in the page: gives what the database has, after `text` was put there where it is given. */
function askDatabase(key, text) {
  return new Promise((resolve, reject) => {
    let step = 'it was opened';
    const fail = (error) => reject(new Error(`The database gave no answer when ${step}: ${error?.message}`));
    setTimeout(() => fail(new Error('not within 5 s')), 5000);
    const opening = indexedDB.open('milepost', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('assessments');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      step = 'it was read';
      const transaction = opening.result.transaction('assessments', 'readwrite');
      const table = transaction.objectStore('assessments');
      if (text !== undefined) table.put(text, key);
      const reading = table.get(key);
      transaction.onabort = () => fail(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(reading.result ?? null);
      };
    };
  });
}

/**
 * Nothing is kept any more. The databases are emptied and not deleted: that would wait for every page that was left while
 * it opened one, which WebKit keeps as it stood.
 */
export function forgetAll(page) {
  return page.evaluate(async () => {
    localStorage.clear();
    for (const factory of [indexedDB, (await navigator.storageBuckets?.open('milepost'))?.indexedDB]) {
      if (!factory) continue;
      await new Promise((resolve, reject) => {
        const opening = factory.open('milepost', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('assessments');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('assessments', 'readwrite');
          transaction.objectStore('assessments').clear();
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    }
  });
}

/** The claims as `{ability: milestone}`. */
export function claims(page) {
  return page.evaluate((selector) => {
    const list = document.querySelector(selector).assessment.claims ?? [];
    return Object.fromEntries(list.map(({ ability, milestone }) => [ability, milestone]));
  }, ELEMENT);
}

export function claim(page, ability, milestone) {
  return page.evaluate((selector, ...values) => document.querySelector(selector).claim(...values), ELEMENT, ability, milestone);
}

/** Waits until both storages have a claim on that milestone. */
export async function waitForStored(page, ability, milestone) {
  const has = (text) => (claimsIn(text) ?? []).some((each) => each.ability === ability && each.milestone === milestone);
  const end = Date.now() + 10_000;
  while (!(has(await stored(page)) && has(await inDatabase(page)))) {
    if (Date.now() > end) throw new Error(`${ability} ${milestone} was not stored.`);
    await page.settle();
  }
}

/** Nothing where the text is missing or damaged. */
function claimsIn(text) {
  try {
    return JSON.parse(text)?.claims;
  } catch {
    return undefined;
  }
}
