// What was drawn last, so that what would look the same is not drawn again: a mouse that moves over words changes
// nothing, and a machine that draws with its processor takes as long for that as for anything.

import type { DrawData } from './draw-data';

interface Bytes {
  vertices: Uint8Array;
  indices: Uint8Array;
}

export class LastPicture {
  #lists: Bytes[] = [];
  #rest: string | undefined;

  /** Whether this is what was noted last; notes it where it is not. `place` is all else that a picture depends on. */
  isSame({ lists }: DrawData, place: unknown): boolean {
    const rest = JSON.stringify([place, lists.map(({ commands }) => commands)]);
    const same = rest === this.#rest && lists.every((list, at) => equal(list, this.#lists[at]));
    if (same) return true;
    this.#rest = rest;
    // The core writes the next picture over this one.
    this.#lists = lists.map(({ vertices, indices }) => ({ vertices: vertices.slice(), indices: indices.slice() }));
    return false;
  }

  /** The next picture is another one, whatever it is made of. */
  forget(): void {
    this.#rest = undefined;
  }
}

function equal(left: Bytes, right: Bytes | undefined): boolean {
  return right !== undefined && sameBytes(left.vertices, right.vertices) && sameBytes(left.indices, right.indices);
}

/** A loop, since a function called for each byte takes longer than the drawing that it saves. */
function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return false;
  return true;
}
