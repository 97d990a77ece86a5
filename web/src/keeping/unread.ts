// What is stored and cannot be read: it is kept under a name of its own before anything takes its place.

import { digest, unreadKey } from './keys';
import type { TextStorage } from './ports';

/** Gives whether it is safe there. */
export function setAside(storage: TextStorage, key: string, text: string, now: number): boolean {
  try {
    const first = unreadKey(key, now);
    // A clock may stand still.
    const aside = [null, text].includes(storage.get(first)) ? first : `${first} ${digest(text)}`;
    storage.set(aside, text);
    if (storage.get(aside) !== text) return false;
    if (storage.get(key) === text) storage.remove(key);
    return true;
  } catch {
    return false;
  }
}
