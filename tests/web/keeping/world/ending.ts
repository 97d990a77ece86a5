// How every schedule ends: nothing is wrong any more, everybody comes back, and all must come to rest within a bound,
// agree, write nothing more, and have what people did.

import { isEmpty, isRefused, type Document } from './document';
import type { Element, Setting } from './element';
import { sameDocument } from './merging';
import { Page } from './page';
import type { Site } from './site';
import { Tab } from './tab';
import type { World } from './world';

/** Steps until all must be at rest. */
const BOUND = 3000;
/** Timers that are due within so many milliseconds are waited for. */
const HORIZON = 12_000;
/** How long nothing may be written at rest, in ms. */
const REST = 60_000;

/** What is to be waited for before the next part begins. */
type Until = 'the next step' | 'all is at rest' | 'time has passed';
type Parts = Generator<Until, void, void>;

export class Ending {
  readonly #world: World;
  readonly #parts: Parts;
  #until: Until = 'the next step';
  #left = BOUND;
  /** Until when nothing may be written at rest. */
  #end = 0;

  constructor(world: World) {
    this.#world = world;
    this.#parts = this.#go();
  }

  step(): void {
    do {
      if (this.#goesOn()) return;
      const { done, value } = this.#parts.next();
      if (done) this.#world.isOver = true;
      this.#until = value ?? 'the next step';
    } while (this.#until !== 'the next step');
  }

  /** Takes a step of what is under way, if there is one to be waited for. */
  #goesOn(): boolean {
    const world = this.#world;
    if (this.#until === 'the next step') return false;
    if (this.#until === 'time has passed') return world.goOn(Math.max(0, this.#end - world.scheduler.time)) && world.scheduler.time <= this.#end;
    if (!world.goOn(HORIZON)) return false;
    this.#left -= 1;
    if (this.#left < 0) world.violated('no rest is found');
    return this.#left >= 0;
  }

  *#go(): Parts {
    const world = this.#world;
    world.note('The end begins: nothing is wrong any more.');
    for (const site of world.sites) site.mend();
    for (const { page } of world.slots) {
      if (page?.tab.isFrozen) page.tab.thaw();
      else if (page?.tab.isUnseen) page.tab.comeTo();
      else if (page?.tab.isHidden) page.tab.show();
      yield 'the next step';
    }
    yield 'all is at rest';
    world.rested();
    yield* this.#stayAtRest();
    this.#compare();
    for (const site of world.sites) yield* this.#lookAround(site);
  }

  *#stayAtRest(): Parts {
    const world = this.#world;
    const writes = (): number => world.sites.reduce((sum, { storage, database }) => sum + storage.writes + database.writes, 0);
    const before = writes();
    this.#end = world.scheduler.time + REST;
    yield 'time has passed';
    if (writes() !== before) world.violated(`${writes() - before} writes at rest`);
  }

  /** Whoever shows the same says the same. */
  #compare(): void {
    const world = this.#world;
    const shown = new Map<string, Element>();
    for (const { page, site } of world.slots) {
      for (const element of page?.elements ?? []) {
        if (!element.isRunning || !element.isKept || page?.tab.isEarlier) continue;
        const { document, setting, place } = element;
        const changedAt = site.changedAt.get(world.marks.nameOf(document.header)) ?? -1;
        // What a storage has forgotten others hear of with the next change of the same.
        if (site.storage.troubleAt >= 0 && site.storage.troubleAt >= changedAt) continue;
        // Where something could not be kept, that is said, and the others cannot have heard of it.
        if (place === undefined || isEmpty(document) || element.saveState !== 'saved') continue;
        const key = `${site.name} ${setting.framework} ${setting.relation} ${place.id}`;
        const other = shown.get(key);
        if (!other) shown.set(key, element);
        else if (!sameDocument(other.document, document)) {
          world.note(`  ${other.assessment()}\n  ${element.assessment()}`);
          world.violated(`${other.page.tab.name} and ${page?.tab.name} show ${key} and do not agree`);
        }
      }
    }
  }

  /** Somebody opens a new page and looks at everything that is kept there. */
  *#lookAround(site: Site): Parts {
    const world = this.#world;
    const slot = world.slots.find((each) => each.site === site);
    if (!slot) return;
    const tab = new Tab(site, `${site.name} at last`, false, false, world.writes);
    const page = new Page(world, tab, world.builds.current);
    slot.page?.tab.kill(true);
    slot.page = page;
    const seen = new Map<string, Setting>();
    for (const setting of world.setup.settings) {
      if (setting.isStored) seen.set(`${setting.framework} ${setting.relation}`, setting);
    }
    const elements = [...seen.values()].map((setting) => page.add(setting, false));
    this.#left = BOUND;
    yield 'all is at rest';
    const shown: Document[] = [];
    for (const element of elements) {
      world.ledger.listed.look(element);
      const ids = element.seat?.list().map(({ id }) => id) ?? [];
      // Where the database had somebody else under the name, what is shown moves, and that one is to be opened there.
      const moved = new Set<string>();
      for (const id of ids) {
        element.seat?.open(id);
        this.#left = BOUND;
        yield 'all is at rest';
        shown.push(element.document);
        const read = world.notation.read(element.assessment());
        if (isRefused(read)) world.violated(`an export cannot be read: ${read.refusal}`);
        if (element.place?.id === id || moved.has(id)) continue;
        moved.add(id);
        ids.push(id);
      }
      if (element.seat?.list().length === 0) shown.push(element.document);
    }
    world.ledger.ended(site, shown);
  }
}
