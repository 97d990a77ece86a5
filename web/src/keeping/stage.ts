// What the elements of a circle show: one kept assessment, through its keeper.

import type { Shown } from './catalogue';
import type { Keeper } from './keeper';
import type { KeeperListener } from './keeper-ports';
import { keyOf, OWN, staysApart, type Begun, type Shelf } from './keys';
import type { Seats } from './seats';
import type { Place, Subscriber } from './subscriber';

export interface StagePorts {
  shelf: Shelf;
  /** `text` is what the page says already, where nobody keeps it yet. */
  keeper: (key: string, displaced: (text: string) => void, listener?: KeeperListener, text?: string) => Keeper;
  release: (keeper: Keeper) => void;
}

/** What one of the elements says, and whether something is kept already that was begun when that was. */
export interface Saying {
  text: string;
  by: Subscriber;
  isKnown: boolean;
}

export const NOBODY: Begun = { created: '', subject: '' };

export class Stage {
  /** Under which it is kept. */
  id = OWN;
  /** What is shown, as it says of itself. */
  begun: Begun = NOBODY;
  readonly #ports: StagePorts;
  readonly #seats: Seats;
  /** What was said under a name turned out to be another's. */
  readonly #displaced: (id: string, text: string) => void;
  #keeper: Keeper | undefined;
  /** What the elements last took from the keeper. */
  #shown: string | undefined;

  constructor(ports: StagePorts, seats: Seats, displaced: (id: string, text: string) => void) {
    this.#ports = ports;
    this.#seats = seats;
    this.#displaced = displaced;
  }

  /** Nothing while there is no element. */
  get keeper(): Keeper | undefined {
    return this.#keeper;
  }

  /** What is said; nothing until somebody has said something. */
  get text(): string | undefined {
    return this.#keeper?.text;
  }

  /** What is shown and how it says it began, where anything is said. */
  get shown(): Shown | undefined {
    return this.text === undefined ? undefined : { id: this.id, begun: this.begun };
  }

  /**
   * `another`: see `Place`. What is kept there already is held against what is `said` of it. Where that turns out to be
   * another's, something else is shown in the end.
   */
  enter(id: string, another: boolean, said?: Saying): void {
    const before = this.#keeper;
    this.id = id;
    this.begun = NOBODY;
    this.#shown = this.#keeper = undefined;
    if (before) this.#ports.release(before);
    if (this.#seats.isKept) this.#seats.tell('saved', '');
    const keeper = this.#keeperOf(id, this.#listener(), said?.isKnown ? said.text : undefined);
    if (this.#keeper) return this.#ports.release(keeper);
    this.#keeper = keeper;
    const { text } = keeper;
    if (text !== undefined && text === said?.text) this.#follow(text, said.by);
    else if (text !== undefined && text !== this.#shown) this.#took(text);
    this.#seats.move(this.placeOf(another));
    if (this.#seats.isKept && keeper.waits) this.#seats.tell('unsaved', '');
  }

  /** One more among those who are there. */
  seat(subscriber: Subscriber): void {
    const text = this.text ?? this.#seats.assessment(subscriber);
    if (text !== undefined) this.#seats.adopt(subscriber, text);
    // Those before may have ended before they could tell.
    if (text !== undefined && this.begun === NOBODY) this.begun = this.#seats.begun() ?? NOBODY;
    this.#keeper?.show(this.#listener());
  }

  /** One of the elements has said this, and shows it. */
  say(text: string, subscriber: Subscriber): void {
    this.#keeper?.say(text);
    this.#follow(text, subscriber);
  }

  /** Somebody has begun or opened it here. Where nothing was shown it is said also while no core runs to be asked. */
  begin(text: string): void {
    this.#refused(this.text === undefined ? this.#took(text) : this.#keeper?.bring(text));
    if (this.text === undefined || this.text === text) this.#keeper?.say(text);
  }

  /** Makes a text part of what is kept under an id, which may be the one that is shown. */
  bring(id: string, text: string): void {
    if (id === this.id && this.#keeper) return this.#refused(this.#keeper.bring(text));
    const keeper = this.#keeperOf(id);
    if (keeper.text === undefined) keeper.say(text);
    else keeper.bring(text);
    this.#ports.release(keeper);
  }

  /** The last element has gone. */
  clear(): void {
    if (this.#keeper) this.#ports.release(this.#keeper);
    this.#keeper = undefined;
  }

  placeOf(another: boolean): Place {
    return { id: this.id, apart: staysApart(this.id), another };
  }

  #keeperOf(id: string, listener?: KeeperListener, text?: string): Keeper {
    return this.#ports.keeper(keyOf(this.#ports.shelf, id), (other) => this.#displaced(id, other), listener, text);
  }

  /** All show what one of them says. */
  #follow(text: string, subscriber: Subscriber): void {
    this.begun = subscriber.identity();
    this.#seats.adoptBeside(subscriber, text);
  }

  #listener(): KeeperListener {
    return {
      took: (text) => this.#took(text),
      saveStateChanged: (state, why) => this.#seats.tell(state, why),
      unread: (text) => this.#seats.each((seat) => seat.unread(text)),
    };
  }

  #refused(refusal: string | undefined): void {
    if (refusal !== undefined) this.#seats.each((seat) => seat.refused(refusal));
  }

  #took(text: string): string | undefined {
    const refusal = this.#seats.take(text);
    if (refusal !== undefined) return refusal;
    this.begun = this.#seats.begun() ?? this.begun;
    this.#shown = text;
    return undefined;
  }
}
