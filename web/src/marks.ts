// What a picture is made of, cell by cell: each cell's mark sums up all triangles that touch it, in their order. Where
// two pictures have the same mark they look the same, so that only the rest is drawn: a machine that draws with its
// processor takes as long for a page as for a hundred lines.

import type { DrawCommand, DrawList } from './draw-data';
import { topRow, type DrawnPart } from './pen';
import { endOf, Upright, type Corners } from './upright';

/** A cell's size, pixels: about a word and a line. */
export const CELL_WIDTH = 64;
export const CELL_HEIGHT = 16;

const VERTEX_WORDS = 5;
/** Triangles of so many pixels are looked at whether they are a part of something upright. */
const TALL = 3 * CELL_HEIGHT;
const SEED = 0x811c9dc5;
/** Odd numbers without a pattern in their bits. Two of them make a mark of 64 bits, which no two pictures share. */
const [FIRST, SECOND] = [0x9e3779b1, 0x85ebca6b];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Of one picture. Rows are counted from the top of the content, so that they stay the same while the canvas moves. */
export class Marks {
  readonly columns: number;
  /** The part's own rows, pixels; the first and the last row of cells may stick out. */
  readonly top: number;
  readonly bottom: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly #part: DrawnPart;
  readonly #marks: Int32Array;

  constructor(lists: readonly DrawList[], part: DrawnPart, versionOf: (texture: number) => number) {
    this.#part = part;
    this.top = topRow(part);
    this.bottom = this.top + part.height;
    this.columns = Math.ceil(part.width / CELL_WIDTH);
    this.firstRow = Math.floor(this.top / CELL_HEIGHT);
    this.rows = Math.ceil(this.bottom / CELL_HEIGHT) - this.firstRow;
    this.#marks = new Int32Array(2 * this.columns * this.rows).fill(SEED);
    for (const list of lists) this.#add(list, versionOf);
  }

  /** Whether a cell, its row counted from the top of the content, looks the same in the other picture, which has it. */
  isSame(row: number, column: number, other: Marks): boolean {
    const [mine, theirs] = [this.#at(row, column), other.#at(row, column)];
    return this.#marks[mine] === other.#marks[theirs] && this.#marks[mine + 1] === other.#marks[theirs + 1];
  }

  #at(row: number, column: number): number {
    return 2 * ((row - this.firstRow) * this.columns + column);
  }

