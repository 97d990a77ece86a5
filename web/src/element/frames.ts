// Asks the browser for a frame only when there is something to draw, and lets a few follow until all has settled.

import type { View } from './window-of';

const SETTLING_FRAMES = 3;
/** Whoever has not settled after this many of the browser's frames never will. */
const MOST_RUNS = 10;

export class Frames {
  readonly #draw: (time: number, last: boolean) => boolean;
  readonly #settled: () => void;
  readonly #rests: () => boolean;
  readonly #view: View;
  #asked: number | undefined;
  #drawing = false;
  #ended = false;
  /** Runs in a row that ended unsettled. */
  #restless = 0;

  /**
   * `draw` gives whether it wants to be called once more right away, which it will not be after the `last` time;
   * `settled` follows the last call. Where it `rests` nothing is drawn. The frames are those of `view`.
   */
  constructor(
    draw: (time: number, last: boolean) => boolean,
    settled: () => void,
    rests: () => boolean,
    view: View,
    signal: AbortSignal,
  ) {
    this.#draw = draw;
    this.#settled = settled;
    this.#rests = rests;
    this.#view = view;
    signal.addEventListener('abort', () => {
      this.#ended = true;
      this.#cancel();
    });
  }

  get isAsked(): boolean {
    return this.#asked !== undefined;
  }

  /** Draws with the browser's next frame. */
  request(): void {
    if (this.#ended) return;
    this.#asked ??= this.#view.requestAnimationFrame((time) => this.#run(time));
  }

  /** Draws before this returns, as an event handler needs it that may open a dialog. */
  now(): void {
    if (this.#drawing) return this.request();
    this.#run(this.#view.performance.now());
  }

  #run(time: number): void {
    this.#cancel();
    if (this.#ended || this.#rests()) return;
    this.#drawing = true;
    let more = true;
    try {
      for (let left = SETTLING_FRAMES; more && left > 0 && !this.#ended; left--) more = this.#draw(time, left === 1);
    } finally {
      this.#drawing = false;
    }
    this.#restless = more ? this.#restless + 1 : 0;
    if (more && this.#restless < MOST_RUNS) this.request();
    if (!this.#ended) this.#settled();
  }

  #cancel(): void {
    if (this.#asked !== undefined) this.#view.cancelAnimationFrame(this.#asked);
    this.#asked = undefined;
  }
}
