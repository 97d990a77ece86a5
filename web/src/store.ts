// Keeps one assessment in the browser's own storage, and takes in what another tab puts there.

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
const DELAY = 250;
const EXPORT = 'Export keeps your answers.';
const NEWER = /"format"\s*:\s*"milepost\.assessment\/(?!1")/;

export class Store {
  readonly #listener: StoreListener;
  readonly #storage = usableStorage();
  #key: string | undefined;
  /** What was stored when this element last looked. */
  #known: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: StoreListener, signal: AbortSignal) {
    this.#listener = listener;
    const leave = (): void => {
      listener.leaving();
      this.flush();
    };
    window.addEventListener('storage', (event) => this.#heard(event), { signal });
    window.addEventListener('pagehide', leave, { signal });
    document.addEventListener('visibilitychange', leave, { signal });
    signal.addEventListener('abort', () => this.flush());
  }

  /** Keeps the assessment under `key` from now on; nowhere without one. With `read` what is stored is taken over. */
  open(key: string | undefined, read: boolean): void {
    if (key === this.#key) return;
    this.flush();
    this.#key = key;
    this.#known = null;
    if (key === undefined) return;
    if (!this.#storage) {
      this.#listener.saveStateChanged('unavailable', `Not saved in this browser. ${EXPORT}`);
      return;
    }
    this.#known = this.#storage.getItem(key);
    if (this.#known === null || !read) return;
    const refusal = this.#listener.adopt(this.#known);
    if (refusal) this.#setAside(this.#known, refusal);
    else if (this.#listener.assessment() !== this.#known) this.changed();
    else this.#listener.saveStateChanged('saved', '');
  }

  /** Something changed: it is written soon. */
  changed(): void {
    if (this.#key === undefined || !this.#storage) return;
    this.#listener.saveStateChanged('unsaved', '');
    this.#timer ??= setTimeout(() => this.flush(), DELAY);
  }

  /** Writes at once what waits to be written. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#write();
  }

  #write(): void {
    const storage = this.#storage;
    if (this.#key === undefined || !storage) return;
    try {
      const present = storage.getItem(this.#key);
      if (present !== null && present !== this.#known && !this.#takeIn(present)) return;
      const text = this.#listener.assessment();
      if (text !== present) storage.setItem(this.#key, text);
      if (storage.getItem(this.#key) !== text) throw new Error('what was written does not read the same');
      this.#known = text;
      this.#listener.stored();
      this.#listener.saveStateChanged('saved', '');
    } catch {
      this.#listener.saveStateChanged('unavailable', `Not saved: the browser’s storage takes no more. ${EXPORT}`);
    }
  }

  #heard({ key, newValue, storageArea }: StorageEvent): void {
    if (key === null || key !== this.#key || storageArea !== this.#storage || newValue === null) return;
    if (newValue === this.#known || !this.#takeIn(newValue)) return;
    if (this.#listener.assessment() !== newValue) this.changed();
  }

  /** Gives whether what another tab stored is part of the assessment now. */
  #takeIn(text: string): boolean {
    const refusal = this.#listener.synchronize(text);
    if (refusal) this.#setAside(text, refusal);
    else this.#known = text;
    return !refusal;
  }

  /** What cannot be read is kept under another name; what a newer version wrote is left where it is. */
  #setAside(text: string, refusal: string): void {
    const key = this.#key;
    if (NEWER.test(text) || key === undefined || !this.#storage) {
      this.#key = undefined;
      this.#listener.saveStateChanged('unavailable', `Not saved: ${refusal}. ${EXPORT}`);
      return;
    }
    try {
      const aside = `${key} set aside ${new Date().toISOString()}`;
      this.#storage.setItem(aside, text);
      if (this.#storage.getItem(aside) !== text) throw new Error('what was written does not read the same');
      this.#known = text;
      this.#listener.saveStateChanged('unsaved', `What was saved here could not be read and is kept aside: ${refusal}`);
    } catch {
      this.#key = undefined;
      this.#listener.saveStateChanged('unavailable', `Not saved: ${refusal}. ${EXPORT}`);
    }
  }
}

/**
 * The storage of this origin. Pages from disk have none that is their own (some browsers share one among all of
 * them), and a sandboxed page none at all.
 */
function usableStorage(): Storage | undefined {
  try {
    return location.protocol === 'file:' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}
