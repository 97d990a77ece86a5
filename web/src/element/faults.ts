// How often a program may fail before it is not started again.

const MOST_FAULTS = 3;
const MINUTE = 60_000;

export class Faults {
  #times: number[] = [];

  /** Another one. Gives whether there were too many within a minute. */
  add(): boolean {
    const now = performance.now();
    this.#times = [...this.#times.filter((at) => at > now - MINUTE), now];
    return this.#times.length >= MOST_FAULTS;
  }
}
