// Whether what happens is to be noted: asked for in one load of a tab, done in those that follow, since a record begins
// with the page.

const KEY = 'milepost record';

/** In this tab, from its next load on. Throws an `Error` where the tab cannot remember it. */
export function askForRecord(isWanted: boolean): void {
  try {
    if (isWanted) window.sessionStorage.setItem(KEY, 'on');
    else window.sessionStorage.removeItem(KEY);
  } catch (cause) {
    throw new Error('A record needs session storage, which this tab is refused; allow the site to store data', { cause });
  }
}

export function isRecordWanted(): boolean {
  try {
    return window.sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
