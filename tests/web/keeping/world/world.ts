// One world: devices with their sites, tabs and people, and a row of numbers that decides what happens next. Any row of
// numbers is a schedule, also one with some left out, so that a failing one can be made small.

import type { Codec } from '../../../../web/src/keeping/ports';
import { BROKEN, type ModelCodec } from './codec';
import { decide } from './decisions';
import type { Notation } from './document';
import type { Element, Setting } from './element';
import { Ending } from './ending';
import { Ledger } from './ledger';
import { Marks } from './marks';
import { Meetings } from './meetings';
import type { Page } from './page';
import type { Start } from './program';
import { Random } from './random';
import { Scheduler } from './scheduler';
import { makeSetup, type Setup } from './setup';
import { Site } from './site';
import type { Situations } from './situations';
import type { Tab } from './tab';
import { Unkept } from './unkept';
import { Writes } from './writes';

export interface Builds {
  current: Start;
  earlier: Start;
}

export interface Options {
  notation: Notation;
  builds: Builds;
  situations: Situations;
  /** In place of the model, as the real core. */
  codecFor?: (model: ModelCodec, setting: Setting) => Codec;
  /** Told of each step in words. */
  trace?: (line: string) => void;
}

/** Where a page stands, or may be opened. */
export interface Slot {
  site: Site;
  number: number;
  page: Page | undefined;
}

export class World {
  readonly scheduler = new Scheduler();
  readonly notation: Notation;
  readonly builds: Builds;
  readonly situations: Situations;
  readonly codecFor: Options['codecFor'];
  readonly trace: Options['trace'];
  readonly setup: Setup;
  readonly sites: Site[];
  readonly slots: Slot[] = [];
  readonly marks: Marks;
  readonly ledger: Ledger;
  readonly unkept: Unkept;
  readonly meetings = new Meetings(this);
  readonly writes = new Writes(this);
  /** What has been exported, by whoever has exported it. */
  readonly files: { text: string; site: Site }[] = [];
  /** What is wrong, in a sentence; the first is what is told. */
  violation: string | undefined;
  digest = 0x811c9dc5;
  isOver = false;
  /** While there is no one but the programs themselves, until nothing is under way. */
  isResting = false;
  /** How many tabs there have been. */
  tabs = 0;
  /** A file on a disk came with one person's answers, however often it is opened. */
  readonly fileOnDisk = new Map<string, string>();
  lastWriter: Tab | undefined;
  /** Those who have said in this step that all is saved. */
  toCheck: Element[] = [];
  readonly #numbers: readonly number[];
  #at = 0;
  #ending: Ending | undefined;

  constructor(seed: number, numbers: readonly number[], options: Options) {
    this.notation = options.notation;
    this.builds = options.builds;
    this.situations = options.situations;
    this.codecFor = options.codecFor;
    this.trace = options.trace;
    this.#numbers = numbers;
    const violated = (what: string): void => this.violated(what);
    this.marks = new Marks(this.notation, violated);
    this.unkept = new Unkept(this.notation, violated);
    this.setup = makeSetup(new Random(seed));
    this.ledger = new Ledger(this.notation, this.marks, this.setup.hasDatabase, violated);
    this.sites = this.setup.sites.map(({ isDelayed, scope, skew }, at) => {
      const site = new Site('AB'[at] as string, this.scheduler, isDelayed, scope, this.situations);
      site.skew = skew;
      // By a name of its own: an engine makes what is put into a property at once for good, and keeps each world alive.
      const overwritten = (): void => this.ledger.robbed(site, 'written over by a tab that had not seen it yet');
      site.storage.overwritten = overwritten;
      return site;
    });
    for (const site of this.sites) {
      for (let number = 0; number < this.setup.tabs; number += 1) this.slots.push({ site, number, page: undefined });
    }
  }

  get hasDatabase(): boolean {
    return this.setup.hasDatabase;
  }

  /** Takes one step. What a step leaves to be done at once is to be done before the next. */
  step(): void {
    this.scheduler.steps += 1;
    if (this.toCheck.length > 0) this.#checkSaved();
    try {
      if (this.#ending) this.#ending.step();
      else if (this.isResting) this.rest();
      else if (this.#at < this.#numbers.length) decide(this, this.#numbers[this.#at++] as number);
      else this.#ending = new Ending(this);
    } catch (error) {
      this.#threw(error);
    }
    if (this.violation !== undefined) this.isOver = true;
  }

  /** The next thing that is under way anyway. Gives false where there is none. */
  goOn(horizon: number): boolean {
    const lane = this.scheduler.choose(0);
    if (lane) {
      if (this.trace) this.note(`  ${lane.name}${lane.owner && 'name' in lane.owner ? ` of ${(lane.owner as Tab).name}` : ''}`);
      this.scheduler.run(lane);
      return true;
    }
    return this.fireFirst(horizon);
  }

  /** The first timer that is due within so many milliseconds. */
  fireFirst(horizon: number): boolean {
    let due = this.scheduler.time + horizon + 1;
    let first: Tab | undefined;
    for (const { page } of this.slots) {
      const timer = page && !page.tab.isFrozen ? page.tab.firstTimer : undefined;
      if (timer && timer.due < due) [due, first] = [timer.due, page?.tab];
    }
    const timer = first?.firstTimer;
    if (!first || !timer) return false;
    this.scheduler.time = Math.max(this.scheduler.time, timer.due);
    if (this.trace) this.note(`  timer of ${first.name}`);
    first.fire(timer);
    return true;
  }

  rest(): void {
    if (this.goOn(12_000)) return;
    this.isResting = false;
    this.rested();
  }

  /** Is to be called when all is at rest and nothing is wrong. */
  rested(): void {
    for (const site of this.sites) this.ledger.rested(site);
    for (const { page } of this.slots) {
      // Whoever looks asks some core of the page.
      if (!page || page.tab.isFrozen || page.elements.some((element) => element.isDoomed)) continue;
      for (const element of page.elements) this.ledger.listed.look(element);
    }
  }

  violated(what: string): void {
    this.violation ??= what;
  }

  note(line: string): void {
    this.trace?.(line);
  }

  mix(number: number): void {
    this.digest = Math.imul(this.digest ^ number, 0x01000193) >>> 0;
  }

  /** Whether something waits to be written. */
  waits(site: Site): boolean {
    return this.slots.some(({ page }) => page?.tab.site === site && page.tab.timers.length > 0);
  }

  isUnderWay(tab: Tab, what: string): boolean {
    return this.scheduler.hasBeginning(tab, what) || (what === 'database' && tab.site.database.isBusyFor(tab));
  }

  #checkSaved(): void {
    for (const element of this.toCheck) if (element.page.tab.isAlive) element.checkSaved();
    this.toCheck = [];
  }

  /** A core that breaks says so to whoever asked; anything else that is thrown is a fault of the program. */
  #threw(error: unknown): void {
    if (error === BROKEN) return;
    this.violated(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
