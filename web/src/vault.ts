// A second copy of what is stored, in a database. The browser writes it to the disk before it calls it done, where
// the storage that can be written at once may lose its last seconds with a crash; and of two tabs that write at the
// same time the database lets one wait, so that neither misses what the other wrote.

const NAME = 'milepost';
const TABLE = 'assessments';

/**
 * Replaces what is stored under `key`, in one step for all tabs: `next` is given the text that is there and gives
 * the one to be kept, or nothing to leave it alone. Fails where the browser has no database for this page.
 */
export async function exchange(
  key: string,
  next: (present: string | undefined) => string | undefined,
): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((done, failed) => {
      const transaction = database.transaction(TABLE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => done();
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
      const table = transaction.objectStore(TABLE);
      const read = table.get(key);
      read.onsuccess = () => {
        const text = next(read.result);
        if (text !== undefined && text !== read.result) table.put(text, key);
      };
    });
  } finally {
    database.close();
  }
}

/** Forgets whatever is stored under keys with this ending. Fails as `exchange` does. */
export async function forget(ending: string): Promise<void> {
  const database = await open();
  const transaction = database.transaction(TABLE, 'readwrite');
  transaction.oncomplete = transaction.onabort = () => database.close();
  const table = transaction.objectStore(TABLE);
  const read = table.getAllKeys();
  read.onsuccess = () => {
    for (const key of read.result) if (String(key).endsWith(ending)) table.delete(key);
  };
}

/** Opened for each use: a connection that stays open would stand in the way of the page that deletes it. */
function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => failed(request.error);
  });
}
