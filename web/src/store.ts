// Keeps one assessment in the browser's own storage and takes in what another tab writes. It is written twice: at
// once where a page that is left can still do so, and in a database that loses nothing to a crash.

import { exchange } from './vault';

export type SaveState = 'saved' | 'unsaved' | 'unavailable';

export interface StoreListener {
  /** The whole assessment as text. */
  assessment(): string;
  /** Takes the place of what is there, which nobody has worked on yet. Gives the sentence of a refusal. */
  adopt(text: string): string | undefined;
  /** Merges what another tab has stored. Gives the sentence of a refusal. */
  synchronize(text: string): string | undefined;
  /** What is there now is what is stored. */
  stored(): void;
  /** The page may not come back: what waits to be told is to be told now. */
  leaving(): void;
  /** `why` is a sentence where nothing is saved. */
  saveStateChanged(state: SaveState, why: string): void;
}

/** How long after a change it is written, in ms; a visitor who leaves does not wait for it. */
const DELAY = 150;
/** A database that fails when a page starts is asked again after the first of these, then after twice that, in ms. */
const FIRST_WAIT = 250;
const LAST_WAIT = 10_000;
const EXPORT = 'Export keeps your answers.';
const NEWER = /"format"\s*:\s*"milepost\.assessment\/(?!1")/;
const UPDATED = /"updated"\s*:\s*"([^"]*)"/;

export class Store {
  /** What is stored and cannot be read here: a newer version wrote it, or a fault came of it. */
  unread: string | undefined;
  readonly #listener: StoreListener;
  readonly #signal: AbortSignal;
  readonly #storage = usableStorage();
  #key: string | undefined;
  /** What the storage and the database had when this element last looked. */
  #known: string | null = null;
  #known2nd: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** On which other tabs tell what they have written. */
  #tabs: BroadcastChannel | undefined;

