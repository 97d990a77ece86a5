// The storage of a site on one device: written in the order in which the browser hears of the writes, and seen by the
// tabs at once or some steps later.

import { Lane, type Owner, type Scheduler } from './scheduler';
import type { Situations } from './situations';
import type { StorageView } from './view';

export type StorageFault = 'none' | 'full' | 'throws' | 'lies';

interface Write {
  key: string;
  before: string | undefined;
  text: string | undefined;
  time: number;
}

/** What a crash of the browser can take, in ms: Chromium writes to the disk that much later. */
const UNSAFE = 5000;

export class SiteStorage {
  /** What the browser has. */
  readonly entries = new Map<string, string>();
  fault: StorageFault = 'none';
  /** Since which step there was no fault; -1 while there is one. */
  soundSince = 0;
  /** When something was last wrong with it, or taken from it, by the steps of the world. */
  troubleAt = -1;
  writes = 0;
  readonly views: StorageView[] = [];
  readonly scheduler: Scheduler;
  readonly isDelayed: boolean;
  readonly situations: Situations;
  /** The browser itself, which ends only in a crash. */
  readonly browser: Owner = { isAlive: true, isFrozen: false };
  /** To be called when a tab has written over what it had not seen yet, which no program can help. */
  overwritten = (): void => undefined;
  /** Rows of writes that may be on their way. */
  readonly #ways = new Set<Lane>();
  #unsafe: Write[] = [];

  constructor(scheduler: Scheduler, isDelayed: boolean, situations: Situations) {
    this.scheduler = scheduler;
    this.isDelayed = isDelayed;
    this.situations = situations;
  }

  fail(fault: StorageFault): void {
    this.troubleAt = this.scheduler.steps;
    this.fault = fault;
    this.soundSince = fault === 'none' ? this.scheduler.steps : -1;
  }

  /** Whatever is on its way has arrived by the time in which a page is opened. */
  arriveAll(): void {
    for (const lane of this.#ways) while (lane.steps.length > 0) this.scheduler.run(lane);
    this.#ways.clear();
  }

  addWrite(way: Lane, write: () => void): void {
    this.#ways.add(way);
    this.scheduler.add(way, write);
  }

  /** The browser has heard of a write; `isBlind`: over something that the tab had not seen. */
  commit(key: string, text: string | undefined, from: StorageView | undefined, isBlind = false): void {
    const time = this.scheduler.time;
    if (this.#unsafe.length > 16) this.#unsafe = this.#unsafe.filter((write) => write.time > time - UNSAFE);
    this.#unsafe.push({ key, before: this.entries.get(key), text, time });
    if (text === undefined) this.entries.delete(key);
    else this.entries.set(key, text);
    for (const view of this.views) if (view !== from) view.arrive(key, text);
    if (isBlind) this.overwritten();
  }

  /** The person, or the browser for want of room. Tabs that stand open see it as they see any change. */
  clear(): void {
    this.troubleAt = this.scheduler.steps;
    for (const key of [...this.entries.keys()]) this.commit(key, undefined, undefined);
    this.#unsafe = [];
  }

  /** Forgets the last writes; `number` says how many, and whether the last one left is torn. */
  crash(number: number): void {
    this.troubleAt = this.scheduler.steps;
    this.scheduler.dropOf(this.browser);
    const { time } = this.scheduler;
    const unsafe = this.#unsafe.filter((write) => write.time > time - UNSAFE);
    this.#unsafe = [];
    let lost = number % (unsafe.length + 1);
    if (lost > 0) this.situations.met('the browser crashed with writes that were not on the disk');
    for (; lost > 0; lost -= 1) {
      const { key, before } = unsafe.pop() as Write;
      if (before === undefined) this.entries.delete(key);
      else this.entries.set(key, before);
    }
    const last = unsafe.at(-1);
    if (last?.text === undefined || number % 4 !== 3 || this.entries.get(last.key) !== last.text) return;
    this.entries.set(last.key, last.text.slice(0, last.text.length >> 1));
    this.situations.met('a write was torn by the crash');
  }
}
