// The database of keeping: of two tabs that write at the same time it lets one wait, so that neither misses what the
// other wrote; and what it calls done is safe from a browser that crashes, where the storage that can be written at once
// may lose its last seconds.
//
// Chromium has one exception: killed in the middle of a write it goes on behind the torn record, and finds the whole
// database damaged, and empties it, the time after. It also has buckets, each with a database of its own, so one of
// them gets whatever the first has been given.

import type { Database } from '../keeping/ports';
import { buckets } from './buckets';
import { transact } from './transaction';

type Next = (present: string | undefined) => string | undefined;

/** Of the bucket. */
const NAME = 'milepost';
/** What has been asked for and is not done yet. */
const underway = new Set<Promise<unknown>>();

export const vault: Database = { exchange, keys, remove };

async function exchange(key: string, next: Next): Promise<void> {
  const exchanged = exchangeFirst(key, next);
  const copied = exchanged.then(async (text) => {
    if (text !== undefined) await inBucket((bucket) => replace(bucket, key, () => text));
  });
  underway.add(copied);
  copied.catch(() => undefined).finally(() => underway.delete(copied));
  await exchanged;
}

/** Of the bucket too, for what the browser has emptied. */
async function keys(start: string): Promise<string[]> {
  const found = new Set<string>();
  const look = (factory: IDBFactory): Promise<void> => change(factory, (table) => {
    const read = table.getAllKeys();
    read.onsuccess = () => {
      for (const key of read.result) if (String(key).startsWith(start)) found.add(String(key));
    };
  });
  await look(indexedDB);
  await inBucket(look);
  return [...found];
}

async function remove(key: string, text: string): Promise<void> {
  const removeFrom = (factory: IDBFactory): Promise<void> => change(factory, (table) => {
    const read = table.get(key);
    read.onsuccess = () => {
      if (read.result === text) table.delete(key);
    };
  });
  await inBucket(removeFrom);
  await removeFrom(indexedDB);
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
async function exchangeFirst(key: string, next: Next): Promise<string | undefined> {
  let isEmpty = false;
  const text = await replace(indexedDB, key, (present) => {
    isEmpty = present === undefined;
    return isEmpty ? undefined : next(present);
  });
  if (!isEmpty) return text;
  const spare = await inBucket((bucket) => replace(bucket, key, () => undefined));
  return replace(indexedDB, key, (present) => next(present ?? spare));
}

/** Gives what is there afterwards. What is no text counts as nothing, and gives way. */
async function replace(factory: IDBFactory, key: string, next: Next): Promise<string | undefined> {
  let text: string | undefined;
  await change(factory, (table) => {
    const read = table.get(key) as IDBRequest<unknown>;
    read.onsuccess = () => {
      const present = typeof read.result === 'string' ? read.result : undefined;
      text = next(present) ?? present;
      if (text !== undefined && text !== present) table.put(text, key);
    };
  });
  return text;
}

/** Gives nothing where the browser has no buckets, or none for this page. */
async function inBucket<Result>(act: (bucket: IDBFactory) => Promise<Result>): Promise<Result | undefined> {
  try {
    const bucket = await buckets()?.open(NAME);
    return bucket && (await act(bucket.indexedDB));
  } catch {
    return undefined;
  }
}

/** The last copy is done when it is on the disk; waiting for that with the first would let the next change wait too. */
function change(factory: IDBFactory, act: (table: IDBObjectStore) => void): Promise<void> {
  return transact(factory, buckets() && factory === indexedDB ? 'relaxed' : 'strict', act);
}
