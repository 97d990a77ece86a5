// Every write is looked at: whose is it, and may this page write at all?

import { isRefused } from './document';
import type { Tab, TabListener } from './tab';
import type { World } from './world';

/** Every assessment begins so, also one whose end was torn off. */
const START = 'milepost.';

export class Writes implements TabListener {
  readonly #world: World;
  /** Keys of earlier builds, by their sites, from which a new one has removed what it has taken over. */
  readonly #takenOver = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  wrote(tab: Tab, key: string, text: string | undefined, over?: string): void {
    const world = this.#world;
    world.lastWriter = tab;
    world.mix(key.length * 65_536 + (text?.length ?? 0));
    if (world.trace) world.note(`    ${tab.name} writes ${key}: ${text === undefined ? 'nothing' : JSON.stringify(text)}`);
    if (tab.isEarlier && text !== undefined) this.#earlierWrote(tab, key, text);
    else if (text === undefined && key.startsWith('milepost ')) this.#takenOver.add(tab.site.name + key);
    if (tab.isUnseen) world.violated(`${tab.name} wrote ${key} before anybody came`);
    if (tab.isRefused || !tab.mayWrite(key)) world.violated(`${tab.name} wrote ${key}, and nothing there is to be stored`);
    if (over !== undefined && over !== text && !tab.isEarlier) this.#checkUnread(tab, key, over);
    if (text === undefined || text.length <= 40) return;
    world.marks.checkText(text, `under ${key}`);
    world.unkept.check(text, `under ${key}`);
  }

  /** What a crash has torn gives way only when it is kept under another name, and what a newer version wrote never. */
  #checkUnread(tab: Tab, key: string, over: string): void {
    const read = over.startsWith(START) ? this.#world.notation.read(over) : undefined;
    if (!read || !isRefused(read)) return;
    if (!read.isNewer) for (const [other, text] of tab.storage.seen) if (text === over && other !== key) return;
    this.#world.violated(`${tab.name} wrote over what cannot be read under ${key}`);
  }

  #earlierWrote(tab: Tab, key: string, text: string): void {
    this.#world.ledger.writtenOver(tab, key, text);
    if (!this.#takenOver.has(tab.site.name + key)) return;
    this.#world.situations.met('an old build changed what a new one has taken over');
  }
}
