// A second copy of what is stored, in a database: of two tabs that write at the same time it lets one wait, so that
// neither misses what the other wrote; and what it calls done is safe from a browser that crashes, where the storage
// that can be written at once may lose its last seconds.
//
// Chromium has one exception: killed in the middle of a write it goes on behind the torn record, and finds the whole
// database damaged, and empties it, the time after. It also has buckets, each with a database of its own, so one of
// them gets whatever the first has been given.

import { transact } from './transaction';

/** https://wicg.github.io/storage-buckets/, as much as is used here. */
interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
}

/** Of the bucket. */
const NAME = 'milepost';
const { storageBuckets: buckets } = (globalThis.navigator ?? {}) as { storageBuckets?: Buckets };

/** What has been asked for and is not done yet. */
const underway = new Set<Promise<unknown>>();

/**
 * Replaces what is stored under `key`, in one step for all tabs: `next` is given the text that is there and gives
 * the one to be kept, or nothing to leave it alone. Fails where the browser has no database for this page.
 */
export async function exchange(
  key: string,
  next: (present: string | undefined) => string | undefined,
): Promise<void> {
  const exchanged = exchangeFirst(key, next);
  const copied = exchanged.then(async (text) => {
    if (text !== undefined) await inBucket((bucket) => replace(bucket, key, () => text));
  });
  underway.add(copied);
  copied.catch(() => undefined).finally(() => underway.delete(copied));
  await exchanged;
}

/** Forgets whatever is stored under keys with this ending, also what is still to be written. Fails as `exchange` does. */
export async function forget(ending: string): Promise<void> {
  const forgetIn = (factory: IDBFactory): Promise<void> => change(factory, (table) => {
    const read = table.getAllKeys();
    read.onsuccess = () => {
      for (const key of read.result) if (String(key).endsWith(ending)) table.delete(key);
    };
  });
  await Promise.allSettled(underway);
  await inBucket(forgetIn);
  await forgetIn(indexedDB);
}

/** Gives what is there afterwards; what the browser has emptied comes back from the bucket. */
async function exchangeFirst(
  key: string,
  next: (present: string | undefined) => string | undefined,
): Promise<string | undefined> {
  let isEmpty = false;
  const text = await replace(indexedDB, key, (present) => {
    isEmpty = present === undefined;
    return isEmpty ? undefined : next(present);
  });
  if (!isEmpty) return text;
  const spare = await inBucket((bucket) => replace(bucket, key, () => undefined));
  return replace(indexedDB, key, (present) => next(present ?? spare));
}

/** Gives what is there afterwards. */
async function replace(
  factory: IDBFactory,
  key: string,
  next: (present: string | undefined) => string | undefined,
): Promise<string | undefined> {
  let text: string | undefined;
  await change(factory, (table) => {
    const read = table.get(key) as IDBRequest<string | undefined>;
    read.onsuccess = () => {
      text = next(read.result) ?? read.result;
      if (text !== read.result) table.put(text, key);
    };
  });
  return text;
}

/** Gives nothing where the browser has no buckets, or none for this page. */
async function inBucket<Result>(act: (bucket: IDBFactory) => Promise<Result>): Promise<Result | undefined> {
  try {
    const bucket = await buckets?.open(NAME);
    return bucket && (await act(bucket.indexedDB));
  } catch {
    return undefined;
  }
}

/** The last copy is done when it is on the disk; waiting for that with the first would let the next change wait too. */
function change(factory: IDBFactory, act: (table: IDBObjectStore) => void): Promise<void> {
  return transact(factory, buckets && factory === indexedDB ? 'relaxed' : 'strict', act);
}
