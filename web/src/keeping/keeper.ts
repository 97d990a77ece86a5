// Keeps one assessment for one page. It is written twice: at once where a page that is left can still do so, and in a
// database that loses nothing to a crash. Both are held against what the page says record by record, so nothing that
// another page wrote is written over, and nothing that was only heard is written.

import { merge, refusalOf, type CodecSource, type Outcome } from './codec';
import type { Clock, Database, Page, SaveState, TextStorage } from './ports';
import { SecondCopy } from './second-copy';
import { setAside } from './unread';

export interface KeeperPorts {
  storage: TextStorage | undefined;
  database: Database | undefined;
  clock: Clock;
  page: Page;
  codec: CodecSource;
  /** Tells other pages what is stored now. */
  send: (text: string) => void;
  /** Another assessment is kept under this name; what the page said has to be kept under another one. */
  displaced: (text: string) => void;
}

export interface KeeperListener {
  /** This is what the page says now, by what stood elsewhere. Gives the sentence of a refusal. */
  took(text: string): string | undefined;
  /** `why` is a sentence where something is wrong. */
  saveStateChanged(state: SaveState, why: string): void;
  /** Stored, and not to be read here. */
  unread(text: string): void;
}

/** One of the two places in which it is written. */
interface Copy {
  /** What it had when last looked at. */
  seen: string | undefined;
  /** Whether it may lack something that the page says. */
  lacks: boolean;
}

/** How long after a change it is written, in ms; a visitor who leaves does not wait for it. */
const DELAY = 150;
/** How long after another page has told of a change it is looked at whether that page has written it twice, in ms. */
const LOOK = 1000;
const FULL = 'Not saved: the browser’s storage takes no more. Export keeps your answers.';

export class Keeper {
  readonly key: string;
  listener: KeeperListener | undefined;
  /** What the page says; nothing until somebody has said something, here or elsewhere. */
  text: string | undefined;
  readonly #ports: KeeperPorts;
  readonly #first: Copy = { seen: undefined, lacks: false };
  readonly #second: Copy;
  readonly #database: SecondCopy | undefined;
  /** What the database had before the step that is under way. */
  #before: string | undefined;
  /** What is stored is a newer version's, or could not be set aside, and is left alone. */
  #isBarred = false;
  #callOff: (() => void) | undefined;
  #delay = 0;
  #done: (() => void) | undefined;

