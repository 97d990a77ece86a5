// What was drawn last, so that only what looks different is drawn again: a mouse that moves over words changes nothing,
// and a machine that draws with its processor takes as long for that as for anything.

import { damageOf, type Rectangle } from './damage';
import type { DrawList } from './draw-data';
import { Marks } from './marks';
import { topRow, type DrawnPart } from './pen';

/** A picture's part that is on the canvas already: `rows` of it, from row `from` there to row `to` in the next one. */
export interface Kept {
  from: number;
  to: number;
  rows: number;
}

export class LastPicture {
  #marks: Marks | undefined;
  #part: DrawnPart | undefined;
  /** Another number for each texture that was made. */
  readonly #versions = new Map<number, number>();
  #made = 0;

  /** What of the last picture stays, or nothing where all is drawn anew. */
  keptIn(next: DrawnPart): Kept | undefined {
    const part = this.#part;
    if (!this.#marks || !part || part.ratio !== next.ratio || part.width !== next.width) return undefined;
    const [before, now] = [topRow(part), topRow(next)];
    const top = Math.max(before, now);
    const rows = Math.min(before + part.height, now + next.height) - top;
    return rows > 0 ? { from: top - before, to: top - now, rows } : undefined;
  }

  /** Notes the picture, and gives what of it looks different from the last. */
  damage(lists: readonly DrawList[], part: DrawnPart): Rectangle[] {
    const last = this.keptIn(part) && this.#marks;
    const next = new Marks(lists, part, (texture) => this.#versions.get(texture) ?? 0);
    [this.#marks, this.#part] = [next, part];
    return damageOf(last, next, part.width);
  }

  /** Whatever looks the same is drawn with other pixels now. What is only added to a texture is in new places of it. */
  textureMade(texture: number): void {
    this.#versions.set(texture, (this.#made += 1));
  }

  /** All of the next picture is drawn, whatever it is made of. */
  forget(): void {
    this.#marks = this.#part = undefined;
  }
}
