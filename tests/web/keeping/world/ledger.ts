// What the people of a world have done, and whether it must still be there. Something that was done is excused only
// where the world itself has taken it: within 300 ms of a kill, or with every copy that there was.

import { isUnmerged } from '../../../../web/src/keeping/keys';
import { isRefused, says, type Document, type Header, type Notation } from './document';
import { NO_TEXT } from './database';
import { Listed } from './listed';
import type { Marks } from './marks';
import { FROM_THE_FUTURE } from './notation';
import type { Site } from './site';
import type { Tab } from './tab';

/** How long after a change it may be lost with its tab, in ms. */
const GRACE = 300;
const NAME = '-name';

export interface Deed {
  site: Site;
  tab: Tab;
  /** Of a record, or of the name that somebody has given. */
  id: string;
  updated: string;
  time: number;
  step: number;
  /** It was in the storage and in the database when all was at rest. */
  isSettled: boolean;
  isExcused: boolean;
  /** Of the assessment in which it was done, as `Marks.nameOf` gives it. */
  beginning: string;
  /** Of the kept assessment in which it was done, as far as that is known. */
  place?: string | undefined;
  /** The person was told that it is not saved. */
  isWarnedOf: boolean;
  framework: string;
}

/** The id under which it is noted that an assessment has got a name. */
export function nameOf(mark: string): string {
  return `${mark}${NAME}`;
}

export class Ledger {
  readonly deeds: Deed[] = [];
  readonly listed: Listed;
  /** In which step something was last taken of a site's. */
  readonly #robbedAt = new Map<Site, number>();
  readonly #notation: Notation;
  readonly #marks: Marks;
  readonly #hasDatabase: boolean;
  readonly #violated: (what: string) => void;

  constructor(notation: Notation, marks: Marks, hasDatabase: boolean, violated: (what: string) => void) {
    this.#notation = notation;
    this.#marks = marks;
    this.#hasDatabase = hasDatabase;
    this.#violated = violated;
    this.listed = new Listed(violated);
  }

  note(tab: Tab, id: string, updated: string, step: number, header: Header): Deed {
    const { site } = tab;
    const deed: Deed = {
      site, tab, id, updated, time: site.scheduler.time, step, isSettled: false, isExcused: false, isWarnedOf: false,
      beginning: this.#marks.nameOf(header), framework: header.framework,
    };
    this.deeds.push(deed);
    return deed;
  }

  /** Is to be called in the moment before a tab goes that nobody closes. */
  killed(tab: Tab): void {
    const { site } = tab;
    for (const deed of this.deeds) {
      if (deed.tab !== tab || deed.isExcused || this.isKept(deed, site)) continue;
      const wasTime = site.scheduler.time - deed.time > GRACE || deed.step <= tab.leftStep;
      if (wasTime && !deed.isWarnedOf && isSoundSince(site.storage.soundSince, deed)) this.#violated(`${deed.id} was lost with its tab`);
      else deed.isExcused = true;
    }
  }

