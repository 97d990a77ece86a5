// Keeps one assessment for one page. It is written twice: at once where a page that is left can still do so, and in a
// database that loses nothing to a crash. Both are held against what the page says record by record, so nothing that
// another page wrote is written over, and nothing that was only heard is written.

import { merge, refusalOf, type Outcome, type Unmerged } from './codec';
import { FirstCopy } from './first-copy';
import type { Copy, KeeperListener, KeeperPorts } from './keeper-ports';
import { Pace } from './pace';
import type { SaveState } from './ports';
import { SecondCopy } from './second-copy';

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
  readonly #first: FirstCopy;
  readonly #second: Copy;
  readonly #database: SecondCopy | undefined;
  readonly #pace: Pace;
  /** A sentence where what is stored is left alone: a newer version's, or what does not fit with what is said here. */
  #bar: string | undefined;
  /** What the database had in the last step could be taken in. */
  #couldTell = true;
  #done: (() => void) | undefined;

  constructor(key: string, ports: KeeperPorts, listener?: KeeperListener) {
    this.key = key;
    this.listener = listener;
    this.#ports = ports;
    this.#first = new FirstCopy(key, ports.storage);
    this.#pace = new Pace(ports.clock, () => this.flush());
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
    this.#pace.afresh();
    this.#first.lacks = true;
    this.#second.lacks = this.#database !== undefined;
    if (this.#bar !== undefined) return this.#tell('unavailable', this.#bar);
    this.#tell('unsaved');
    this.#pace.later(DELAY);
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
    if (this.#bar !== undefined || text === this.#first.seen || !this.#takeIn(text, this.#first)) return;
    if (this.#first.lacks) this.#pace.later(DELAY);
    else if (this.#second.lacks) this.#pace.later(LOOK);
  }

  /** Takes in what is stored, which other pages may have written. */
  look(): void {
    const present = this.#first.read();
    if (typeof present === 'string') this.heard(present);
  }

  /** Writes at once what waits to be written. */
  flush(): void {
    this.#pace.stop();
    if (this.#bar !== undefined || this.text === undefined || this.#ports.page.isUnseen) return;
    if (this.#first.lacks && this.#writeFirst()) this.#tell('saved');
    if (this.#second.lacks) void this.#database?.exchange();
    if (this.#first.lacks) this.#pace.again();
    else if (!this.#second.lacks) this.#pace.afresh();
  }

  /** The page may not come back: what cannot be made part of what is stored now is left beside it. */
  leave(): void {
    this.flush();
    if (this.#bar !== undefined || this.text === undefined || this.#ports.page.isUnseen) return;
    if (this.#first.lacks) this.#first.leaveBeside(this.text);
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
    if (this.text !== undefined && (this.#first.lacks || this.#second.lacks)) this.#pace.later(DELAY);
  }

  /** Gives whether the storage has all of it now. */
  #writeFirst(): boolean {
    const present = this.#first.read();
    if (present === null) return false;
    if (present !== undefined && present !== this.#first.seen && !this.#takeIn(present, this.#first)) return false;
    if (!this.#first.lacks) return true;
    const text = this.text as string;
    if (!this.#first.write(text)) return false;
    this.#ports.send(text);
    return true;
  }

  #settled(done: boolean): void {
    if (!done) {
      // What it has now nobody knows: it is read again.
      Object.assign(this.#second, { seen: undefined, lacks: true });
      this.#tellLoss();
    } else if (this.text !== undefined) {
      if (this.#first.lacks && !this.#second.lacks) this.#tell('saved');
      // What the database alone had, and what was said meanwhile.
      if (!this.#first.lacks && !this.#second.lacks) this.#pace.afresh();
      else if (this.#couldTell) this.#pace.later(DELAY);
      else this.#pace.again();
    }
    this.#settle();
  }

  /** Within one step of the database for all pages: gives what it is to have, or nothing where that is there. */
  #exchanged(present: string | undefined): string | undefined {
    const copy = this.#second;
    if (this.#bar !== undefined || (present === undefined && this.text === undefined)) {
      copy.lacks = false;
      return undefined;
    }
    this.#couldTell = true;
    if (present !== undefined && present !== copy.seen && !this.#takeIn(present, copy)) {
      this.#couldTell = false;
      return undefined;
    }
    if (!copy.lacks || this.#ports.page.isUnseen) return undefined;
    Object.assign(copy, { seen: this.text, lacks: false });
    return this.text;
  }

  /** Gives whether what a copy has is part of what the page says now, or has been set aside. */
  #takeIn(theirs: string, copy: Copy): boolean {
    const taken = this.#merge(theirs, copy.seen);
    if (!taken) return false;
    if (taken === 'another') return this.#giveWay(theirs, copy);
    if ('refusal' in taken) return this.#refuse(theirs, taken, copy);
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
  #refuse(text: string, { refusal, isNewer, isReadable = false }: Unmerged, copy: Copy): boolean {
    const { clock, page } = this.#ports;
    if (page.isUnseen) return false;
    if (!isNewer && !isReadable && this.#first.setAside(text, clock.now())) {
      Object.assign(copy, { seen: undefined, lacks: true });
      this.#tell('unsaved', `What was saved here could not be read and is kept aside: ${refusal}`);
      if (this.text !== undefined) this.#pace.later(DELAY);
      return true;
    }
    const why = `Not saved: ${refusalOf(refusal)}. Export keeps your answers.`;
    // What could not be set aside is tried again.
    if (isNewer || isReadable) this.#bar = why;
    if (isNewer) this.listener?.unread(text);
    this.#tell('unavailable', why);
    return false;
  }

  #tellLoss(): void {
    if (this.#first.lacks && this.text !== undefined && this.#bar === undefined) this.#tell('unavailable', FULL);
  }

  #tell(state: SaveState, why = ''): void {
    this.listener?.saveStateChanged(state, why);
  }

  /** What could not be written stays with the page. */
  #settle(): void {
    if (!this.#done || this.#database?.isWriting || this.#pace.isWaiting) return;
    if (this.text === undefined || !(this.#first.lacks || this.#second.lacks)) this.#done();
  }
}
