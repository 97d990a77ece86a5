// What changes of people have to do with each other: the rare situations in which two of them meet.

import type { Item } from './document';
import type { Element } from './element';
import type { Site } from './site';
import { stampOf } from './stamps';
import type { World } from './world';

export class Meetings {
  readonly #world: World;
  #lastStamp: { site: Site; time: number } | undefined;
  #lastChange: { element: Element; time: number } | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  /** A record gets another stamp. */
  stamped(site: Site, record: Item, updated: string): void {
    const { situations, scheduler: { time } } = this.#world;
    if (updated <= record.updated) this.#world.violated(`${record.id} was not stamped later`);
    if (site.stoppedAt !== undefined) situations.met('the clock stood still between two changes');
    if (Math.abs(site.skew) > 1e10) situations.met('a stamp from a clock years ahead');
    const now = stampOf(site.now()).slice(0, 23);
    if (record.updated.slice(0, 23) > now) situations.met('the clock jumped back between two changes of a record');
    if (this.#lastStamp?.site !== site && this.#lastStamp?.time === time) situations.met('two tabs changed one record at the same moment');
    this.#lastStamp = { site, time };
  }

  changed(element: Element): void {
    const { situations, scheduler: { steps, time }, marks } = this.#world;
    const { tab } = element.page;
    const last = this.#lastChange;
    this.#lastChange = { element, time };
    if (element.isKept) tab.site.changedAt.set(marks.nameOf(element.document.header), steps);
    if (!last) return;
    const before = last.element.page.tab;
    if (before !== tab && before.site === tab.site) {
      if (last.time === time) situations.met('two tabs changed one assessment within a tick of the scheduler');
      if (time - last.time < 300 && before.isEarlier !== tab.isEarlier) situations.met('an old build and a new one changed within 300 ms');
    }
    if (last.element !== element && before === tab && last.time === time) situations.met('two keys in one tick');
  }
}
