// What a page that is left cannot make part of what is stored, since no core of its runs: it is written beside that,
// and the next page that can merge makes it part of it.

import { hasAll, identify, merge } from './codec';
import type { Takeover } from './earlier';
import { idOfBeginning, idOfUnmerged, keyOf } from './keys';

/** Each goes when it has been read back from where it belongs. */
export function takeUnmerged(take: Takeover): void {
  const { storage, shelf } = take;
  try {
    for (const key of storage?.keys() ?? []) {
      const id = idOfUnmerged(shelf, key);
      const text = id === undefined ? undefined : storage?.get(key);
      const home = typeof text === 'string' && id !== undefined ? homeOf(take, id, text) : undefined;
      if (home === undefined || typeof text !== 'string') continue;
      const present = storage?.get(keyOf(shelf, home));
      if (typeof present === 'string' && hasAll(take.codec, present, text)) storage?.remove(key);
      else take.bring(home, text);
    }
  } catch {
    // It stays where it is.
  }
}

/** Nothing while nobody can tell. Somebody else may have begun under its name. */
function homeOf({ storage, shelf, codec, catalogue }: Takeover, id: string, text: string): string | undefined {
  const who = identify(codec, text);
  if (!who || 'refusal' in who) return undefined;
  const present = storage?.get(keyOf(shelf, id));
  const isAnothers = typeof present === 'string' && merge(codec, present, text) === 'another';
  return isAnothers ? (catalogue.begunAs(who) ?? idOfBeginning(who, text)) : id;
}
