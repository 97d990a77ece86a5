// Two live regions, there from the start, through which a screen reader hears what changed.

/** Long enough for a screen reader to notice that the region was emptied, in ms. */
const PAUSE = 60;

export class LiveRegions {
  readonly #polite: HTMLElement;
  readonly #assertive: HTMLElement;
  readonly #waiting = new Map<HTMLElement, string[]>();
  readonly #signal: AbortSignal;

  constructor(polite: HTMLElement, assertive: HTMLElement, signal: AbortSignal) {
    this.#polite = polite;
    this.#assertive = assertive;
    this.#signal = signal;
  }

  /** What was wrong is no longer so: nobody comes upon it any more. */
  hush(): void {
    this.#waiting.get(this.#assertive)?.splice(0);
    this.#assertive.textContent = '';
  }

  /** Emptied first, so that the same words are heard again. */
  announce(text: string, assertive: boolean): void {
    const region = assertive ? this.#assertive : this.#polite;
    const waiting = this.#waiting.get(region);
    if (waiting) {
      waiting.push(text);
      return;
    }
    this.#waiting.set(region, [text]);
    region.textContent = '';
    setTimeout(() => {
      if (!this.#signal.aborted) region.textContent = this.#waiting.get(region)?.join(' ') ?? '';
      this.#waiting.delete(region);
    }, PAUSE);
  }
}
