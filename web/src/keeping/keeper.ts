// Keeps one assessment for one page. It is written twice: at once where a page that is left can still do so, and in a
// database that loses nothing to a crash. Both are held against what the page says record by record, so nothing that
// another page wrote is written over, and nothing that was only heard is written.

import { notSaved, type Unmerged } from './codec';
import { FirstCopy } from './first-copy';
import type { Copy, KeeperListener, KeeperPorts } from './keeper-ports';
import { Pace } from './pace';
import { Said } from './said';
import { SecondCopy } from './second-copy';

export class Keeper {
  readonly key: string;
  readonly #said: Said;
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

  constructor(key: string, ports: KeeperPorts, listener?: KeeperListener, text?: string) {
    this.key = key;
    this.#said = new Said(ports.codec, listener, text);
    this.#ports = ports;
    this.#first = new FirstCopy(key, ports);
    this.#pace = new Pace(ports.clock, () => this.flush());
    this.#second = { seen: undefined, lacks: ports.database !== undefined };
    this.#database = ports.database && new SecondCopy(key, ports.database, ports.clock, {
      unknown: () => Object.assign(this.#second, { seen: undefined, lacks: true }),
      exchanged: (present) => this.#exchanged(present),
      settled: (done) => this.#settled(done),
      late: () => this.waits && this.#said.tellLoss(),
    });
    this.look();
    void this.#database?.exchange();
  }

  /** What the page says; nothing until somebody has said something, here or elsewhere. */
  get text(): string | undefined {
    return this.#said.text;
  }

  /** Whether something was said that the storage does not have yet, and is to have. */
  get waits(): boolean {
    return this.text !== undefined && this.#first.lacks && this.#bar === undefined;
  }

  /** Somebody changed it on this page. */
  say(text: string): void {
    this.#said.text = text;
    this.#pace.afresh();
    this.#first.lacks = true;
    this.#second.lacks = this.#database !== undefined;
    if (this.#bar !== undefined) return this.#said.tell('unavailable', this.#bar);
    this.#said.tell('unsaved');
    this.#pace.soon();
  }

  /** Makes a text that came with the page or in a file part of it. Gives the sentence of a refusal. */
  bring(text: string): string | undefined {
    const { isNew, refusal } = this.#said.bring(text);
    if (isNew) this.say(this.#said.text as string);
    return refusal;
  }

  /** Takes in what another page says it has stored; a write of this one may be on its way over that. */
  heard(text: string): void {
    if (this.#bar !== undefined || text === this.#first.seen || !this.#takeIn(text, this.#first)) return;
    if (this.#first.lacks) this.#pace.soon();
    else if (this.#second.lacks || this.#first.read() !== text) this.#pace.toLook();
  }

  /** Takes in what is stored, which other pages may have written. */
  look(): void {
    const present = this.#first.read();
    if (typeof present === 'string') this.heard(present);
  }

  /** Writes at once what waits to be written. A page that goes leaves it to the next to say what cannot be read. */
  flush(isLeaving = false): void {
    this.#pace.stop();
    if (this.#bar !== undefined || this.text === undefined || this.#ports.page.isUnseen) return this.#settle();
    if (!this.#first.lacks && !isLeaving) this.look();
    if (this.#first.lacks && this.#writeFirst()) this.#said.tell('saved');
    if (this.#second.lacks) void this.#database?.exchange();
    if (this.#first.lacks) this.#pace.again();
    else if (!this.#second.lacks) this.#pace.afresh();
    this.#settle();
  }

  /** The page may not come back: what cannot be stored now, and was not told to be unsaved, is left beside what is. */
  leave(): void {
    const isTold = this.#bar !== undefined || this.#ports.page.isUnseen;
    this.flush(true);
    if (!isTold) this.#first.leaveBeside(this.text);
  }

  /** Nobody shows it any more: `done` is called when all of it is written. */
  close(done: () => void): void {
    this.#said.listener = undefined;
    this.#done = done;
    this.flush();
  }

  /** Somebody shows it, again or for the first time. */
  show(listener: KeeperListener): void {
    this.#done = this.#bar = undefined;
    this.#said.listener = listener;
    this.look();
    if (this.text !== undefined && (this.#first.lacks || this.#second.lacks)) this.#pace.soon();
  }

  /** Gives whether the storage has all of it now. */
  #writeFirst(): boolean {
    const present = this.#first.read();
    if (present === null) return false;
    if (present !== undefined && present !== this.#first.seen && !this.#takeIn(present, this.#first)) return false;
    return !this.#first.lacks || this.#first.write(this.text as string);
  }

  #settled(done: boolean): void {
    if (!done && this.waits) this.#said.tellLoss();
    if (done && this.text !== undefined && this.#bar === undefined) {
      if (this.#first.lacks && !this.#second.lacks) this.#said.tell('saved');
      // What the database alone had, and what was said meanwhile.
      if (!this.#first.lacks && !this.#second.lacks) this.#pace.afresh();
      else if (this.#couldTell) this.#pace.soon();
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
    this.#couldTell = present === undefined || present === copy.seen || this.#takeIn(present, copy);
    if (!this.#couldTell || !copy.lacks || this.#ports.page.isUnseen) return undefined;
    Object.assign(copy, { seen: this.text, lacks: false });
    return this.text;
  }

  /** Gives whether what a copy has is part of what the page says now, or has been set aside. */
  #takeIn(theirs: string, copy: Copy): boolean {
    const taken = this.#said.takeOf(copy, theirs, copy === this.#first ? this.#database && this.#second : this.#first);
    if (taken === 'another') return this.#giveWay(theirs, copy);
    // No core runs, and nobody is here for whom one may start.
    if (!taken && this.#done && this.#first.lacks && this.#first.giveUp(this.text)) this.#second.lacks = false;
    return taken !== undefined && (!('refusal' in taken) || this.#refuse(theirs, taken, copy));
  }

  /** Two pages began here at one time, and both have said since about whom it is. */
  #giveWay(theirs: string, copy: Copy): boolean {
    const mine = this.text;
    this.#said.text = copy.seen = theirs;
    this.#first.lacks = this.#second.lacks = false;
    if (mine !== undefined) this.#ports.displaced(mine);
    // The other copy may have what gives way, which is written under its own name first.
    const other = copy === this.#first ? this.#database && this.#second : this.#first;
    if (other) other.lacks = true;
    this.#pace.soon();
    return true;
  }

  /** Gives whether the text may be written over. */
  #refuse(text: string, { refusal, isNewer, isReadable = false }: Unmerged, copy: Copy): boolean {
    if (this.#ports.page.isUnseen) return false;
    if (!isNewer && !isReadable && this.#first.setAside(text, this.#ports.clock.now())) {
      Object.assign(copy, { seen: undefined, lacks: true });
      this.#said.tell('unsaved', `What was saved here could not be read and is kept aside: ${refusal}`);
      if (this.text !== undefined) this.#pace.soon();
      return true;
    }
    // What could not be set aside is tried again.
    if (isNewer || isReadable) this.#bar = notSaved(refusal);
    if (isNewer) this.#said.listener?.unread(text);
    this.#said.tell('unavailable', notSaved(refusal));
    this.#settle();
    return false;
  }

  /** What cannot be written is left beside what is stored, when there is room: nobody is here to be told. */
  #settle(): void {
    if (!this.#done) return;
    if (this.#bar !== undefined && !this.#first.giveUp(this.text)) return this.#pace.again();
    const isBusy = this.#database?.isWriting || this.#pace.isWaiting;
    if (this.#bar === undefined && (isBusy || (this.text !== undefined && (this.#first.lacks || this.#second.lacks)))) return;
    this.#database?.end();
    this.#done();
  }
}
