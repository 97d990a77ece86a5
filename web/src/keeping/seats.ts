// The elements that show one kept assessment.

import type { Begun } from './keys';
import type { SaveState } from './ports';
import type { Place, Subscriber } from './subscriber';

export class Seats {
  readonly all = new Set<Subscriber>();
  /** How what is shown is kept, for those who come later. */
  #state: [SaveState, string] = ['saved', ''];
  /** A sentence where nothing is kept, and why; empty where that is as it was asked for. */
  readonly #unkept: string | undefined;

  constructor(unkept: string | undefined) {
    this.#unkept = unkept;
  }

  get isKept(): boolean {
    return this.#unkept === undefined;
  }

  /** Tells one that has come how it stands. */
  greet(subscriber: Subscriber): void {
    const [state, why]: [SaveState, string] = this.#unkept === undefined ? this.#state : ['unavailable', this.#unkept];
    ask(subscriber, (seat) => seat.saveStateChanged(state, why));
  }

  tell(state: SaveState, why: string): void {
    this.#state = [state, why];
    if (this.isKept) this.each((seat) => seat.saveStateChanged(state, why));
  }

  /** All show this now, or the first that cannot gives its sentence. */
  take(text: string): string | undefined {
    for (const seat of this.all) {
      const refusal = ask(seat, () => seat.adopt(text));
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  /** One shows what others do already. */
  adopt(seat: Subscriber, text: string): void {
    ask(seat, () => {
      const refusal = seat.adopt(text);
      if (refusal !== undefined) seat.refused(refusal);
    });
  }

  adoptBeside(from: Subscriber, text: string): void {
    for (const seat of this.all) if (seat !== from) this.adopt(seat, text);
  }

  /** What is shown, as it says of itself. */
  begun(): Begun | undefined {
    return this.#first((seat) => seat.identity());
  }

  /** What is shown, where nobody has said anything yet. */
  assessment(but: Subscriber): string | undefined {
    return this.#first((seat) => (seat === but ? undefined : seat.assessment()));
  }

  move(place: Place): void {
    for (const seat of this.all) this.place(seat, place);
  }

  place(seat: Subscriber, place: Place): void {
    ask(seat, () => seat.placeChanged(place));
  }

  each(act: (seat: Subscriber) => void): void {
    for (const seat of this.all) ask(seat, act);
  }

  #first<Answer>(question: (seat: Subscriber) => Answer | undefined): Answer | undefined {
    for (const seat of this.all) {
      const answer = ask(seat, question);
      if (answer !== undefined) return answer;
    }
    return undefined;
  }
}

/** One whose core ends in a fault answers nothing and keeps no other from it; it is started again, and comes again. */
function ask<Answer>(seat: Subscriber, question: (seat: Subscriber) => Answer): Answer | undefined {
  try {
    return question(seat);
  } catch (error) {
    if (seat.codec) throw error;
    return undefined;
  }
}
