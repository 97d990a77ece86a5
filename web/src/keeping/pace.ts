// When a change is written: a moment after it was made, and now and then again where it was not taken.

import type { Clock } from './ports';

/** How long after a change it is written, in ms; a visitor who leaves does not wait for it. */
const DELAY = 150;
/** How long after another page has told of a change it is looked at whether that page has written it twice, in ms. */
const LOOK = 1000;
/** What was not taken is tried again after the first of these, then after twice that, and so on, in ms. */
const FIRST_WAIT = 1250;
const LAST_WAIT = 10_000;
/** Then the next change tries again. */
const MOST_TRIES = 30;

export class Pace {
  readonly #clock: Clock;
  readonly #act: () => void;
  #callOff: (() => void) | undefined;
  #delay = 0;
  #tries = 0;

  constructor(clock: Clock, act: () => void) {
    this.#clock = clock;
    this.#act = act;
  }

  get isWaiting(): boolean {
    return this.#callOff !== undefined;
  }

  /** Something was said. */
  soon(): void {
    this.#later(DELAY);
  }

  /** Another page has said something. */
  toLook(): void {
    this.#later(LOOK);
  }

  /** It was not taken: there may be room again, or a core that can merge what is there. */
  again(): void {
    if (this.#tries >= MOST_TRIES) return;
    this.#later(Math.min(FIRST_WAIT * 2 ** this.#tries, LAST_WAIT));
    this.#tries += 1;
  }

  /** Something has changed, or was taken. */
  afresh(): void {
    this.#tries = 0;
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  /** What waits for long does not let a change wait. */
  #later(delay: number): void {
    if (this.#callOff && delay >= this.#delay) return;
    this.#callOff?.();
    this.#delay = delay;
    this.#callOff = this.#clock.after(delay, this.#act);
  }
}
