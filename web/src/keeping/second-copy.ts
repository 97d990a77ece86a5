// The copy in the database: one step for all pages after the other, asked again where it fails.

import type { Clock, Database } from './ports';

export interface SecondCopyListener {
  /** What the database has now nobody knows: a step has failed, or is taken once more. */
  unknown(): void;
  /** Within one step for all pages: gives what is to be kept, or nothing where that is there. */
  exchanged(present: string | undefined): string | undefined;
  /** The step is over; where it is not `done`, nothing has changed. */
  settled(done: boolean): void;
  /** It has not answered for long. */
  late(): void;
}

/** A database that fails is asked again after the first of these, then after twice that, in ms. */
const FIRST_WAIT = 250;
const LAST_WAIT = 10_000;
/** In ms. */
const PATIENCE = 5_000;

export class SecondCopy {
  readonly #key: string;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #listener: SecondCopyListener;
  /** How many steps there have been: one that has not answered for long does not bar another. */
  #steps = 0;
  /** The last one is under way. */
  #isWriting = false;
  #isLate = false;
  /** The step in which it was decided last what is to be kept, while it is not known whether it is; 0 is none. */
  #decider = 0;
  #isOver = false;
  #wait = FIRST_WAIT;
  #callOff: (() => void) | undefined;

  constructor(key: string, database: Database, clock: Clock, listener: SecondCopyListener) {
    this.#key = key;
    this.#database = database;
    this.#clock = clock;
    this.#listener = listener;
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** Does nothing while a step is under way: `settled` comes, and it can be asked again. */
  async exchange(): Promise<void> {
    // Whoever asks again while nothing is heard is told so again.
    if (this.#isLate) this.#listener.late();
    if (this.#isWriting) return;
    this.#callOff?.();
    this.#isWriting = true;
    this.#isLate = false;
    this.#steps += 1;
    const step = this.#steps;
    const late = this.#clock.after(PATIENCE, () => {
      if (this.#isOver) return;
      this.#isWriting = false;
      this.#isLate = true;
      this.#askAgain();
      this.#listener.late();
    });
    const next = (present: string | undefined): string | undefined => {
      if (this.#isOver) return undefined;
      // The page was left in the middle of it and somebody came back, or one before it has not answered yet.
      if (this.#decider) this.#listener.unknown();
      this.#decider = step;
      return this.#listener.exchanged(present);
    };
    const done = await this.#database.exchange(this.#key, next).then(() => true, () => false);
    late();
    // What is so now a later one says.
    if (step !== this.#steps || this.#isOver) return;
    this.#isWriting = this.#isLate = false;
    // One before it may have decided after it, and has not answered yet.
    const isOvertaken = this.#decider !== 0 && this.#decider !== step;
    if (!isOvertaken) this.#decider = 0;
    if (!done || isOvertaken) this.#listener.unknown();
    if (done) this.#wait = FIRST_WAIT;
    else this.#askAgain();
    this.#listener.settled(done);
  }

  /** Whoever kept it is gone: nothing is asked again, and what is asked and not answered yet changes nothing. */
  end(): void {
    this.#callOff?.();
    this.#isOver = true;
  }

  /** A browser that has just crashed may not have its database ready. */
  #askAgain(): void {
    if (this.#wait > LAST_WAIT) return;
    this.#callOff?.();
    this.#callOff = this.#clock.after(this.#wait, () => void this.exchange());
    this.#wait *= 2;
  }
}
