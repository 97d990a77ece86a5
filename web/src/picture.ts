// A frame of the core: its picture on the canvas, its tree in the mirror, its height on the page.

import type { Core } from './core';
import type { Mirror } from './mirror';
import type { Parts } from './parts';
import type { Surface } from './surface';
import { chooseTile, contains, covers, type Span, type Surroundings } from './tile';

const NOTHING: Span = { top: 0, bottom: 0 };

export class Picture {
  /** CSS pixels; nothing is drawn while it is 0. */
  width = 0;
  readonly #core: Core;
  readonly #surface: Surface;
  readonly #mirror: Mirror;
  readonly #frame: HTMLElement;
  #tile = NOTHING;
  #height = Infinity;

  constructor(core: Core, surface: Surface, mirror: Mirror, { frame }: Parts) {
    this.#core = core;
    this.#surface = surface;
    this.#mirror = mirror;
    this.#frame = frame;
  }

  /** Whether the canvas shows all that has come into view. */
  get covered(): boolean {
    return !this.#surface.shown || covers(this.#tile, this.#surroundings());
  }

  /** Gives whether another frame is to follow at once; where it will not, because this is the `last`, it is shown. */
  draw(time: number, last: boolean): boolean {
    if (this.width <= 0) return false;
    this.#surface.prepare();
    this.#tile = this.#chooseTile();
    const { top, bottom } = this.#tile;
    const settling = this.#core.frame(this.width, top, bottom - top, devicePixelRatio, time);
    const data = this.#core.drawData();
    this.#surface.changeTextures(data.textures);
    const more = this.#resize(this.#core.contentHeight()) || settling;
    if (last || !more) this.#surface.draw(data, this.#tile, this.width, devicePixelRatio);

    const change = this.#core.treeChange();
    if (change) this.#mirror.apply(change);
    this.#frame.style.cursor = this.#core.cursor();
    return more;
  }

  /** Gives whether what the canvas covers is too short for the new height. */
  #resize(height: number): boolean {
    if (height === this.#height) return false;
    this.#height = height;
    this.#frame.style.height = `${height}px`;
    return !contains(this.#tile, this.#chooseTile());
  }

  /** The same as before while that will do, so that the canvas seldom changes. */
  #chooseTile(): Span {
    if (!this.#surface.shown) return NOTHING;
    const surroundings = this.#surroundings();
    const { top, bottom } = this.#tile;
    const stays = bottom > top && bottom <= this.#height + 1 && covers(this.#tile, surroundings);
    return stays ? this.#tile : chooseTile(surroundings);
  }

  #surroundings(): Surroundings {
    const box = this.#frame.getBoundingClientRect();
    // The page may have scaled the element with a transform.
    const scale = box.width > 0 ? this.width / box.width : 1;
    const bottom = Math.min((innerHeight - box.top) * scale, this.#height);
    return {
      content: this.#height,
      visible: { top: Math.max(0, -box.top * scale), bottom },
      window: innerHeight * scale,
      ratio: devicePixelRatio,
      limit: this.#surface.limit,
    };
  }
}
