// What earlier builds kept, under names without an identity: it is taken over, and left where it is until it has been
// read back from its new place. Such a build may still run in another tab and go on writing there.

import type { Catalogue, Shown } from './catalogue';
import { hasAll, identify, type CodecSource } from './codec';
import { createdOfEarlier, earlierKey, idOfArrival, idOfBeginning, keyOf, OWN, type Shelf } from './keys';
import type { Database, TextStorage } from './ports';

export interface Takeover {
  shelf: Shelf;
  storage: TextStorage | undefined;
  database: Database | undefined;
  catalogue: Catalogue;
  codec: CodecSource;
  /** What the page shows, stored or not, where somebody has said something in it. */
  shown: () => Shown | undefined;
  /** Whether somebody has said something under the usual name that may not be stored yet. */
  isOwnTaken: () => boolean;
  /** Makes the text part of what is kept under an id. */
  bring: (id: string, text: string) => void;
}

/** Takes over what the storage has of a shelf. */
export function takeOver(take: Takeover): void {
  const { storage, shelf } = take;
  try {
    for (const key of storage?.keys() ?? []) {
      const apart = createdOfEarlier(shelf, key);
      const text = apart === undefined ? undefined : storage?.get(key);
      if (typeof text !== 'string') continue;
      const id = idFor(take, apart ?? '', text);
      if (id === undefined) continue;
      const present = storage?.get(keyOf(shelf, id));
      if (typeof present === 'string' && hasAll(take.codec, present, text)) storage?.remove(key);
      else take.bring(id, text);
    }
  } catch {
    // What cannot be read, or not be removed, stays where it is.
  }
}

/** The same for what the database has. */
export async function takeOverCopies(take: Takeover): Promise<void> {
  const { database, shelf } = take;
  if (!database) return;
  for (const key of await database.keys(earlierKey({ ...shelf, scope: '' }))) {
    const apart = createdOfEarlier(shelf, key);
    const text = apart === undefined ? undefined : await read(database, key);
    const id = text === undefined ? undefined : idFor(take, apart ?? '', text);
    if (id === undefined || text === undefined) continue;
    const present = await read(database, keyOf(shelf, id));
    if (present !== undefined && hasAll(take.codec, present, text)) await database.remove(key, text);
    else take.bring(id, text);
  }
}

async function read(database: Database, key: string): Promise<string | undefined> {
  let text: string | undefined;
  await database.exchange(key, (present) => {
    if (typeof present === 'string') text = present;
    return undefined;
  });
  return text;
}

/** Nothing where nobody can tell what it is. */
function idFor({ catalogue, codec, shown, isOwnTaken }: Takeover, apart: string, text: string): string | undefined {
  const who = identify(codec, text);
  if (!who || 'refusal' in who) return undefined;
  if (apart) return idOfArrival({ ...who, created: apart }, text);
  const known = catalogue.begunAs(who, undefined, shown());
  if (known) return known;
  return isOwnTaken() || catalogue.ids().includes(OWN) ? idOfBeginning(who, text) : OWN;
}