  constructor(listener: StoreListener, signal: AbortSignal) {
    this.#listener = listener;
    this.#signal = signal;
    const leave = (): void => {
      listener.leaving();
      this.flush();
    };
    window.addEventListener('pagehide', leave, { signal });
    // A tab that was asleep has not heard what the others wrote.
    document.addEventListener('visibilitychange', () => (document.hidden ? leave() : this.#look()), { signal });
    signal.addEventListener('abort', () => {
      this.flush();
      this.#tabs?.close();
    });
  }

  /** What the storage has under a key. */
  kept(key: string): string | null {
    return this.#storage?.getItem(key) ?? null;
  }

  /** Keeps the assessment under `key` from now on; nowhere without one. With `read` what is stored is taken over. */
  open(key: string | undefined, read: boolean): void {
    if (key === this.#key) return;
    this.flush();
    this.#tabs?.close();
    this.#key = this.#storage && key;
    this.#known = null;
    this.#known2nd = this.unread = undefined;
    if (key === undefined) return this.#tell('unavailable');
    if (!this.#storage) return this.#tell('unavailable', `Not saved in this browser. ${EXPORT}`);
    this.#tabs = new BroadcastChannel(key);
    this.#tabs.onmessage = ({ data }: MessageEvent<string>) => this.#heard(data);
    this.#tell('saved');
    this.#known = this.#storage.getItem(key);
    if (!read) return;
    if (this.#known !== null) {
      const refusal = this.#give('adopt', this.#known);
      if (!refusal || this.#setAside(this.#known, refusal)) this.#writeIfOther(this.#known);
    }
    void this.#recall(key);
  }

  /** Something changed: it is written soon. */
  changed(): void {
    if (this.#key === undefined) return;
    this.#tell('unsaved');
    this.#timer ??= setTimeout(() => this.flush(), DELAY);
  }

  /** Writes at once what waits to be written. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#key !== undefined) this.#write(this.#key);
  }

  #write(key: string): void {
    const kept = this.#writeFirst(key);
    if (this.#key === undefined) return;
    const settled = (done: boolean): void => {
      if (kept) return done ? this.#writeIfOther(this.#known) : undefined;
      if (done) this.#tell('saved');
      else this.#tell('unavailable', `Not saved: the browser’s storage takes no more. ${EXPORT}`);
    };
    const text = this.#listener.assessment();
    exchange(key, (present) => {
      if (present === undefined || present === this.#known2nd) return (this.#known2nd = text);
      return this.#takeIn(present) ? (this.#known2nd = this.#listener.assessment()) : undefined;
    }).then(() => settled(true), () => settled(false));
  }

  /** Gives whether the storage has it now. */
  #writeFirst(key: string): boolean {
    const storage = this.#storage as Storage;
    try {
      const present = storage.getItem(key);
      if (present !== null && present !== this.#known && !this.#takeIn(present)) return false;
      const text = this.#listener.assessment();
      if (text !== present) storage.setItem(key, text);
      if (storage.getItem(key) !== text) return false;
      this.#known = text;
      this.#listener.stored();
      this.#tell('saved');
      this.#tabs?.postMessage(text);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Takes in what only the database has: what a crash took from the storage, and another tab's last words; and gives
   * it what only the storage has, since a page that is left writes nowhere else.
   */
  async #recall(key: string, patience = FIRST_WAIT): Promise<void> {
    if (key !== this.#key || this.#signal.aborted) return;
    let found = false;
    try {
      await exchange(key, (present) => {
        if (key !== this.#key) return undefined;
        found = present === undefined ? this.#known !== null : present === this.#known || this.#takeBack(present);
        return found ? (this.#known2nd = this.#listener.assessment()) : undefined;
      });
    } catch {
      // A browser that has just crashed may not have its database ready.
      if (patience < LAST_WAIT) setTimeout(() => void this.#recall(key, patience * 2), patience);
      return;
    }
    if (found) this.#writeIfOther(this.#known);
  }

  /** What bears no date of its own, such as a name, is as in the later one of the two that were stored. */
  #takeBack(text: string): boolean {
    const mine = this.#listener.assessment();
    const isOlder = this.#known !== null && dateOf(text) < dateOf(this.#known);
    if (!isOlder || this.#give('adopt', text) !== undefined) return this.#takeIn(text);
    this.#listener.synchronize(mine);
    return true;
  }

  #look(): void {
    if (this.#key === undefined || !this.#storage) return;
    const present = this.#storage.getItem(this.#key);
    if (present !== null) this.#heard(present);
  }

  /** Takes in what another tab has stored. */
  #heard(text: string): void {
    if (this.#key === undefined || text === this.#known || !this.#takeIn(text)) return;
    this.#known = text;
    this.#writeIfOther(text);
  }

  #writeIfOther(stored: string | null): void {
    if (this.#listener.assessment() !== stored) this.changed();
  }

  /** Gives the sentence of a refusal; where it does not come back, the text stays unread. */
  #give(way: 'adopt' | 'synchronize', text: string): string | undefined {
    this.unread = text;
    const refusal = this.#listener[way](text);
    this.unread = undefined;
    return refusal;
  }

  /** Gives whether a stored text may be written over: it is part of the assessment now, or has been set aside. */
  #takeIn(text: string): boolean {
    const refusal = this.#give('synchronize', text);
    return !refusal || this.#setAside(text, refusal);
  }

  /** What cannot be read is kept under another name; what a newer version wrote is left where it is. */
  #setAside(text: string, refusal: string): boolean {
    const storage = this.#storage as Storage;
    const key = this.#key as string;
    const isNewer = NEWER.test(text);
    try {
      if (isNewer) throw new Error(refusal);
      const aside = `${key} set aside ${new Date().toISOString()}`;
      storage.setItem(aside, text);
      if (storage.getItem(aside) !== text) throw new Error('what was written does not read the same');
      if (storage.getItem(key) === text) storage.removeItem(key);
      this.#known = null;
      this.#tell('unsaved', `What was saved here could not be read and is kept aside: ${refusal}`);
      return true;
    } catch {
      this.#key = undefined;
      if (isNewer) this.unread = text;
      this.#tell('unavailable', `Not saved: ${refusal}. ${EXPORT}`);
      return false;
    }
  }

  #tell(state: SaveState, why = ''): void {
    this.#listener.saveStateChanged(state, why);
  }
}

/** When the assessment was last changed, as text that can be compared. */
function dateOf(text: string): string {
  return UPDATED.exec(text)?.[1] ?? '';
}

/** The storage of this origin: a sandboxed page is refused it, and some browsers that are told to block it have none. */
function usableStorage(): Storage | undefined {
  try {
    return (window.localStorage as Storage | null) ?? undefined;
  } catch {
    return undefined;
  }
}