  constructor(key: string, ports: KeeperPorts, listener?: KeeperListener) {
    this.key = key;
    this.listener = listener;
    this.#ports = ports;
    this.#second = { seen: undefined, lacks: ports.database !== undefined };
    this.#database = ports.database && new SecondCopy(key, ports.database, ports.clock, {
      exchanged: (present) => this.#exchanged(present),
      settled: (done) => this.#settled(done),
      late: () => this.#tellLoss(),
    });
    this.look();
    void this.#database?.exchange();
  }

  /** Whether something was said that the storage does not have yet. */
  get waits(): boolean {
    return this.text !== undefined && this.#first.lacks;
  }

  /** Somebody changed it on this page. */
  say(text: string): void {
    this.text = text;
    this.#first.lacks = true;
    this.#second.lacks = this.#database !== undefined;
    if (this.#isBarred) return;
    this.#tell('unsaved');
    this.#later(DELAY);
  }

  /** Makes a text that came with the page or in a file part of it. Gives the sentence of a refusal. */
  bring(text: string): string | undefined {
    const before = this.text;
    const taken = this.#merge(text, undefined);
    if (!taken) return 'The program is starting again; try once more in a moment';
    if (taken === 'another') return 'This is another assessment';
    if ('refusal' in taken) return taken.refusal;
    if (before !== undefined && this.text !== undefined && (taken.addsToMine || taken.addsToTheirs)) this.say(this.text);
    return undefined;
  }

  /** Takes in what another page says it has stored. */
  heard(text: string): void {
    if (this.#isBarred || text === this.#first.seen || !this.#takeIn(text, this.#first)) return;
    if (this.#first.lacks) this.#later(DELAY);
    else if (this.#second.lacks) this.#later(LOOK);
  }

  /** Takes in what is stored, which other pages may have written. */
  look(): void {
    try {
      const present = this.#ports.storage?.get(this.key);
      if (typeof present === 'string') this.heard(present);
    } catch {
      // A storage that refuses to be read is found out about when it is written.
    }
  }

  /** Writes at once what waits to be written. */
  flush(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#isBarred || this.text === undefined || this.#ports.page.isUnseen) return;
    if (this.#first.lacks && this.#writeFirst()) this.#tell('saved');
    if (this.#second.lacks) void this.#database?.exchange();
  }

  /** Nobody shows it any more: `done` is called when all of it is written. */
  close(done: () => void): void {
    this.listener = undefined;
    this.#done = done;
    this.flush();
    this.#settle();
  }

  /** Somebody shows it, again or for the first time. */
  show(listener: KeeperListener): void {
    this.#done = undefined;
    this.listener = listener;
    this.look();
    if (this.text !== undefined && (this.#first.lacks || this.#second.lacks)) this.#later(DELAY);
  }

  /** What waits for long does not let a change wait. */
  #later(delay: number): void {
    if (this.#callOff && delay >= this.#delay) return;
    this.#callOff?.();
    this.#delay = delay;
    this.#callOff = this.#ports.clock.after(delay, () => this.flush());
  }

  /** Gives whether the storage has all of it now. */
  #writeFirst(): boolean {
    const { storage, send } = this.#ports;
    try {
      const present = storage?.get(this.key) ?? undefined;
      if (present !== undefined && present !== this.#first.seen && !this.#takeIn(present, this.#first)) return false;
      if (!this.#first.lacks) return true;
      const text = this.text as string;
      storage?.set(this.key, text);
      if (storage?.get(this.key) !== text) return false;
      Object.assign(this.#first, { seen: text, lacks: false });
      send(text);
      return true;
    } catch {
      return false;
    }
  }

  #settled(done: boolean): void {
    if (!done) {
      Object.assign(this.#second, { seen: this.#before, lacks: true });
      this.#tellLoss();
    } else if (this.text !== undefined) {
      if (this.#first.lacks && !this.#second.lacks) this.#tell('saved');
      // What the database alone had, and what was said meanwhile.
      if ((this.#first.lacks || this.#second.lacks) && this.#ports.codec()) this.#later(DELAY);
    }
    this.#settle();
  }

  /** Within one step of the database for all pages: gives what it is to have, or nothing where that is there. */
  #exchanged(present: string | undefined): string | undefined {
    const copy = this.#second;
    this.#before = copy.seen;
    if (this.#isBarred || (present === undefined && this.text === undefined)) {
      copy.lacks = false;
      return undefined;
    }
    if (present !== undefined && present !== copy.seen && !this.#takeIn(present, copy)) return undefined;
    if (!copy.lacks || this.#ports.page.isUnseen) return undefined;
    Object.assign(copy, { seen: this.text, lacks: false });
    return this.text;
  }

  /** Gives whether what a copy has is part of what the page says now, or has been set aside. */
  #takeIn(theirs: string, copy: Copy): boolean {
    const taken = this.#merge(theirs, copy.seen);
    if (!taken) return false;
    if (taken === 'another') return this.#giveWay(theirs, copy);
    if ('refusal' in taken) return this.#refuse(theirs, taken.refusal, taken.isNewer, copy);
    const other = copy === this.#first ? this.#second : this.#first;
    if (taken.addsToMine) other.lacks = other === this.#first || this.#database !== undefined;
    Object.assign(copy, { seen: theirs, lacks: taken.addsToTheirs });
    return true;
  }

  /** Gives nothing while nobody can tell. */
  #merge(theirs: string, base: string | undefined): Outcome | undefined {
    const { text: mine, listener } = this;
    if (theirs === mine) return { text: theirs, addsToMine: false, addsToTheirs: false };
    const merged = merge(this.#ports.codec, mine ?? theirs, theirs, base);
    if (!merged || merged === 'another' || 'refusal' in merged || (mine !== undefined && !merged.addsToMine)) return merged;
    // The first words stay as they are written.
    this.text = mine === undefined ? theirs : merged.text;
    const refusal = listener?.took(this.text);
    if (refusal === undefined) return { ...merged, text: this.text, addsToMine: true };
    this.text = mine;
    return { refusal, isNewer: false };
  }

  /** Two pages began here at one time, and both have said since about whom it is. */
  #giveWay(theirs: string, copy: Copy): boolean {
    const mine = this.text;
    this.text = theirs;
    this.#first.lacks = this.#second.lacks = false;
    copy.seen = theirs;
    if (mine !== undefined) this.#ports.displaced(mine);
    return true;
  }

  /** Gives whether the text may be written over. */
  #refuse(text: string, refusal: string, isNewer: boolean, copy: Copy): boolean {
    const { storage, clock, page } = this.#ports;
    if (page.isUnseen) return false;
    if (!isNewer && storage && setAside(storage, this.key, text, clock.now())) {
      Object.assign(copy, { seen: undefined, lacks: true });
      this.#tell('unsaved', `What was saved here could not be read and is kept aside: ${refusal}`);
      if (this.text !== undefined) this.#later(DELAY);
      return true;
    }
    this.#isBarred = true;
    if (isNewer) this.listener?.unread(text);
    this.#tell('unavailable', `Not saved: ${refusalOf(refusal)}. Export keeps your answers.`);
    return false;
  }

  #tellLoss(): void {
    if (this.#first.lacks && this.text !== undefined && !this.#isBarred) this.#tell('unavailable', FULL);
  }

  #tell(state: SaveState, why = ''): void {
    this.listener?.saveStateChanged(state, why);
  }

  /** What could not be written stays with the page. */
  #settle(): void {
    if (!this.#done || this.#database?.isWriting || this.#callOff) return;
    if (this.text === undefined || !(this.#first.lacks || this.#second.lacks)) this.#done();
  }
}
