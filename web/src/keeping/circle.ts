// The elements of a page that have one framework and one relation: they show one kept assessment, and what is done in
// one of them is in all at once.

import { Arrivals } from './arrivals';
import { Catalogue, type Entry } from './catalogue';
import { identityOf } from './codec';
import { idOf, idOfAside, idOfBeginning, OWN, staysApart } from './keys';
import { Newcomers } from './newcomers';
import type { Codec, Database, TextStorage } from './ports';
import { Seats } from './seats';
import { NOBODY, Stage, type Saying, type StagePorts } from './stage';
import type { Subscriber } from './subscriber';

export interface CirclePorts extends StagePorts {
  storage: TextStorage | undefined;
  database: Database | undefined;
  codec: () => Codec | undefined;
  now: () => number;
  /** Nobody has come to the page: nothing is written yet. */
  isUnseen: () => boolean;
  /** A sentence where nothing is kept, and why; empty where that is as it was asked for. */
  unkept: string | undefined;
}

export class Circle {
  readonly #ports: CirclePorts;
  readonly #catalogue: Catalogue;
  readonly #arrivals: Arrivals;
  readonly #seats: Seats;
  readonly #stage: Stage;
  readonly #newcomers: Newcomers;

  constructor(ports: CirclePorts) {
    const { shelf, storage, database, codec, now, isUnseen, unkept } = ports;
    const catalogue = new Catalogue(shelf, storage, codec, now);
    const seats = new Seats(unkept);
    const stage = new Stage(ports, seats, (id, text) => this.#displaced(id, text));
    this.#ports = ports;
    this.#catalogue = catalogue;
    this.#seats = seats;
    this.#stage = stage;
    this.#arrivals = new Arrivals({
      shelf, storage, database, catalogue, codec,
      bring: (id, text) => this.#takeOverOne(id, text),
      shown: () => stage.shown,
      isOwnTaken: () => stage.id === OWN && stage.text !== undefined,
    }, isUnseen);
    this.#newcomers = new Newcomers({
      stage, seats, catalogue, codec, arrivals: this.#arrivals,
      show: (id, text) => this.#show(id, false, text),
      begun: () => this.#takeOver(),
    });
  }

  get seats(): ReadonlySet<Subscriber> {
    return this.#seats.all;
  }

  get isEmpty(): boolean {
    return this.#seats.all.size === 0;
  }

  get isKept(): boolean {
    return this.#seats.isKept;
  }

  join(subscriber: Subscriber, came: string | undefined, brought: string | undefined): void {
    this.#seats.all.add(subscriber);
    this.#newcomers.take(subscriber, came, brought);
  }

  leave(subscriber: Subscriber): void {
    this.#seats.all.delete(subscriber);
    if (this.isEmpty) this.#stage.clear();
  }

  /** Somebody changed something in one element; `opened` where that was to put a file in its place. */
  changed(subscriber: Subscriber, text: string, opened: boolean): void {
    const { keeper, id, begun, shown, text: before } = this.#stage;
    if (!keeper || text === before) return;
    const who = subscriber.identity();
    // A person may give themselves another name; a file with one is another's.
    const isSame = opened ? this.#catalogue.begunAs(who, undefined, shown) === id : who.created === begun.created;
    // A file is never the own one, which other pages go on with; nor what is begun one that could not be read here.
    if (before === undefined ? opened || id !== OWN : !isSame) {
      // What is shown may have got a name that is not stored yet.
      const known = this.#catalogue.begunAs(who, shown?.id, shown);
      const said = { text, by: subscriber, isKnown: known !== undefined };
      this.#show(known ?? idOfBeginning(who, text), opened || before !== undefined, text, said);
      if (before !== undefined) subscriber.keptBeside();
    } else {
      if (opened && before !== undefined) this.#setAside(before, subscriber);
      this.#stage.say(text, subscriber);
    }
    this.#catalogue.noteSaid(this.#stage.id, text, who);
  }

  list(): Entry[] {
    return this.#catalogue.entries(this.#stage.id, this.#stage.text);
  }

  /** Gives whether there is such a one. */
  open(id: string): boolean {
    if (!this.list().some((entry) => entry.id === id)) return false;
    // What waits to be said is said of what is shown, before another one is.
    this.leaving();
    if (id !== this.#stage.id) this.#show(id, true);
    this.#catalogue.noteShown(id);
    return true;
  }

  /** `fresh` is an assessment in which nothing is said yet but whom it is about. */
  begin(fresh: string): void {
    this.leaving();
    this.#show(idOfBeginning(identityOf(this.#ports.codec, fresh) ?? NOBODY, fresh), true, fresh);
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
    this.#stage.keeper?.look();
    this.#takeOver();
  }

  /** Something was left beside what is stored when nobody showed it any more. */
  takeLeft(): void {
    if (!this.isEmpty) this.#arrivals.takeLeft();
  }

  /** Another page has something under that key: it is shown where nothing else is yet. */
  follow(key: string): void {
    const id = idOf(this.#ports.shelf, key);
    if (id === undefined || staysApart(id) || this.isEmpty || this.#stage.text !== undefined) return;
    if (!this.#catalogue.isAway(id)) this.#stage.enter(id, false);
  }

  #takeOver(): void {
    this.#arrivals.takeIn();
    void this.#arrivals.recall(() => this.#restored());
  }

  /** What the person has here is known only now: it is shown in place of what was brought where there seemed to be none. */
  #restored(): void {
    const { id, text } = this.#stage;
    if (text === undefined) return this.#show(this.#catalogue.usual(), false);
    const usual = this.#catalogue.usual(id);
    if (id !== this.#newcomers.brought || !this.#catalogue.ids().includes(usual)) return this.#stage.keeper?.look();
    this.#show(usual, true);
    this.#seats.each((seat) => seat.keptBeside());
  }

  /** `text` is to be a part of it, which one of the elements may have `said`, and shows already. */
  #show(id: string, another: boolean, text?: string, said?: Saying): void {
    if (this.isEmpty) return;
    this.#stage.enter(id, another, said);
    this.#newcomers.brought = undefined;
    // What was kept there turned out to be another's, and something else is shown.
    if (id !== this.#stage.id) return text === undefined ? undefined : this.#stage.bring(id, text);
    // What was shown before may have been left beside what it could not become a part of.
    this.#arrivals.takeIn();
    // What has just been written by a core needs no other reading.
    if (text !== undefined && said && this.#stage.text === undefined) this.#stage.say(text, said.by);
    else if (text !== undefined) this.#stage.begin(text);
    if (!this.#ports.isUnseen()) this.#catalogue.noteShown(id);
  }

  #displaced(id: string, text: string): void {
    const other = idOfBeginning(identityOf(this.#ports.codec, text) ?? NOBODY, text);
    if (id === this.#stage.id && !this.isEmpty) this.#show(other, false, text);
    else this.#stage.bring(other, text);
  }

  /** What an earlier build kept is written where it is kept now, also where it is shown at once. */
  #takeOverOne(id: string, text: string): void {
    const isFirst = id === this.#stage.id && this.#stage.text === undefined;
    this.#stage.bring(id, text);
    const { keeper } = this.#stage;
    if (isFirst && keeper?.text !== undefined) keeper.say(keeper.text);
  }

  /** Only the last of them, since a page may open one thing after the other. */
  #setAside(text: string, subscriber: Subscriber): void {
    this.#stage.bring(idOfAside(this.#ports.now()), text);
    this.#catalogue.keepLastAsides();
    subscriber.keptBeside();
  }
}
