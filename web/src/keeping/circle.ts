// The elements of a page that have one framework and one relation: they show one kept assessment, and what is done in
// one of them is in all at once.

import { Arrivals } from './arrivals';
import { Catalogue, type Entry } from './catalogue';
import { identify } from './codec';
import type { Takeover } from './earlier';
import type { Keeper } from './keeper';
import type { KeeperListener } from './keeper-ports';
import { idOf, idOfAside, idOfBeginning, keyOf, OWN, sameBeginning, staysApart, type Begun, type Shelf } from './keys';
import type { Codec, Database, Identity, TextStorage } from './ports';
import { Seats } from './seats';
import type { Place, Subscriber } from './subscriber';

/** So many of what files have taken the place of are kept. */
const MOST_ASIDES = 3;

export interface CirclePorts {
  shelf: Shelf;
  storage: TextStorage | undefined;
  database: Database | undefined;
  codec: () => Codec | undefined;
  now: () => number;
  keeper: (key: string, displaced: (text: string) => void, listener?: KeeperListener) => Keeper;
  /** Nobody has come to the page: nothing is written yet. */
  isUnseen: () => boolean;
  release: (keeper: Keeper) => void;
  /** A sentence where nothing is kept, and why; empty where that is as it was asked for. */
  unkept: string | undefined;
}

const NOBODY: Begun = { created: '', subject: '' };

export class Circle {
  readonly #ports: CirclePorts;
  readonly #catalogue: Catalogue;
  readonly #arrivals: Arrivals;
  readonly #seats: Seats;
  #id = OWN;
  #keeper: Keeper | undefined;
  /** What is shown, as it says of itself. */
  #begun: Begun = NOBODY;
  /** What the elements last took from the keeper. */
  #shown: string | undefined;

