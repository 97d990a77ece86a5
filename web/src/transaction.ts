// One transaction on the table of assessments.

const NAME = 'milepost';
const TABLE = 'assessments';

type Act = (table: IDBObjectStore) => void;

/**
 * WebKit keeps a page that is left as it stands, and a transaction that it is in the middle of, for which every other
 * page of the site then waits.
 */
const keepsTransactions = navigator.vendor.startsWith('Apple');

/**
 * Calls `act` in a transaction, and again after somebody has come back to a page that was left meanwhile. Fails where
 * the browser has no database for this page.
 */
export async function transact(factory: IDBFactory, durability: IDBTransactionDurability, act: Act): Promise<void> {
  while (!(await tryTo(factory, durability, act))) {
    await new Promise((cameBack) => { window.addEventListener('pageshow', cameBack, { once: true }); });
  }
}

/** Gives whether it was done before the page was left. */
async function tryTo(factory: IDBFactory, durability: IDBTransactionDurability, act: Act): Promise<boolean> {
  const database = await open(factory);
  const transaction = database.transaction(TABLE, 'readwrite', { durability });
  let left = false;
  const leave = (): void => {
    left = true;
    if (!keepsTransactions) return;
    abort(transaction);
    database.close();
  };
  window.addEventListener('pagehide', leave);
  try {
    await new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
      act(transaction.objectStore(TABLE));
    });
    return true;
  } catch (error) {
    if (left) return false;
    throw error;
  } finally {
    window.removeEventListener('pagehide', leave);
    database.close();
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is as good as done.
  }
}

/** Opened for each use: a connection that stays open would stand in the way of the page that deletes it. */
function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => failed(request.error);
  });
}
