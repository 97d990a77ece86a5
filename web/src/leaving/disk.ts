// A page from disk keeps its answers as any page does, in a storage that some browsers share among all such pages:
// that is said in a sentence, and the person can switch it off.

import { keeping } from '../element/settings';
import { forget } from '../ports/vault';

const WORDS = 'Keep my answers in this browser for this file; other pages opened from this disk could read them there.';
const CHOICE = 'milepost on disk';

/** What to call for each element of the page when the choice has changed. */
const elements = new Map<HTMLElement, () => void>();
/** One choice for the page is asked for in one place, at the first of its elements. */
let box: HTMLElement | undefined;

/** To be called when an element comes into a page, before it looks for what is stored; gives what to call when it goes. */
export function offerKeeping(host: HTMLElement, changed: () => void): () => void {
  const storage = sharedStorage();
  if (storage) {
    elements.set(host, changed);
    keeping.allowed = storage.getItem(CHOICE) === null;
    box ??= makeSwitch(storage);
    place();
  }
  return () => {
    elements.delete(host);
    place();
  };
}

function place(): void {
  const [first] = elements.keys();
  const root = first?.shadowRoot;
  if (root && box && !root.contains(box)) root.querySelector('.above')?.before(box);
}

function makeSwitch(storage: Storage): HTMLElement {
  const label = document.createElement('label');
  const field = document.createElement('input');
  field.type = 'checkbox';
  field.checked = keeping.allowed;
  field.addEventListener('change', () => choose(storage, field.checked));
  Object.assign(label.style, { display: 'flex', gap: '8px', alignItems: 'baseline', margin: '0 0 12px', fontSize: '.875em' });
  label.append(field, WORDS);
  return label;
}

/** The elements first, since what they have yet to write is written when they stop. */
function choose(storage: Storage, allowed: boolean): void {
  keeping.allowed = allowed;
  for (const changed of elements.values()) changed();
  if (allowed) return storage.removeItem(CHOICE);
  storage.setItem(CHOICE, 'none');
  const place = ` ${location.pathname}`;
  for (const key of Object.keys(storage)) {
    if (key.endsWith(place) || key.includes(`${place} set aside `)) storage.removeItem(key);
  }
  forget(place).catch(() => {
    // Without a database there is nothing to forget.
  });
}

function sharedStorage(): Storage | undefined {
  try {
    return location.protocol === 'file:' ? window.localStorage : undefined;
  } catch {
    return undefined;
  }
}
