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
    if (this.#unkept === undefined) subscriber.saveStateChanged(...this.#state);
    else subscriber.saveStateChanged('unavailable', this.#unkept);
  }

  tell(state: SaveState, why: string): void {
    this.#state = [state, why];
    if (this.isKept) this.each((seat) => seat.saveStateChanged(state, why));
  }

  /** All show this now, or the first that cannot gives its sentence. */
  take(text: string): string | undefined {
    for (const seat of this.all) {
      const refusal = seat.adopt(text);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  /** One shows what others do already. */
  adopt(seat: Subscriber, text: string): void {
    const refusal = seat.adopt(text);
    if (refusal !== undefined) seat.refused(refusal);
  }

  adoptBeside(from: Subscriber, text: string): void {
    for (const seat of this.all) if (seat !== from) this.adopt(seat, text);
  }

  /** What is shown, as it says of itself. */
  begun(): Begun | undefined {
    const [seat] = this.all;
    return seat?.identity();
  }

  move(place: Place): void {
    this.each((seat) => seat.placeChanged(place));
  }

  each(act: (seat: Subscriber) => void): void {
    for (const seat of this.all) act(seat);
  }
}
