// What is told while something else is being told waits until that has been heard by everybody, so that all listeners
// hear of everything in the order in which it happened, and of the last state last.

export class InOrder {
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  tell(what: () => void): void {
    this.#waiting.push(what);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next();
    } finally {
      this.#busy = false;
    }
  }
}
