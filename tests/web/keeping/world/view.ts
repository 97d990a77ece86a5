// One tab's sight of a site's storage: of its own writes at once, of the other tabs' at once or some steps later.

import type { TextStorage } from '../../../../web/src/keeping/ports';
import { Lane } from './scheduler';
import type { SiteStorage } from './storage';
import type { Tab } from './tab';

// Made once: an error looks at the whole stack when it is made.
const REFUSED = new Error('SecurityError: storage');
const NO_ROOM = new Error('QuotaExceededError');

export class StorageView implements TextStorage {
  readonly #site: SiteStorage;
  readonly #tab: Tab;
  /** Where tabs see each other's writes later, what this one sees. */
  readonly #seen: Map<string, string>;
  /** Writes of this tab of which it has not heard that the browser has them: until then others' writes of the key are passed over. */
  readonly #own = new Map<string, number>();
  readonly #out: Lane;
  readonly #in: Lane;

  constructor(site: SiteStorage, tab: Tab) {
    this.#site = site;
    this.#tab = tab;
    site.arriveAll();
    this.#seen = site.isDelayed ? new Map(site.entries) : site.entries;
    // What is on its way to the browser arrives also where the tab is killed.
    this.#out = new Lane('storage write', site.browser);
    this.#in = new Lane('storage event', tab);
    site.views.push(this);
  }

  get(key: string): string | null {
    if (this.#site.fault === 'throws') throw REFUSED;
    return this.#seen.get(key) ?? null;
  }

  set(key: string, text: string): void {
    const { fault } = this.#site;
    if (fault === 'lies') return;
    if (fault === 'throws') throw REFUSED;
    if (fault === 'full' && text.length > (this.#seen.get(key)?.length ?? 0)) throw NO_ROOM;
    this.#write(key, text);
  }

  remove(key: string): void {
    if (this.#site.fault === 'throws') throw REFUSED;
    if (this.#seen.has(key)) this.#write(key, undefined);
  }

  /** What it sees under a key, whatever is wrong with the storage. */
  peek(key: string): string | undefined {
    return this.#seen.get(key);
  }

  /** All that it sees, whatever is wrong with the storage. */
  get texts(): Iterable<string> {
    return this.#seen.values();
  }

  get seen(): ReadonlyMap<string, string> {
    return this.#seen;
  }

  keys(): string[] {
    if (this.#site.fault === 'throws') throw REFUSED;
    return [...this.#seen.keys()];
  }

  /** Another tab's write, as the browser tells it. */
  arrive(key: string, text: string | undefined): void {
    if (!this.#tab.isAlive) return;
    if (!this.#site.isDelayed) {
      if (!this.#tab.isFrozen) this.#site.scheduler.add(this.#in, () => this.#tab.listener?.stored(key));
      return;
    }
    this.#site.scheduler.add(this.#in, () => {
      if (this.#own.has(key)) return;
      if (text === undefined) this.#seen.delete(key);
      else this.#seen.set(key, text);
      this.#tab.listener?.stored(key);
    });
  }

  close(): void {
    this.#site.views.splice(this.#site.views.indexOf(this), 1);
  }

  #write(key: string, text: string | undefined): void {
    this.#site.writes += 1;
    this.#tab.wrote(key, text, this.#seen.get(key));
    if (!this.#site.isDelayed) return this.#site.commit(key, text, this);
    const before = this.#seen.get(key);
    if (text === undefined) this.#seen.delete(key);
    else this.#seen.set(key, text);
    this.#own.set(key, (this.#own.get(key) ?? 0) + 1);
    this.#site.addWrite(this.#out, () => {
      this.#site.commit(key, text, this, this.#site.entries.get(key) !== before);
      // The tab hears of it after all that others had written before.
      if (this.#tab.isAlive) this.#site.scheduler.add(this.#in, () => this.#hasHeard(key));
    });
  }

  #hasHeard(key: string): void {
    const waiting = (this.#own.get(key) ?? 1) - 1;
    if (waiting > 0) this.#own.set(key, waiting);
    else this.#own.delete(key);
  }
}
