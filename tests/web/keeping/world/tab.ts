// A tab with one page, as the browser treats it: shown, hidden, put aside and taken back, prepared before somebody comes,
// closed, killed. What runs in it sees only the ports.

import type { Channel, Page, PageListener, Ports } from '../../../../web/src/keeping/ports';
import type { Owner, Scheduler } from './scheduler';
import type { Site } from './site';
import { StorageView } from './view';

interface Timer {
  due: number;
  call: () => void;
}

export interface TabListener {
  /** Something was written by the page in this tab; `over` is what it saw there, where that is the storage. */
  wrote(tab: Tab, key: string, text: string | undefined, over?: string): void;
}

export class Tab implements Owner {
  isAlive = true;
  isFrozen = false;
  isHidden = false;
  isUnseen: boolean;
  /** The browser gives it no storage. */
  readonly isRefused: boolean;
  /** Frameworks and relations of which it has, or had, an element that stores. */
  readonly shelves = new Set<string>();
  /** Frameworks whose last core here has ended in a fault: nobody in it can tell what two texts say together. */
  readonly untold = new Set<string>();
  /** How many elements were ever in it. */
  elements = 0;
  /** In which step of the world the page was last told that it is left; -1 before. */
  leftStep = -1;
  readonly site: Site;
  readonly name: string;
  /** An earlier build of the program runs in it. */
  readonly isEarlier: boolean;
  readonly storage: StorageView;
  listener: PageListener | undefined;
  readonly timers: Timer[] = [];
  readonly #scheduler: Scheduler;
  readonly #listener: TabListener;

  constructor(site: Site, name: string, isEarlier: boolean, isUnseen: boolean, listener: TabListener, isRefused = false) {
    this.site = site;
    this.name = name;
    this.isEarlier = isEarlier;
    this.isUnseen = isUnseen;
    this.isRefused = isRefused;
    this.#scheduler = site.scheduler;
    this.#listener = listener;
    this.storage = new StorageView(site.storage, this);
  }

  /** What the page gets of the world. */
  ports(hasDatabase: boolean): Ports {
    const { site } = this;
    return {
      storage: this.isRefused ? undefined : this.storage,
      database: hasDatabase ? site.database.viewOf(this) : undefined,
      openChannel: (heard) => site.channels.open('milepost', this, heard as (message: unknown) => void) as Channel | undefined,
      clock: {
        now: () => site.now(),
        after: (delay, call) => this.after(delay, call),
      },
      page: new TabPage(this),
    };
  }

  /** Whether anything that is or was in it keeps something under such a key. */
  mayWrite(key: string): boolean {
    for (const shelf of this.shelves) if (key.includes(shelf)) return true;
    return false;
  }

  wrote(key: string, text: string | undefined, over?: string): void {
    this.#listener.wrote(this, key, text, over);
  }

  after(delay: number, call: () => void): () => void {
    const timer = { due: this.#scheduler.time + delay, call };
    this.timers.push(timer);
    return () => {
      const at = this.timers.indexOf(timer);
      if (at >= 0) this.timers.splice(at, 1);
    };
  }

  /** The timer that is due first. */
  get firstTimer(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers) if (!first || timer.due < first.due) first = timer;
    return first;
  }

  fire(timer: Timer): void {
    this.timers.splice(this.timers.indexOf(timer), 1);
    timer.call();
  }

  hide(): void {
    this.isHidden = true;
    this.leave();
  }

  show(): void {
    this.isHidden = false;
    this.listener?.cameBack();
  }

  /** The page is told; what is to be written is written before this is over. */
  leave(): void {
    this.leftStep = this.#scheduler.steps;
    this.listener?.left();
  }

  /** Put aside, as when somebody goes on to another page and may come back. */
  freeze(): void {
    this.leave();
    this.isFrozen = true;
    this.site.database.putAside(this);
    this.site.channels.leave(this, false);
  }

  thaw(): void {
    this.isFrozen = this.isHidden = false;
    this.listener?.cameBack();
  }

  /** Somebody comes to a page that was prepared. */
  comeTo(): void {
    this.isUnseen = false;
    this.listener?.cameBack();
  }

  /** Gone from one step to the next. */
  kill(isKept: boolean): void {
    this.isAlive = false;
    this.listener = undefined;
    this.timers.length = 0;
    this.#scheduler.dropOf(this);
    this.site.database.leave(this, isKept);
    this.site.channels.leave(this, true);
    this.storage.close();
  }
}

/** What a page is told of its tab. A class, since an object with a getter of its own is a kind of its own to the engine. */
class TabPage implements Page {
  readonly scope: string;
  readonly #tab: Tab;

  constructor(tab: Tab) {
    this.scope = tab.site.scope;
    this.#tab = tab;
  }

  get isUnseen(): boolean {
    return this.#tab.isUnseen;
  }

  watch(listener: PageListener): () => void {
    const tab = this.#tab;
    tab.listener = listener;
    return () => {
      if (tab.listener === listener) tab.listener = undefined;
    };
  }
}
