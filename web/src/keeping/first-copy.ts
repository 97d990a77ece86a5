// The copy in the storage, which a page that is left can still write.

import { unmergedKey } from './keys';
import type { Copy, KeeperPorts } from './keeper-ports';
import type { TextStorage } from './ports';
import { setAside } from './unread';

export class FirstCopy implements Copy {
  seen: string | undefined;
  lacks = false;
  readonly #key: string;
  readonly #ports: KeeperPorts;
  readonly #storage: TextStorage | undefined;

  constructor(key: string, ports: KeeperPorts) {
    this.#key = key;
    this.#ports = ports;
    this.#storage = ports.storage;
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
    this.#ports.send(text);
    return true;
  }

  /** What cannot be read gives way, kept under another name. Gives whether it is safe there. */
  setAside(text: string, now: number): boolean {
    return this.#storage !== undefined && setAside(this.#storage, this.#key, text, now);
  }

  /** What waits and cannot be merged now is left beside what is there. Gives whether the storage has it. */
  leaveBeside(text: string | undefined): boolean {
    if (text === undefined || !this.lacks) return true;
    try {
      const key = unmergedKey(this.#key, text);
      if (this.#storage?.get(key) !== text) this.#storage?.set(key, text);
      return this.#storage?.get(key) === text;
    } catch {
      return false;
    }
  }

  /** The same of what is left there for good, for another page to take in. */
  giveUp(text: string | undefined): boolean {
    const isNew = this.lacks && !this.#ports.page.isUnseen && this.leaveBeside(text);
    if (isNew) this.lacks = false;
    if (isNew) this.#ports.leftBeside();
    return !this.lacks;
  }
}