  /** Is to be called before an earlier build writes: what it drops of its own tabs' changes, no later build can help. */
  writtenOver(tab: Tab, key: string, text: string): void {
    const { site } = tab;
    const before: (string | typeof NO_TEXT)[] = [site.storage.entries.get(key) ?? NO_TEXT, site.database.entries.get(key) ?? NO_TEXT];
    for (const deed of this.deeds) {
      if (deed.site !== site || !deed.tab.isEarlier || deed.isExcused || this.#isIn([text], deed)) continue;
      if (this.#isIn(before, deed)) deed.isExcused = true;
    }
  }

  /** Is to be called after something has taken the storage or the database, or a part of them. */
  robbed(site: Site, by: string): void {
    this.#robbedAt.set(site, site.scheduler.steps);
    this.listed.forget(site);
    for (const deed of this.deeds) {
      if (deed.site !== site || deed.isExcused) continue;
      const isKept = this.#isIn(site.storage.entries.values(), deed) || this.#isIn(site.database.entries.values(), deed);
      if (!isKept && deed.isSettled) this.#violated(`${deed.id} was in both copies and was lost: ${by}`);
      if (!isKept) deed.isExcused = true;
      deed.isSettled = false;
    }
  }

  /** Is to be called when all is at rest and nothing is wrong. */
  rested(site: Site): void {
    for (const deed of this.deeds) {
      if (deed.site !== site || deed.isExcused) continue;
      const isStored = this.#isIn(site.storage.entries.values(), deed);
      const isDeep = this.#isIn(site.database.entries.values(), deed);
      deed.isSettled = isStored && isDeep && site.database.isSafe;
      if (isStored && !isDeep && this.#hasDatabase && this.#mustBeDeep(deed)) this.#violated(`${deed.id} is not in the database`);
      if (isStored || isDeep) continue;
      const wasSound = isSoundSince(site.storage.soundSince, deed) ||
        (this.#hasDatabase && !deed.tab.isFrozen && isSoundSince(site.database.soundSince, deed));
      // Earlier builds have a store for each element, and lose among several of one page what was not written yet.
      const isTheirs = deed.tab.isEarlier && deed.tab.elements > 1;
      if (wasSound && !isTheirs && !deed.isWarnedOf) this.#violated(`${deed.id} was never kept, and nothing was wrong`);
      else deed.isExcused = true;
    }
  }

  /** Whoever is still there, and can tell what the database has, has written it twice. */
  #mustBeDeep(deed: Deed): boolean {
    const { tab, site, step, isWarnedOf, framework } = deed;
    const isThere = tab.isAlive && !tab.isFrozen && !tab.isEarlier && !isWarnedOf && !tab.untold.has(framework);
    // What cannot become part of what is stored is left beside it by whoever goes, once, for the next page to take in.
    const isAtHome = [...site.storage.entries].some(([key, text]) => !isUnmerged(key) && this.#isIn([text], deed));
    return isThere && isAtHome && isSoundSince(site.database.soundSince, deed) && (this.#robbedAt.get(site) ?? -1) < step;
  }

  /** Whether somebody has done something in a tab that long ago, in ms. */
  hasOlder(tab: Tab, age: number): boolean {
    const { time } = tab.site.scheduler;
    return this.deeds.some((deed) => deed.tab === tab && !deed.isExcused && time - deed.time > age);
  }

  /** Whether some copy has it, also one that is on its way. */
  isKept(deed: Deed, site: Site): boolean {
    if (this.#isIn(site.storage.entries.values(), deed) || this.#isIn(site.database.entries.values(), deed)) return true;
    return site.storage.isDelayed && site.storage.views.some((view) => this.#isIn(view.texts, deed));
  }

  /** Is to be called with all that a person can see in the end. */
  ended(site: Site, shown: readonly Document[]): void {
    for (const deed of this.deeds) {
      if (deed.site !== site || deed.isExcused) continue;
      if (this.#isUnderBar(site, deed)) continue;
      if (!shown.some((document) => this.#says(document, deed))) this.#violated(`${deed.id} (${deed.updated}) is not there in the end`);
    }
  }

  /** Only the database has it, beside what a newer version has in the storage, which alone can tell what both say. */
  #isUnderBar(site: Site, deed: Deed): boolean {
    const key = site.barredKey;
    if (key === undefined || !site.storage.entries.get(key)?.startsWith(FROM_THE_FUTURE)) return false;
    return this.#isIn([site.database.entries.get(key) ?? NO_TEXT], deed) && !this.#isIn(site.storage.entries.values(), deed);
  }

  #isIn(texts: Iterable<string | typeof NO_TEXT>, deed: Deed): boolean {
    for (const text of texts) {
      if (text === NO_TEXT) continue;
      const document = this.#notation.read(text);
      if (!isRefused(document) && this.#says(document, deed)) return true;
    }
    return false;
  }

  #says(document: Document, { id, updated }: Deed): boolean {
    if (!id.endsWith(NAME)) return says(document, id, updated);
    return document.header.subject !== '' && this.#marks.of(document.header) === id.slice(0, -NAME.length);
  }
}

function isSoundSince(since: number, deed: Deed): boolean {
  return since >= 0 && since <= deed.step;
}
