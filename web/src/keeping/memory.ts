// Where answers are kept that are not to be stored: for as long as the page is there.

import type { TextStorage } from './ports';

export function memory(): TextStorage {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}
