// Which bands of a picture look other than before, so that no more is drawn and copied than that: a mouse that moves
// over words changes nothing, a button under it a few rows, and a machine that draws with its processor takes as long
// as there are pixels.

import { CORNER_SIZE, type DrawData, type DrawList } from './draw-data';

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

/** What is drawn of a picture: what was drawn before is first moved up by so many rows. */
export interface Change {
  up: number;
  rows: Rows[];
}

/** Rows in a band. A picture that begins on a whole one, counted from the content's top, can take over what was drawn. */
export const HEIGHT = 32;
/** So many unchanged bands between changed ones are drawn along, since each beginning has its cost. */
const GAP = 2;
const CORNER_WORDS = CORNER_SIZE / 4;

export class Bands {
  #place: Place | undefined;
  /** A number for each band: another one where other triangles are drawn there, or in another order. */
  #marks = new Uint32Array();

  /** Where it looks other than what was noted last; notes it. From top to bottom. */
  changed({ lists }: DrawData, place: Place): Change {
    const [before, marks] = [this.#marks, new Uint32Array(Math.ceil(place.height / HEIGHT))];
    for (const list of lists) markList(marks, list, place);
    const moved = this.#place && bandsBetween(this.#place, place);
    this.#marks = marks;
    this.#place = { ...place };
    if (moved === undefined || Math.abs(moved) >= marks.length) return { up: 0, rows: [{ from: 0, to: place.height }] };
    // Of the last band before only a part may have been drawn.
    const isWhole = (band: number): boolean => moved === 0 || (band + 1) * HEIGHT <= place.height;
    const changed = runs(marks.length, (band) => marks[band] !== before[band + moved] || !isWhole(band + moved));
    const rows = changed.map(({ from, to }) => ({ from: from * HEIGHT, to: Math.min(to * HEIGHT, place.height) }));
    return { up: moved * HEIGHT, rows };
  }

  /** All of the next picture is another one, whatever it is made of. */
  forget(): void {
    this.#place = undefined;
  }
}

/** By how many bands a picture begins further down than one before; nothing where none of that can be taken over. */
function bandsBetween(before: Place, { top, ratio, width, height }: Place): number | undefined {
  if (before.ratio !== ratio || before.width !== width || before.height !== height) return undefined;
  const bands = ((top - before.top) * ratio) / HEIGHT;
  return Math.abs(bands - Math.round(bands)) < 1e-3 ? Math.round(bands) : undefined;
}

/** Nothing in here is called but `mixed`, since a picture has ten thousands of corners. */
function markList(marks: Uint32Array, { vertices, indices, commands }: DrawList, { top, ratio, height }: Place): void {
  const corners = cornerMarks(vertices);
  const floats = new Float32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
  const order = new Uint16Array(indices.buffer, indices.byteOffset, indices.byteLength / 2);
  for (const { clip, texture, elementCount, firstIndex, firstVertex } of commands) {
    const [left, highest, right, lowest] = clip;
    // Where the picture ends says nothing of what is drawn within it.
    const ends = [(highest - top) * ratio < 0.5 ? 0 : highest, height - (lowest - top) * ratio < 0.5 ? 0 : lowest];
    const own = [...new Uint32Array(Float32Array.of(left, right, ...ends).buffer), texture].reduce(mixed, 0);
    for (let at = firstIndex; at < firstIndex + elementCount; at += 3) {
      let [mark, high, low] = [own, Infinity, -Infinity];
      for (let each = at; each < at + 3; each++) {
        const corner = firstVertex + (order[each] as number);
        const y = floats[corner * CORNER_WORDS + 1] as number;
        if (y < high) high = y;
        if (y > low) low = y;
        mark = mixed(mark, corners[corner] as number);
      }
      if (high < highest) high = highest;
      if (low > lowest) low = lowest;
      // A pixel more, since clips are rounded.
      let band = Math.max(0, Math.floor(((high - top) * ratio - 1) / HEIGHT));
      const last = Math.min(marks.length - 1, Math.floor(((low - top) * ratio + 1) / HEIGHT));
      for (; band <= last; band++) marks[band] = mixed(marks[band] as number, mark);
    }
  }
}

function cornerMarks(vertices: Uint8Array): Uint32Array {
  const words = new Uint32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
  const marks = new Uint32Array(words.length / CORNER_WORDS);
  let at = 0;
  for (let corner = 0; corner < marks.length; corner++) {
    let mark = 0;
    for (const end = at + CORNER_WORDS; at < end; at++) mark = mixed(mark, words[at] as number);
    marks[corner] = mark;
  }
  return marks;
}

/** `word` made part of `mark` as MurmurHash does it, so that two changes do not make up for one another. */
function mixed(mark: number, word: number): number {
  const bits = Math.imul(word, 0xcc9e2d51);
  const next = Math.imul((bits << 15) | (bits >>> 17), 0x1b873593) ^ mark;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
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
