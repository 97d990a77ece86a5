// Choices from one seed: the same seed makes the same world, step by step.

/** A small generator of 32-bit numbers ("sfc32" has more state than a schedule needs; this one has 32 bits and a mix). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Any number from 0 to 2^32 - 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From 0 up to, but not, `end`. */
  below(end: number): number {
    return this.next() % end;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.next() % times === 0;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.next() % items.length] as Item;
  }
}
