// The database of a site on one device: one transaction at a time over all tabs, each of several steps: it waits for
// its turn, reads and decides, is kept, and the page hears of it. Only what a page has heard of survives a crash for sure.

import type { Database } from '../../../../web/src/keeping/ports';
import { Lane, type Scheduler } from './scheduler';
import type { Situations } from './situations';
import type { Tab } from './tab';

/** `fails` says so at once; `silent` never answers what is asked meanwhile. */
export type DatabaseFault = 'none' | 'fails' | 'silent';

interface Transaction {
  tab: Tab;
  key: string;
  /** What is to be kept, when its turn has come. */
  decide: (present: string | undefined) => string | undefined | typeof REMOVED;
  done: () => void;
  failed: (error: Error) => void;
}

/** Made once: an error looks at the whole stack when it is made. */
const FAILED = new Error('UnknownError: database');
const REMOVED = Symbol('removed');
/** An entry that somebody else has put there. */
export const NO_TEXT = Symbol('no text');

export class SiteDatabase {
  readonly entries = new Map<string, string | typeof NO_TEXT>();
  fault: DatabaseFault = 'none';
  soundSince = 0;
  writes = 0;
  readonly scheduler: Scheduler;
  readonly situations: Situations;
  /** In the middle of its steps; the others wait in the order in which they came. */
  #running: { transaction: Transaction; kept: string | undefined | typeof REMOVED } | undefined;
  #waiting: Transaction[] = [];
  #keep: Lane | undefined;
  /** Kept, and the page has not heard of it. */
  #unsafe: { key: string; before: string | typeof NO_TEXT | undefined }[] = [];

  constructor(scheduler: Scheduler, situations: Situations) {
    this.scheduler = scheduler;
    this.situations = situations;
  }

  fail(fault: DatabaseFault): void {
    this.fault = fault;
    this.soundSince = fault === 'none' ? this.scheduler.steps : -1;
  }

  get isBusy(): boolean {
    return this.#running !== undefined || this.#waiting.length > 0;
  }

  /** Whether a crash takes nothing of it. */
  get isSafe(): boolean {
    return this.#unsafe.length === 0;
  }

  isBusyFor(tab: Tab): boolean {
    return this.#running?.transaction.tab === tab || this.#waiting.some((each) => each.tab === tab);
  }

  /** As one tab has it. */
  viewOf(tab: Tab): Database {
    const { scheduler } = this;
    return {
      exchange: (key, next) => this.#ask(tab, key, next),
      remove: (key, text) => this.#ask(tab, key, (present) => (present === text ? REMOVED : undefined)),
      keys: (start) => this.#promise((done, failed) => {
        scheduler.later('database asked', tab, () => {
          if (this.fault === 'silent') return;
          if (this.fault === 'fails') return failed(FAILED);
          const keys = [...this.entries.keys()].filter((key) => key.startsWith(start));
          scheduler.later('database answers', tab, () => done(keys));
        });
      }),
    };
  }

  /** The only promises that a world gives to its programs. */
  #promise<Result>(ask: (done: (result: Result) => void, failed: (error: Error) => void) => void): Promise<Result> {
    const { scheduler } = this;
    scheduler.isStirred = true;
    return new Promise((done, failed) => {
      ask((result) => {
        scheduler.isStirred = true;
        done(result);
      }, (error) => {
        scheduler.isStirred = true;
        failed(error);
      });
    });
  }

  #ask(tab: Tab, key: string, decide: Transaction['decide']): Promise<void> {
    return this.#promise((done, failed) => {
      this.scheduler.later('database asked', tab, () => {
        if (this.fault === 'silent') return this.situations.met('a database that never answers');
        if (this.fault === 'fails') return failed(FAILED);
        this.#waiting.push({ tab, key, decide, done, failed });
        this.#next();
      });
    });
  }

  #next(): void {
    if (this.#running) return;
    const transaction = this.#waiting.shift();
    if (!transaction) return;
    this.#running = { transaction, kept: undefined };
    this.scheduler.later('database reads', transaction.tab, () => this.#read(transaction));
  }

  #read(transaction: Transaction): void {
    const { key, tab } = transaction;
    const present = this.entries.get(key);
    let kept: string | undefined | typeof REMOVED;
    try {
      kept = transaction.decide(present === NO_TEXT ? undefined : present);
    } catch (error) {
      this.#end();
      this.scheduler.later('database answers', tab, () => transaction.failed(error as Error));
      return;
    }
    this.#running = { transaction, kept };
    this.#keep = new Lane('database keeps', tab);
    this.scheduler.add(this.#keep, () => this.#commit());
  }

  #commit(): void {
    if (!this.#running) return;
    const { transaction: { key, tab, done }, kept } = this.#running;
    const before = this.entries.get(key);
    if (kept !== undefined && kept !== before) {
      this.writes += 1;
      tab.wrote(key, kept === REMOVED ? undefined : kept);
      this.#unsafe.push({ key, before });
      if (kept === REMOVED) this.entries.delete(key);
      else this.entries.set(key, kept);
    }
    const flushed = this.#unsafe.length;
    this.#end();
    if (!tab.isAlive) return;
    this.scheduler.later('database answers', tab, () => {
      this.#unsafe.splice(0, flushed);
      done();
    });
  }

  #end(): void {
    this.#running = this.#keep = undefined;
    this.#next();
  }

  /** A tab is gone: what it asked for is not done, but for what is just being kept, if `isKept`. */
  leave(tab: Tab, isKept: boolean): void {
    this.#waiting = this.#waiting.filter((each) => each.tab !== tab);
    if (this.#running?.transaction.tab !== tab) return;
    this.situations.met('killed in the middle of a transaction');
    if (isKept && this.#keep) return this.#commit();
    this.#end();
  }

  /** A tab is put aside: it is asked again when somebody comes back, so that nobody waits for it meanwhile. */
  putAside(tab: Tab): void {
    const stopped = this.#waiting.filter((each) => each.tab === tab);
    this.#waiting = this.#waiting.filter((each) => each.tab !== tab);
    const running = this.#running?.transaction;
    if (running?.tab === tab) {
      this.situations.met('put aside in the middle of a transaction');
      this.scheduler.dropLanes(tab, ['database keeps', 'database reads']);
      stopped.unshift(running);
      this.#end();
    }
    for (const transaction of stopped) {
      this.scheduler.later('database asked', tab, () => {
        this.#waiting.push(transaction);
        this.#next();
      });
    }
  }

  /** `number` says how much of what nobody has heard of is lost. */
  crash(number: number): void {
    this.#waiting = [];
    this.#running = this.#keep = undefined;
    for (let lost = number % (this.#unsafe.length + 1); lost > 0; lost -= 1) {
      const { key, before } = this.#unsafe.pop() as { key: string; before: string | undefined };
      if (before === undefined) this.entries.delete(key);
      else this.entries.set(key, before);
      this.situations.met('the crash took what the database had not called done');
    }
    this.#unsafe = [];
  }

  clear(): void {
    this.entries.clear();
    this.#unsafe = [];
  }
}
