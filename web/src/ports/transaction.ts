// One transaction on the table of assessments.

import { buckets } from './buckets';

const NAME = 'milepost';
const TABLE = 'assessments';
/** The lock of who opens a database. */
const OPENING = 'milepost opening';

/**
 * WebKit keeps a page that is left as it stands, and a transaction that it is in the middle of, for which every other
 * page of the site then waits.
 */
const keepsTransactions = (): boolean => navigator.vendor.startsWith('Apple');

/**
 * Calls `act` in a transaction, and again after somebody has come back to a page that was left in the middle of it.
 * Fails where the browser has no database for this page.
 */
export async function transact(
  factory: IDBFactory,
  durability: IDBTransactionDurability,
  act: (table: IDBObjectStore) => void,
): Promise<void> {
  const database = await open(factory);
  const done = new AbortController();
  let cameBack: Promise<unknown> | undefined;
  try {
    return await new Promise<void>((completed, failed) => {
      const transaction = database.transaction(TABLE, 'readwrite', { durability });
      transaction.oncomplete = () => completed();
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
      const leave = (): void => {
        cameBack = new Promise((back) => { window.addEventListener('pageshow', back, { once: true }); });
        abort(transaction);
        database.close();
      };
      if (keepsTransactions()) window.addEventListener('pagehide', leave, { signal: done.signal });
      act(transaction.objectStore(TABLE));
    });
  } catch (error) {
    if (!cameBack) throw error;
  } finally {
    done.abort();
    database.close();
  }
  await cameBack;
  return await transact(factory, durability, act);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is as good as done.
  }
}

/**
 * Opened for each use: a connection that stays open would stand in the way of the page that deletes it.
 *
 * Chromium puts a page that is left aside as it stands, also in the middle of making a database, which no other page of
 * the site can then open. It lets go of such a page as soon as somebody asks for a lock that this one holds.
 */
function open(factory: IDBFactory): Promise<IDBDatabase> {
  return buckets() ? navigator.locks.request(OPENING, () => opened(factory)) : opened(factory);
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => failed(request.error);
  });
}
