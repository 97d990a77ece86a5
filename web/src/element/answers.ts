// One element's part in keeping: what is said in it is handed on, and what is said elsewhere is shown in it.

import type { Core } from '../core/core';
import type { Entry, Place, Seat, Subscriber, Wanted } from '../keeping/keeping';
import type { Codec, Identity, SaveState } from '../keeping/ports';
import { keepingOfPage } from '../ports';

export interface AnswersListener {
  /** This is shown now, by what was said elsewhere. */
  took(text: string): void;
  /** The page may not come back: what waits to be told is to be told now. */
  leaving(): void;
  /** `why` is a sentence where something is wrong. */
  saveStateChanged(state: SaveState, why: string): void;
  placeChanged(place: Place): void;
  /** Something else is shown now; what was there before can be opened again. */
  keptBeside(): void;
  /** What came inside the element is kept, and not shown. */
  cameBeside(): void;
  refused(sentence: string): void;
}

export class Answers implements Subscriber {
  /** What is stored and cannot be read here: a newer version wrote it, or it ended the core. */
  stored: string | undefined;
  readonly #core: Core;
  readonly #listener: AnswersListener;
  readonly #codec: Codec;
  #seat: Seat | undefined;
  /** What was said last, here or elsewhere, which outlives a fault of the core. */
  #last: string | undefined;

  constructor(core: Core, listener: AnswersListener, signal: AbortSignal) {
    this.#core = core;
    this.#codec = {
      identify: (text) => this.#trying(text, () => core.identify(text)),
      merge: (mine, theirs, base) => this.#trying(theirs, () => core.merge(mine, theirs, base)),
    };
    this.#listener = listener;
    signal.addEventListener('abort', () => this.leave());
  }

  /** Nothing where nobody has said anything yet. */
  get last(): string | undefined {
    return this.#last;
  }

  join(wanted: Wanted): void {
    this.leave();
    this.#last = undefined;
    this.#seat = keepingOfPage().join(wanted, this);
  }

  leave(): void {
    this.#seat?.leave();
    this.#seat = undefined;
  }

  /** `text` is the assessment as it is now. */
  changed(text: string, opened: boolean): void {
    this.#last = text;
    this.#seat?.changed(text, opened);
  }

  list(): Entry[] {
    return this.#seat?.list() ?? [];
  }

  open(id: string): boolean {
    return this.#seat?.open(id) ?? false;
  }

  putAway(id: string): boolean {
    return this.#seat?.putAway(id) ?? false;
  }

  begin(subject: string): void {
    this.#seat?.begin(this.#core.fresh(subject));
  }

  // What keeping asks of an element.

  get codec(): Codec | undefined {
    return this.#core.broken ? undefined : this.#codec;
  }

  assessment(): string {
    return this.#core.assessment();
  }

  identity(): Identity {
    return this.#core.identity();
  }

  adopt(text: string): string | undefined {
    if (this.#core.broken) return undefined;
    const refusal = this.#trying(text, () => this.#core.adopt(text));
    if (refusal !== undefined) return refusal;
    this.#last = text;
    this.#listener.took(text);
    return undefined;
  }

  leaving(): void {
    this.#listener.leaving();
  }

  saveStateChanged(state: SaveState, why: string): void {
    this.#listener.saveStateChanged(state, why);
  }

  placeChanged(place: Place): void {
    this.#listener.placeChanged(place);
  }

  keptBeside(): void {
    this.#listener.keptBeside();
  }

  cameBeside(): void {
    this.#listener.cameBeside();
  }

  unread(text: string): void {
    this.stored = text;
  }

  refused(sentence: string): void {
    this.#listener.refused(sentence);
  }

  /** Where the core does not come back from a text, it is that text which can be taken along. */
  #trying<Result>(text: string, act: () => Result): Result {
    const { stored } = this;
    this.stored = text;
    const result = act();
    this.stored = stored;
    return result;
  }
}
