// What a page that is left cannot make part of what is stored, since no core of its runs, or a newer version's stands
// there: it is written beside that, and the next page that can merge makes it part of it, or keeps it by itself.

import { hasAll, identify, merge, type CodecSource } from './codec';
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

/** Nothing while nobody can tell. What stands under its name may be nothing that it can become a part of. */
function homeOf({ storage, shelf, codec, catalogue }: Takeover, id: string, text: string): string | undefined {
  const who = identify(codec, text);
  if (!who || 'refusal' in who) return undefined;
  const present = storage?.get(keyOf(shelf, id));
  const isTaken = typeof present === 'string' && !isHome(codec, present, text);
  return isTaken ? (catalogue.begunAs(who) ?? idOfBeginning(who, text)) : id;
}

/** Not where somebody else's is, or what stays as it is: a newer version's, or what does not fit. */
function isHome(codec: CodecSource, present: string, text: string): boolean {
  const merged = merge(codec, present, text);
  if (merged === 'another') return false;
  const there = identify(codec, present);
  // What a crash has torn gives way.
  if (there && 'refusal' in there) return !there.isNewer;
  return merged === undefined || !('refusal' in merged);
}
