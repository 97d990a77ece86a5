// Which bands of a picture look other than before, so that no more is drawn and copied than that: a mouse that moves
// over words changes nothing, a button under it a few rows, and a machine that draws with its processor takes as long
// as there are pixels.

import { CORNER_SIZE, type DrawCommand, type DrawData, type DrawList } from './draw-data';

/** Where a picture lies in the content: CSS pixels from its top, device pixels in one of them, device pixels. */
export interface Place {
  top: number;
  ratio: number;
  width: number;
  height: number;
}

/** Rows of device pixels of a picture. */
export interface Rows {
  from: number;
  to: number;
}

/** Rows in a band. */
const HEIGHT = 32;
/** So many unchanged bands between changed ones are drawn along, since each beginning has its cost. */
const GAP = 2;
const CORNER_WORDS = CORNER_SIZE / 4;

/** A number of 64 bits in two halves for each of many things: the same for what is the same, and for nothing else. */
class Marks {
  readonly #halves: Uint32Array;

  constructor(count: number) {
    this.#halves = new Uint32Array(2 * count);
  }

  /** Makes `value` part of the mark at `at`; the order counts. */
  add(at: number, low: number, high: number): void {
    const halves = this.#halves;
    halves[2 * at] = mixed(halves[2 * at] as number, low, 0xcc9e2d51, 0x1b873593);
    halves[2 * at + 1] = mixed(halves[2 * at + 1] as number, high, 0x85ebca6b, 0xc2b2ae35);
  }

  low(at: number): number {
    return this.#halves[2 * at] as number;
  }

  high(at: number): number {
    return this.#halves[2 * at + 1] as number;
  }
}

export class Bands {
  #place = '';
  #marks = new Marks(0);

  /** Where it looks other than what was noted last; notes it. From top to bottom. */
  changed({ lists }: DrawData, place: Place): Rows[] {
    const count = Math.ceil(place.height / HEIGHT);
    const [before, marks] = [this.#marks, new Marks(count)];
    for (const list of lists) markList(marks, count, list, place);
    this.#marks = marks;
    const key = JSON.stringify(place);
    const isElsewhere = key !== this.#place;
    this.#place = key;
    if (isElsewhere) return [{ from: 0, to: place.height }];
    const isOther = (at: number): boolean => marks.low(at) !== before.low(at) || marks.high(at) !== before.high(at);
    return runs(count, isOther).map(({ from, to }) => ({ from: from * HEIGHT, to: Math.min(to * HEIGHT, place.height) }));
  }

  /** All of the next picture is another one, whatever it is made of. */
  forget(): void {
    this.#place = '';
  }
}

function markList(marks: Marks, count: number, list: DrawList, place: Place): void {
  const { vertices, indices, commands } = list;
  const corners = markCorners(vertices);
  const ys = new Float32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
  const order = new Uint16Array(indices.buffer, indices.byteOffset, indices.byteLength / 2);
  const bandAt = (y: number): number => Math.floor(((y - place.top) * place.ratio) / HEIGHT);
  // A pixel more, since clips are rounded.
  const [above, below] = [-1 / place.ratio, 1 / place.ratio];
  for (const command of commands) {
    const own = markCommand(command);
    const [, highest, , lowest] = command.clip;
    const yOf = (corner: number): number => ys[corner * CORNER_WORDS + 1] as number;
    for (let at = command.firstIndex; at < command.firstIndex + command.elementCount; at += 3) {
      const one = command.firstVertex + (order[at] as number);
      const two = command.firstVertex + (order[at + 1] as number);
      const three = command.firstVertex + (order[at + 2] as number);
      const top = Math.max(highest, Math.min(yOf(one), yOf(two), yOf(three)));
      const bottom = Math.min(lowest, Math.max(yOf(one), yOf(two), yOf(three)));
      const last = Math.min(count - 1, bandAt(bottom + below));
      for (let band = Math.max(0, bandAt(top + above)); band <= last; band++) {
        marks.add(band, own.low(0), own.high(0));
        for (const corner of [one, two, three]) marks.add(band, corners.low(corner), corners.high(corner));
      }
    }
  }
}

function markCorners(vertices: Uint8Array): Marks {
  const words = new Uint32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
  const marks = new Marks(words.length / CORNER_WORDS);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    marks.add(Math.floor(at / CORNER_WORDS), word, word);
  }
  return marks;
}

function markCommand({ clip, texture }: DrawCommand): Marks {
  const marks = new Marks(1);
  for (const word of [...new Uint32Array(Float32Array.from(clip).buffer), texture]) marks.add(0, word, word);
  return marks;
}

/** `value` made part of `mark`, as MurmurHash does it, so that what changes in two places does not cancel out. */
function mixed(mark: number, value: number, first: number, second: number): number {
  let bits = Math.imul(value, first);
  bits = Math.imul((bits << 15) | (bits >>> 17), second) ^ mark;
  return Math.imul((bits << 13) | (bits >>> 19), 5) + 0xe6546b64;
}

/** Of `count` places those where `is` holds, with small gaps between them. */
function runs(count: number, is: (at: number) => boolean): Rows[] {
  const found: Rows[] = [];
  for (let at = 0; at < count; at++) {
    if (!is(at)) continue;
    const last = found.at(-1);
    if (last && at - last.to <= GAP) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}
