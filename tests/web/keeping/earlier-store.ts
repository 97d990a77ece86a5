// What one element of an earlier build kept, and how.

import type { Database, Ports } from '../../../web/src/keeping/ports';
import { isRefused, type Notation } from './world/document';
import { merge } from './world/merging';
import type { Subscriber } from './world/program';

const DELAY = 150;
const FIRST_WAIT = 250;
const LAST_WAIT = 10_000;

/** What it had of the browser beside the ports of today. */
export interface EarlierWorld {
  notation: Notation;
  openChannel(key: string, heard: (text: string) => void): { send(text: string): void; close(): void } | undefined;
}

export function read({ storage }: Ports, key: string): string | null {
  try {
    return storage?.get(key) ?? null;
  } catch {
    return null;
  }
}

/** One element's. */
export class Store {
  readonly #ports: Ports;
  readonly #world: EarlierWorld;
  readonly #subscriber: Subscriber;
  readonly #publish: (text: string) => void;
  #cameWithAnswers: boolean;
  #key: string | undefined;
  #known: string | null = null;
  #known2nd: string | undefined;
  #base: string | undefined;
  #callOff: (() => void) | undefined;
  #tabs: { send(text: string): void; close(): void } | undefined;

  constructor(ports: Ports, world: EarlierWorld, subscriber: Subscriber, publish: (text: string) => void, came: boolean) {
    this.#ports = ports;
    this.#world = world;
    this.#subscriber = subscriber;
    this.#publish = publish;
    this.#cameWithAnswers = came;
  }

  open(key: string, isRead: boolean): void {
    this.#key = key;
    this.#tabs = this.#openChannel(key);
    this.#known = read(this.#ports, key);
    if (!isRead) return;
    if (this.#known !== null && this.#take(this.#known, this.#cameWithAnswers)) this.#writeIfOther(this.#known);
    void this.#recall(key, FIRST_WAIT);
  }

  changed(): void {
    if (this.#key === undefined) return this.#subscriber.saveStateChanged('unavailable', '');
    this.#callOff ??= this.#ports.clock.after(DELAY, () => this.#flush());
  }

  leave(): void {
    this.#subscriber.leaving();
    this.#flush();
  }

  look(): void {
    const present = this.#key === undefined ? null : read(this.#ports, this.#key);
    if (present !== null) this.#heard(present);
  }

  end(): void {
    this.#flush();
    this.#tabs?.close();
    this.#key = undefined;
  }

  #openChannel(key: string): ReturnType<EarlierWorld['openChannel']> {
    try {
      return this.#world.openChannel(key, (text) => this.#heard(text));
    } catch {
      return undefined;
    }
  }

  #flush(): void {
    if (!this.#callOff) return;
    this.#callOff();
    this.#callOff = undefined;
    if (this.#key !== undefined) this.#write(this.#key);
  }

  #write(key: string): void {
    const isKept = this.#writeFirst(key);
    if (this.#key === undefined) return;
    const text = this.#subscriber.assessment();
    (this.#ports.database as Database | undefined)?.exchange(key, (present) => {
      if (present === undefined || present === this.#known2nd) return (this.#known2nd = text);
      return this.#take(present) ? (this.#known2nd = this.#subscriber.assessment()) : undefined;
    }).then(() => isKept && this.#writeIfOther(this.#known), () => undefined);
  }

  #writeFirst(key: string): boolean {
    try {
      const { storage } = this.#ports;
      const present = storage?.get(key) ?? null;
      if (present !== null && present !== this.#known && !this.#take(present)) return false;
      const text = this.#subscriber.assessment();
      if (text !== present) storage?.set(key, text);
      if (storage?.get(key) !== text) return false;
      this.#known = this.#base = text;
      this.#subscriber.saveStateChanged('saved', '');
      this.#tabs?.send(text);
      return true;
    } catch {
      return false;
    }
  }

  async #recall(key: string, patience: number): Promise<void> {
    if (key !== this.#key) return;
    let isFound = false;
    try {
      await this.#ports.database?.exchange(key, (present) => {
        if (key !== this.#key) return undefined;
        isFound = present === undefined ? this.#known !== null : present === this.#known || this.#take(present);
        return isFound ? (this.#known2nd = this.#subscriber.assessment()) : undefined;
      });
    } catch {
      if (patience < LAST_WAIT) this.#ports.clock.after(patience, () => void this.#recall(key, patience * 2));
      return;
    }
    if (isFound) this.#writeIfOther(this.#known);
  }

  #heard(text: string): void {
    if (this.#key === undefined || text === this.#known || !this.#take(text)) return;
    this.#known = text;
    this.#writeIfOther(text);
  }

  #writeIfOther(stored: string | null): void {
    if (this.#key !== undefined && this.#subscriber.assessment() !== stored) this.changed();
  }

  /** Makes it part of what is shown, whoever wrote it; the first takes the place of what nobody has worked on. */
  #take(text: string, isMerged = true): boolean {
    const { notation } = this.#world;
    const mine = notation.read(this.#subscriber.assessment());
    const theirs = notation.read(text);
    const base = this.#base === undefined ? undefined : notation.read(this.#base);
    if (isRefused(theirs) || isRefused(mine)) return this.#setAside(text);
    const merged = isMerged ? merge(mine, theirs, base && !isRefused(base) ? base : undefined) : theirs;
    this.#subscriber.adopt(notation.write(merged, '1'));
    this.#base = text;
    this.#publish(this.#subscriber.assessment());
    return true;
  }

  #setAside(text: string): boolean {
    try {
      const key = this.#key as string;
      const read = this.#world.notation.read(text);
      if (isRefused(read) && read.isNewer) throw new Error(read.refusal);
      this.#ports.storage?.set(`${key} set aside ${new Date(this.#ports.clock.now()).toISOString()}`, text);
      if (this.#ports.storage?.get(key) === text) this.#ports.storage.remove(key);
      this.#known = null;
      return true;
    } catch {
      this.#key = undefined;
      this.#subscriber.saveStateChanged('unavailable', '');
      return false;
    }
  }
}
