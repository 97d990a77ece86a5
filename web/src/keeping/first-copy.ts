// The copy in the storage, which a page that is left can still write.

import { unmergedKey } from './keys';
import type { Copy } from './keeper-ports';
import type { TextStorage } from './ports';
import { setAside } from './unread';

export class FirstCopy implements Copy {
  seen: string | undefined;
  lacks = false;
  readonly #key: string;
  readonly #storage: TextStorage | undefined;
  /** Tells other pages what is stored now. */
  readonly #send: (text: string) => void;

  constructor(key: string, storage: TextStorage | undefined, send: (text: string) => void) {
    this.#key = key;
    this.#storage = storage;
    this.#send = send;
  }

  /** Null where the storage refuses to be read. */
  read(): string | undefined | null {
    try {
      return this.#storage?.get(this.#key) ?? undefined;
    } catch {
      return null;
    }
  }

  /** Gives whether the storage has it now: there may be no room, and some forget what they have taken. */
  write(text: string): boolean {
    try {
      this.#storage?.set(this.#key, text);
      if (this.#storage?.get(this.#key) !== text) return false;
    } catch {
      return false;
    }
    this.seen = text;
    this.lacks = false;
    this.#send(text);
    return true;
  }

  /** What cannot be read gives way, kept under another name. Gives whether it is safe there. */
  setAside(text: string, now: number): boolean {
    return this.#storage !== undefined && setAside(this.#storage, this.#key, text, now);
  }

  /** What waits and cannot be merged now is left beside what is there. */
  leaveBeside(text: string | undefined): void {
    if (text === undefined || !this.lacks) return;
    try {
      const key = unmergedKey(this.#key, text);
      if (this.#storage?.get(key) !== text) this.#storage?.set(key, text);
    } catch {
      // Where there is no room for it either, that has been said.
    }
  }
}
