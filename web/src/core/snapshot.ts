// What stood in a core's memory. Cores of one page do much the same things in the same order, so their memories differ
// in little, and only that is kept.

/** Fewer equal words than this do not end what differs, since a place takes two. */
const GAP = 4;
/** Words; what differs in more than this from every memory that was kept whole is kept whole itself. */
const MUCH = 16 * 1024;
/** How many are kept whole: such as show a picture, and such as show a form. */
const MOST_WHOLE = 3;
/** Words; no longer memory is kept whole, which then is held against an empty one. */
const LONGEST_WHOLE = 2 * 1024 * 1024;

const whole: Uint32Array[] = [];

interface Difference {
  base: Uint32Array;
  /** Where it begins and how long it is, in words, by turns. */
  places: Uint32Array;
  words: Uint32Array;
}

export class Snapshot {
  /** Of the whole memory. */
  readonly bytes: number;
  readonly #difference: Difference;

  constructor(memory: Uint32Array) {
    this.bytes = memory.byteLength;
    const isLong = memory.length > LONGEST_WHOLE;
    const bases = isLong ? [new Uint32Array(0)] : whole;
    const differences = bases.map((base) => difference(memory, base));
    const [least] = differences.sort((one, other) => one.words.length - other.words.length);
    if (least && (isLong || least.words.length < MUCH || whole.length >= MOST_WHOLE)) {
      this.#difference = least;
    } else {
      const base = memory.slice();
      whole.push(base);
      this.#difference = difference(memory, base);
    }
  }

  /** Into a memory that is as long or longer. */
  putInto(memory: Uint32Array): void {
    const { base, places, words } = this.#difference;
    const length = this.bytes / 4;
    memory.set(base.subarray(0, length));
    memory.fill(0, Math.min(base.length, length));
    let at = 0;
    for (let next = 0; next < places.length; next += 2) {
      const [start = 0, count = 0] = places.subarray(next, next + 2);
      memory.set(words.subarray(at, at + count), start);
      at += count;
    }
  }
}

/** Where `memory` is another than `base`, which counts as empty behind its end. */
function difference(memory: Uint32Array, base: Uint32Array): Difference {
  const places: number[] = [];
  let count = 0;
  let [start, end] = [-1, -1];
  const close = (): void => {
    if (start < 0) return;
    places.push(start, end - start);
    count += end - start;
  };
  for (let at = 0; at < memory.length; at++) {
    if (memory[at] === (at < base.length ? base[at] : 0)) continue;
    if (start < 0 || at - end > GAP) {
      close();
      start = at;
    }
    end = at + 1;
  }
  close();
  const words = new Uint32Array(count);
  let at = 0;
  for (let next = 0; next < places.length; next += 2) {
    const [from = 0, length = 0] = [places[next], places[next + 1]];
    words.set(memory.subarray(from, from + length), at);
    at += length;
  }
  return { base, places: Uint32Array.from(places), words };
}