  constructor(ports: CirclePorts) {
    this.#ports = ports;
    const { shelf, storage, database, codec } = ports;
    this.#catalogue = new Catalogue(shelf, storage, codec, ports.now);
    const bring = (id: string, text: string): void => this.#takeOverOne(id, text);
    const shown = (begun: Begun): string | undefined =>
      this.#keeper?.text !== undefined && begun.created !== '' && sameBeginning(begun, this.#begun) ? this.#id : undefined;
    const isOwnTaken = (): boolean => this.#id === OWN && this.#keeper?.text !== undefined;
    const takeover: Takeover = { shelf, storage, database, catalogue: this.#catalogue, codec, bring, shown, isOwnTaken };
    this.#arrivals = new Arrivals(takeover, ports.isUnseen);
    this.#seats = new Seats(ports.unkept);
  }

  get seats(): ReadonlySet<Subscriber> {
    return this.#seats.all;
  }

  get isEmpty(): boolean {
    return this.#seats.all.size === 0;
  }

  /** Whether it is stored. */
  get isKept(): boolean {
    return this.#seats.isKept;
  }

  join(subscriber: Subscriber, came: string | undefined, brought: string | undefined): void {
    this.#seats.all.add(subscriber);
    if (this.#keeper) this.#seat(subscriber);
    else this.#begin(came, brought);
    this.#seats.greet(subscriber);
  }

  leave(subscriber: Subscriber): void {
    this.#seats.all.delete(subscriber);
    if (!this.isEmpty || !this.#keeper) return;
    this.#ports.release(this.#keeper);
    this.#keeper = undefined;
  }

  /** Somebody changed something in one element; `opened` where that was to put a file in its place. */
  changed(subscriber: Subscriber, text: string, opened: boolean): void {
    const keeper = this.#keeper;
    if (!keeper || text === keeper.text) return;
    const who = subscriber.identity();
    // A person may give themselves another name; a file with one is another's.
    const isSame = opened ? sameBeginning(who, this.#begun) : who.created === this.#begun.created;
    const before = keeper.text;
    // A file is never the own one, which other pages go on with whoever it is about.
    // Nor is what somebody begins that of another whose answers could not be read here.
    if (before === undefined ? opened || this.#id !== OWN : !isSame) {
      // What is shown may have got a name that is not stored yet.
      const another = before === undefined ? undefined : this.#id;
      this.#show(this.#catalogue.begunAs(who, another) ?? idOfBeginning(who, text), text);
      if (before !== undefined) subscriber.keptBeside();
    } else {
      if (opened && before !== undefined) this.#setAside(before, subscriber);
      this.#begun = who;
      keeper.say(text);
      this.#seats.adoptBeside(subscriber, text);
    }
  }

  list(): Entry[] {
    return this.#catalogue.entries(this.#id, this.#keeper?.text);
  }

  /** Gives whether there is such a one. */
  open(id: string): boolean {
    if (!this.list().some((entry) => entry.id === id)) return false;
    if (id !== this.#id) this.#show(id);
    this.#catalogue.noteShown(id);
    return true;
  }

  /** `fresh` is an assessment in which nothing is said yet but whom it is about. */
  begin(fresh: string): void {
    this.#show(idOfBeginning(this.#who(fresh) ?? NOBODY, fresh), fresh);
  }

  /** What is put away is shown only where somebody opens it; gives whether there is such a one. */
  putAway(id: string): boolean {
    if (!this.list().some((entry) => entry.id === id)) return false;
    this.#catalogue.noteAway(id, true);
    return true;
  }

  /** The page may not come back. */
  leaving(): void {
    this.#seats.each((seat) => seat.leaving());
  }

  /** Another page may have written, or an earlier build. */
  look(): void {
    if (this.isEmpty) return;
    this.#keeper?.look();
    this.#takeOver();
  }

  /** Another page has something under that key: it is shown where nothing else is yet. */
  follow(key: string): void {
    const id = idOf(this.#ports.shelf, key);
    if (id === undefined || staysApart(id) || this.isEmpty || this.#keeper?.text !== undefined) return;
    this.#enter(id);
  }

  #begin(came: string | undefined, brought: string | undefined): void {
    this.#arrivals.begin();
    this.#arrivals.takeIn();
    this.#enter(this.#arrivals.idFor(came === undefined ? undefined : this.#who(came), came ?? ''));
    if (came !== undefined) this.#bring(this.#id, came);
    if (brought !== undefined) this.#bringAlong(brought);
    this.#takeOver();
  }

  #takeOver(): void {
    this.#arrivals.takeIn();
    void this.#arrivals.recall(() => {
      if (this.#keeper?.text === undefined) this.#show(this.#catalogue.usual());
      else this.#keeper.look();
    });
  }

  /** What was said while it was kept otherwise may be of another than who is usual here, also where nothing is read yet. */
  #bringAlong(text: string): void {
    const who = this.#who(text) ?? NOBODY;
    if (sameBeginning(who, this.#begun)) this.#bring(this.#id, text);
    else this.#show(this.#catalogue.begunAs(who) ?? idOfBeginning(who, text), text);
  }

  #show(id: string, text?: string): void {
    if (this.isEmpty) return;
    this.#enter(id);
    if (text !== undefined) this.#bring(id, text);
    if (text !== undefined && this.#keeper?.text === text) this.#keeper.say(text);
    if (!this.#ports.isUnseen()) this.#catalogue.noteShown(id);
  }

  #enter(id: string): void {
    const { shelf, keeper, release } = this.#ports;
    const before = this.#keeper;
    this.#id = id;
    this.#begun = NOBODY;
    this.#shown = this.#keeper = undefined;
    if (before) release(before);
    if (this.isKept) this.#seats.tell('saved', '');
    this.#keeper = keeper(keyOf(shelf, id), (text) => this.#displaced(id, text), this.#listener());
    const { text } = this.#keeper;
    if (text !== undefined && text !== this.#shown) this.#took(text);
    this.#seats.move(this.#place);
    if (this.isKept && this.#keeper.waits) this.#seats.tell('unsaved', '');
  }

  /** One more among those who are there. */
  #seat(subscriber: Subscriber): void {
    const text = this.#keeper?.text ?? this.#seats.assessment(subscriber);
    if (text !== undefined) this.#seats.adopt(subscriber, text);
    // Those before may have ended before they could tell.
    if (text !== undefined && this.#begun === NOBODY) this.#begun = this.#seats.begun() ?? NOBODY;
    this.#seats.place(subscriber, this.#place);
    this.#keeper?.show(this.#listener());
  }

  get #place(): Place {
    return { id: this.#id, apart: staysApart(this.#id) };
  }

  #listener(): KeeperListener {
    return {
      took: (text) => this.#took(text),
      saveStateChanged: (state, why) => this.#seats.tell(state, why),
      unread: (text) => this.#seats.each((seat) => seat.unread(text)),
    };
  }

  #took(text: string): string | undefined {
    const refusal = this.#seats.take(text);
    if (refusal !== undefined) return refusal;
    this.#begun = this.#seats.begun() ?? this.#begun;
    this.#shown = text;
    return undefined;
  }

  /** What was said under a name that turned out to be another's. */
  #displaced(id: string, text: string): void {
    const other = idOfBeginning(this.#who(text) ?? NOBODY, text);
    if (id === this.#id && !this.isEmpty) this.#show(other, text);
    else this.#bring(other, text);
  }

  /** What an earlier build kept is written where it is kept now, also where it is shown at once. */
  #takeOverOne(id: string, text: string): void {
    const isFirst = id === this.#id && this.#keeper?.text === undefined;
    this.#bring(id, text);
    if (isFirst && this.#keeper?.text !== undefined) this.#keeper.say(this.#keeper.text);
  }

  /** Only the last of them, since a page may open one thing after the other. */
  #setAside(text: string, subscriber: Subscriber): void {
    this.#bring(idOfAside(this.#ports.now()), text);
    this.#catalogue.keepLastAsides(MOST_ASIDES);
    subscriber.keptBeside();
  }

  /** Makes a text part of what is kept under an id, which may be the one that is shown. */
  #bring(id: string, text: string): void {
    if (id === this.#id && this.#keeper) {
      const refusal = this.#keeper.bring(text);
      if (refusal !== undefined) this.#seats.each((seat) => seat.refused(refusal));
      return;
    }
    const keeper = this.#ports.keeper(keyOf(this.#ports.shelf, id), (said) => this.#displaced(id, said));
    if (keeper.text === undefined) keeper.say(text);
    else keeper.bring(text);
    this.#ports.release(keeper);
  }

  #who(text: string): Identity | undefined {
    const who = identify(this.#ports.codec, text);
    return who && !('refusal' in who) ? who : undefined;
  }
}
