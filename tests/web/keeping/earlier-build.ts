// How earlier builds kept answers, for the tabs of a world in which one still runs: a store for each element, one key
// for whatever is under it, a channel for each key, and no identity. Written anew from what those builds do; only what
// the newer build meets of it matters: what is written where, and when.

import type { Codec, Database, Ports } from '../../../web/src/keeping/ports';
import { isRefused, type Notation } from './world/document';
import { merge } from './world/merging';
import type { Program, Seat, Subscriber, Wanted } from './world/program';

const DELAY = 150;
const FIRST_WAIT = 250;
const LAST_WAIT = 10_000;

/** What it had of the browser beside the ports of today. */
export interface EarlierWorld {
  notation: Notation;
  openChannel(key: string, heard: (text: string) => void): { send(text: string): void; close(): void } | undefined;
}

export class EarlierBuild implements Program {
  readonly #ports: Ports;
  readonly #world: EarlierWorld;
  /** Elements of one page with one key work on one assessment. */
  readonly #circles = new Map<string, Set<Subscriber>>();
  readonly #stores = new Set<Store>();
  /** Under what a key of the page is kept: decided once for all elements that share it. */
  readonly #places = new Map<string, string>();

  constructor(ports: Ports, world: EarlierWorld) {
    this.#ports = ports;
    this.#world = world;
    ports.page.watch({
      left: () => {
        for (const store of this.#stores) store.leave();
      },
      cameBack: () => {
        for (const store of this.#stores) store.look();
      },
      stored: () => undefined,
    });
  }

  join(wanted: Wanted, subscriber: Subscriber): Seat {
    const usual = `milepost ${wanted.framework} ${wanted.relation} ${wanted.stored ? 'auto' : 'none'}`;
    const { scope } = this.#ports.page;
    const circle = this.#circles.get(usual) ?? new Set<Subscriber>();
    this.#circles.set(usual, circle);
    const [other] = circle;
    circle.add(subscriber);
    if (other) subscriber.adopt(other.assessment());
    // Whoever has left tells the others nothing any more, also where the database answers then.
    const publish = (text: string): void => {
      if (!circle.has(subscriber)) return;
      for (const each of circle) if (each !== subscriber) each.adopt(text);
    };
    const key = this.#places.get(usual) ?? `${usual}${this.#apart(wanted, usual, subscriber.codec)}${scope && ` ${scope}`}`;
    this.#places.set(usual, key);
    const store = new Store(this.#ports, this.#world, subscriber, publish, wanted.came !== undefined || wanted.brought !== undefined);
    this.#stores.add(store);
    const had = wanted.brought ?? wanted.came;
    if (had !== undefined && !other) subscriber.adopt(had);
    if (wanted.stored) store.open(key, !other);
    return {
      changed: (text) => {
        publish(text);
        store.changed();
      },
      leave: () => {
        store.end();
        this.#stores.delete(store);
        circle.delete(subscriber);
      },
      list: () => [],
      open: () => false,
      begin: () => undefined,
      putAway: () => false,
    };
  }

  end(): void {
    for (const store of this.#stores) store.end();
  }

  /** What a page came with is kept under a key of its own, unless it is of the one whose answers are kept. */
  #apart({ came }: Wanted, usual: string, codec: Codec | undefined): string {
    const arrived = came === undefined ? undefined : codec?.identify(came);
    if (!arrived || 'refusal' in arrived || !arrived.created) return '';
    const { scope } = this.#ports.page;
    const kept = read(this.#ports, `${usual}${scope && ` ${scope}`}`);
    if (kept === null) return scope ? '' : ` ${arrived.created}`;
    const own = codec?.identify(kept);
    const isOfOne = own && !('refusal' in own) &&
      (own.created === arrived.created || (arrived.subject !== '' && own.subject === arrived.subject));
    return isOfOne ? '' : ` ${arrived.created}`;
  }
}

function read({ storage }: Ports, key: string): string | null {
  try {
    return storage?.get(key) ?? null;
  } catch {
    return null;
  }
}

/** One element's. */
class Store {
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