  #add({ vertices, indices, commands }: DrawList, versionOf: (texture: number) => number): void {
    const words = new Int32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
    const numbers = new Float32Array(vertices.buffer, vertices.byteOffset, vertices.byteLength / 4);
    const corners = new Uint16Array(indices.buffer, indices.byteOffset, indices.byteLength / 2);
    const marks = markVertices(words);
    for (const command of commands) {
      const from = { words, numbers, indices: corners, firstVertex: command.firstVertex };
      this.#addCommand(command, versionOf(command.texture), from, marks);
    }
  }

  /** Without an object for each triangle, of which there are tens of thousands. */
  #addCommand({ clip, firstIndex, elementCount }: DrawCommand, version: number, from: Corners, marks: Int32Array): void {
    const seen = pixelsOf(clip, this.#part, this);
    if (seen.right <= seen.left || seen.bottom <= seen.top) return;
    const end = firstIndex + elementCount;
    const box = { left: 0, top: 0, right: 0, bottom: 0 };
    const isTall = (at: number): boolean => this.#reaches(box, from, at) > TALL;
    for (let at = firstIndex; at < end; at += 3) {
      const stop = isTall(at) ? endOf(from, at, end, isTall) : at + 3;
      const upright = stop > at + 3 ? new Upright(from, at, stop, this.#part.ratio) : undefined;
      let [first, second] = [version, version];
      this.#reaches(box, from, at);
      for (let index = at; index < stop; index++) {
        const vertex = 2 * (from.firstVertex + (from.indices[index] ?? 0));
        first = mix(first, marks[vertex] ?? 0, FIRST);
        second = mix(second, marks[vertex + 1] ?? 0, SECOND);
      }
      for (let next = at + 3; next < stop; next += 3) this.#reaches(box, from, next, true);
      at = stop - 3;
      this.#mark(box, seen, first, second, upright, version);
    }
  }

  /** Puts into the box which pixels a triangle reaches, and gives how high it is. */
  #reaches(box: Box, { indices, numbers, firstVertex }: Corners, at: number, isMore = false): number {
    const { ratio } = this.#part;
    let [left, top, right, bottom] = isMore ? [box.left, box.top, box.right, box.bottom] : [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = at; index < at + 3; index++) {
      const word = (firstVertex + (indices[index] ?? 0)) * VERTEX_WORDS;
      const [x, y] = [(numbers[word] ?? 0) * ratio, (numbers[word + 1] ?? 0) * ratio];
      left = Math.min(left, Math.floor(x));
      top = Math.min(top, Math.floor(y));
      right = Math.max(right, Math.ceil(x));
      bottom = Math.max(bottom, Math.ceil(y));
    }
    box.left = left;
    box.top = top;
    box.right = right;
    box.bottom = bottom;
    return bottom - top;
  }

  #mark(box: Box, clip: Box, first: number, second: number, upright: Upright | undefined, version: number): void {
    const marks = this.#marks;
    const { ratio } = this.#part;
    const [left, right] = [Math.max(box.left, clip.left), Math.min(box.right, clip.right)];
    const [top, bottom] = [Math.max(box.top, clip.top), Math.min(box.bottom, clip.bottom)];
    if (right <= left || bottom <= top) return;
    const lastColumn = Math.ceil(right / CELL_WIDTH);
    const lastRow = Math.ceil(bottom / CELL_HEIGHT);
    for (let row = Math.floor(top / CELL_HEIGHT); row < lastRow; row++) {
      // A pixel more above and below, since corners are rounded to parts of one.
      const sides = upright?.between((row * CELL_HEIGHT - 1) / ratio, ((row + 1) * CELL_HEIGHT + 1) / ratio);
      const one = sides ? sides.reduce((mark, word) => mix(mark, word, FIRST), version) : first;
      const two = sides ? sides.reduce((mark, word) => mix(mark, word, SECOND), version) : second;
      for (let column = Math.floor(left / CELL_WIDTH); column < lastColumn; column++) {
        const at = this.#at(row, column);
        // Where the clip ends within the cell, that is a part of how it looks.
        const cut = cutOf(row, column, clip);
        marks[at] = mix(mix(marks[at] ?? 0, one, FIRST), cut, FIRST);
        marks[at + 1] = mix(mix(marks[at + 1] ?? 0, two, SECOND), cut, SECOND);
      }
    }
  }
}

/** The part of a clip, CSS pixels, that lies within the picture; columns from its left, rows from the content's top. */
function pixelsOf([left, top, right, bottom]: DrawCommand['clip'], { ratio, width }: DrawnPart, rows: { top: number; bottom: number }): Box {
  return {
    left: Math.max(0, Math.round(left * ratio)),
    top: Math.max(rows.top, Math.round(top * ratio)),
    right: Math.min(width, Math.round(right * ratio)),
    bottom: Math.min(rows.bottom, Math.round(bottom * ratio)),
  };
}

/** How much a clip takes away of a cell on its four sides, as one number. */
function cutOf(row: number, column: number, clip: Box): number {
  const [x, y] = [column * CELL_WIDTH, row * CELL_HEIGHT];
  const left = Math.max(0, clip.left - x);
  const top = Math.max(0, clip.top - y);
  const right = Math.max(0, x + CELL_WIDTH - clip.right);
  const bottom = Math.max(0, y + CELL_HEIGHT - clip.bottom);
  return left | (right << 8) | (top << 16) | (bottom << 24);
}

function markVertices(words: Int32Array): Int32Array {
  const marks = new Int32Array((2 * words.length) / VERTEX_WORDS);
  for (let at = 0, mark = 0; at < words.length; at += VERTEX_WORDS, mark += 2) {
    let [first, second] = [SEED, SEED];
    for (let word = at; word < at + VERTEX_WORDS; word++) {
      first = mix(first, words[word] ?? 0, FIRST);
      second = mix(second, words[word] ?? 0, SECOND);
    }
    marks[mark] = first;
    marks[mark + 1] = second;
  }
  return marks;
}

function mix(mark: number, word: number, by: number): number {
  const mixed = Math.imul(mark ^ word, by);
  return mixed ^ (mixed >>> 15);
}
