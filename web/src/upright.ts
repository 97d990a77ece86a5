// Grounds, lines and edges that run from top to bottom. Where one ends somewhere else than before, all of its triangles
// are others; between its ends it looks the same all the same, which a mark has to tell.

/** Of a list's vertices: position, place in the texture, colour. */
const WORDS = 5;
const [U, V, COLOR] = [2, 3, 4];

/** Into how many parts the pen divides a pixel. */
const STEPS = 256;

export interface Corners {
  words: Int32Array;
  numbers: Float32Array;
  /** Vertices, three for each triangle. */
  indices: Uint16Array;
  firstVertex: number;
}

export class Upright {
  readonly #from: Corners;
  readonly #ratio: number;
  /** The first words of its vertices, and of those of its edges, two for each. */
  readonly #vertices = new Set<number>();
  readonly #edges: number[] = [];
  readonly #isPlain: boolean;

  /** The triangles from one index up to another, which may be one surface; see `endOf`. */
  constructor(from: Corners, first: number, end: number, ratio: number) {
    this.#from = from;
    this.#ratio = ratio;
    const edges = new Map<string, [number, number]>();
    for (let at = first; at < end; at += 3) {
      const triangle = cornersAt(from, at);
      triangle.forEach((corner, index) => {
        this.#vertices.add(corner);
        const next = triangle[(index + 1) % 3] ?? corner;
        const key = `${Math.min(corner, next)} ${Math.max(corner, next)}`;
        // What two triangles share is within.
        if (!edges.delete(key)) edges.set(key, [corner, next]);
      });
    }
    this.#edges = [...edges.values()].flat();
    this.#isPlain = [...this.#vertices].every((vertex) => hasLooks(from, vertex, cornersAt(from, first)[0]));
  }

  /**
   * What is seen of it between two heights, as words: where it begins and ends sideways, and its looks there. Nothing
   * where it is not upright between them.
   */
  between(top: number, bottom: number): number[] | undefined {
    const { numbers, words } = this.#from;
    for (const vertex of this.#vertices) {
      const height = numbers[vertex + 1] ?? 0;
      if (height > top && height < bottom) return undefined;
    }
    const sides: number[] = [];
    for (let at = 0; at < this.#edges.length; at += 2) {
      const [one, other] = [this.#edges[at] ?? 0, this.#edges[at + 1] ?? 0];
      const [high, low] = [numbers[one + 1] ?? 0, numbers[other + 1] ?? 0];
      if (Math.min(high, low) > top || Math.max(high, low) < bottom) continue;
      if (this.#across(one) !== this.#across(other) || !hasLooks(this.#from, one, other)) return undefined;
      sides.push(one);
    }
    if (sides.length !== 2 || !(this.#isPlain || this.#vertices.size === 4)) return undefined;
    sides.sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
    return sides.flatMap((side) => [this.#across(side), words[side + U] ?? 0, words[side + V] ?? 0, words[side + COLOR] ?? 0]);
  }

  /** As the pen rounds it: what stands upright may lean by less than a pixel's smallest part. */
  #across(vertex: number): number {
    return Math.round(Math.fround((this.#from.numbers[vertex] ?? 0) * this.#ratio) * STEPS);
  }
}

/**
 * Where a surface that begins with this triangle ends: two triangles with an edge in common, or as many of one colour
 * that all turn the same way, so that none lies over another.
 */
export function endOf(from: Corners, first: number, end: number, isTall: (at: number) => boolean): number {
  let at = first + 3;
  const looks = cornersAt(from, first)[0];
  const isPlain = (triangle: number): boolean => cornersAt(from, triangle).every((corner) => hasLooks(from, corner, looks));
  const turn = turnOf(from, first);
  if (isPlain(first)) {
    while (at < end && isTall(at) && touches(from, at - 3, at) && isPlain(at) && turnOf(from, at) === turn) at += 3;
  }
  if (at === first + 3 && at < end && isTall(at) && touches(from, first, at)) at += 3;
  return at;
}

function cornersAt({ indices, firstVertex }: Corners, at: number): [number, number, number] {
  const word = (index: number): number => (firstVertex + (indices[index] ?? 0)) * WORDS;
  return [word(at), word(at + 1), word(at + 2)];
}

/** Whether two triangles have two corners in common. */
function touches(from: Corners, left: number, right: number): boolean {
  const corners = cornersAt(from, left);
  return cornersAt(from, right).filter((corner) => corners.includes(corner)).length === 2;
}

function hasLooks({ words }: Corners, left: number, right: number): boolean {
  return [U, V, COLOR].every((place) => words[left + place] === words[right + place]);
}

function turnOf(from: Corners, at: number): number {
  const { numbers } = from;
  const [a, b, c] = cornersAt(from, at);
  const [x, y] = [numbers[a] ?? 0, numbers[a + 1] ?? 0];
  const [right, low] = [(numbers[b] ?? 0) - x, (numbers[b + 1] ?? 0) - y];
  return Math.sign(right * ((numbers[c + 1] ?? 0) - y) - low * ((numbers[c] ?? 0) - x));
}
