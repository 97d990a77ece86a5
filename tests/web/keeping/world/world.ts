// One world: devices with their sites, tabs and people, and a row of numbers that decides what happens next. Any row of
// numbers is a schedule, also one with some left out, so that a failing one can be made small.

import type { Codec } from '../../../../web/src/keeping/ports';
import { BROKEN, type ModelCodec } from './codec';
import { decide } from './decisions';
import type { Item, Notation } from './document';
import type { Element, Setting } from './element';
import { Ending } from './ending';
import { Ledger } from './ledger';
import { Marks } from './marks';
import type { Page } from './page';
import type { Start } from './program';
import { Random } from './random';
import { Scheduler } from './scheduler';
import { makeSetup, type Setup } from './setup';
import { Site } from './site';
import type { Situations } from './situations';
import { stampOf } from './stamps';
import type { Tab } from './tab';
import { Unkept } from './unkept';

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
  /** Keys of earlier builds, by their sites, from which a new one has removed what it has taken over. */
  readonly #takenOver = new Set<string>();
  #lastStamp: { site: Site; time: number } | undefined;
  #lastChange: { element: Element; step: number; time: number; id: string } | undefined;

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
      site.storage.overwritten = () => this.ledger.robbed(site, 'written over by a tab that had not seen it yet');
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

  /** Every write is looked at: whose is it, and may this page write at all? */
  wrote(tab: Tab, key: string, text: string | undefined): void {
    this.lastWriter = tab;
    this.mix(key.length * 65_536 + (text?.length ?? 0));
    if (this.trace) this.note(`    ${tab.name} writes ${key}: ${text === undefined ? 'nothing' : JSON.stringify(text)}`);
    if (tab.isEarlier && text !== undefined) this.#earlierWrote(tab, key, text);
    else if (text === undefined && key.startsWith('milepost ')) this.#takenOver.add(tab.site.name + key);
    if (tab.isUnseen) this.violated(`${tab.name} wrote ${key} before anybody came`);
    if (tab.isRefused || !tab.mayWrite(key)) this.violated(`${tab.name} wrote ${key}, and nothing there is to be stored`);
    if (text === undefined || text.length <= 40) return;
    this.marks.checkText(text, `under ${key}`);
    this.unkept.check(text, `under ${key}`);
  }

  #earlierWrote(tab: Tab, key: string, text: string): void {
    this.ledger.writtenOver(tab, key, text);
    if (this.#takenOver.has(tab.site.name + key)) this.situations.met('an old build changed what a new one has taken over');
  }

  /** Whether something waits to be written. */
  waits(site: Site): boolean {
    return this.slots.some(({ page }) => page?.tab.site === site && page.tab.timers.length > 0);
  }

  isUnderWay(tab: Tab, what: string): boolean {
    return this.scheduler.hasBeginning(tab, what) || (what === 'database' && tab.site.database.isBusyFor(tab));
  }

  noteStamp(site: Site, record: Item, updated: string): void {
    if (updated <= record.updated) this.violated(`${record.id} was not stamped later`);
    if (site.stoppedAt !== undefined) this.situations.met('the clock stood still between two changes');
    if (Math.abs(site.skew) > 1e10) this.situations.met('a stamp from a clock years ahead');
    if (record.updated.slice(0, 23) > stampOf(site.now()).slice(0, 23)) this.situations.met('the clock jumped back between two changes of a record');
    if (this.#lastStamp?.site !== site && this.#lastStamp?.time === this.scheduler.time) {
      this.situations.met('two tabs changed one record at the same moment');
    }
    this.#lastStamp = { site, time: this.scheduler.time };
  }

  changedIn(element: Element): void {
    const last = this.#lastChange;
    const { tab } = element.page;
    if (element.isKept) tab.site.changedAt.set(this.marks.of(element.document.header) ?? '', this.scheduler.steps);
    const time = this.scheduler.time;
    if (last && last.element.page.tab !== tab && last.element.page.tab.site === tab.site) {
      if (last.time === time) this.situations.met('two tabs changed one assessment within a tick of the scheduler');
      if (time - last.time < 300 && last.element.page.tab.isEarlier !== tab.isEarlier) {
        this.situations.met('an old build and a new one changed within 300 ms');
      }
    }
    if (last && last.element !== element && last.element.page.tab === tab && last.time === time) this.situations.met('two keys in one tick');
    this.#lastChange = { element, step: this.scheduler.steps, time, id: '' };
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
