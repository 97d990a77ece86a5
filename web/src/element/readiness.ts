// Whether an element can be used, as a promise: a new one with each try, since one that is settled stays so.

export class Readiness {
  readonly #drawnFirst: () => void;
  #promise!: Promise<void>;
  #settle!: { drawn: () => void; failed: (error: Error) => void };
  #settled = true;

  /** `drawn` follows each time it is fulfilled. */
  constructor(drawn: () => void) {
    this.#drawnFirst = drawn;
    this.renew();
  }

  /** The one of this try. */
  get promise(): Promise<void> {
    return this.#promise;
  }

  /** It is open again, where it was not. */
  renew(): void {
    if (!this.#settled) return;
    this.#settled = false;
    this.#promise = new Promise((drawn, failed) => (this.#settle = { drawn, failed }));
    this.#promise.then(() => this.#drawnFirst(), () => {
      // Whoever does not wait for it hears of the failure through the event.
    });
  }

  drawn(): void {
    this.#settled = true;
    this.#settle.drawn();
  }

  failed(error: Error): void {
    this.#settled = true;
    this.#settle.failed(error);
  }
}
