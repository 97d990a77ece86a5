// The browser's own storage, as keeping uses it.

import type { TextStorage } from '../keeping/ports';

/** Nothing where a sandboxed page is refused it, or a browser that is told to block it has none. */
export function openStorage(): TextStorage | undefined {
  const storage = usableStorage();
  return storage && {
    get: (key) => storage.getItem(key),
    set: (key, text) => storage.setItem(key, text),
    remove: (key) => storage.removeItem(key),
    keys: () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''),
  };
}

function usableStorage(): Storage | undefined {
  try {
    return (window.localStorage as Storage | null) ?? undefined;
  } catch {
    return undefined;
  }
}
