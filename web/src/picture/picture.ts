// A frame of the core: its picture on the canvas, its tree in the mirror, its height on the page.

import type { Core } from '../core/core';
import type { Mirror } from '../mirror/mirror';
import type { Parts } from '../element/parts';
import type { Surface } from './surface';
import { chooseRatio, chooseTile, contains, covers, type Span, type Surroundings } from './tile';
import { windowOf } from '../element/window-of';
import { boxOf, zoomOf } from '../look/zoom';

const NOTHING: Span = { top: 0, bottom: 0 };
/** What a transform enlarges is drawn larger, up to so many times. */
const MOST_ENLARGED = 4;

export class Picture {
  /** CSS pixels; nothing is drawn while it is 0. */
  width = 0;
  readonly #core: Core;
  readonly #surface: Surface;
  readonly #mirror: Mirror;
  readonly #frame: HTMLElement;
  #tile = NOTHING;
  /** Pixels of the canvas in a CSS pixel. */
  #ratio = 1;
  #height = Infinity;

  constructor(core: Core, surface: Surface, mirror: Mirror, { frame }: Parts) {
    this.#core = core;
    this.#surface = surface;
    this.#mirror = mirror;
    this.#frame = frame;
  }

  /** Whether the canvas shows all that has come into view, and as sharp as it can be shown. */
  get covered(): boolean {
    if (!this.#surface.shown) return true;
    const surroundings = this.#surroundings();
    return covers(this.#tile, surroundings) && surroundings.ratio === this.#ratio;
  }

  /** Gives whether another frame is to follow at once; where it will not, because this is the `last`, it is shown. */
  draw(time: number, last: boolean): boolean {
    if (this.width <= 0) return false;
    this.#surface.prepare();
    this.#tile = this.#chooseTile();
    const { top, bottom } = this.#tile;
    const settling = this.#core.frame(this.width, top, bottom - top, this.#ratio, time);
    const data = this.#core.drawData();
    this.#surface.changeTextures(data.textures);
    const more = this.#resize(this.#core.contentHeight()) || settling;
    if (last || !more) this.#surface.draw(data, this.#tile, this.width, this.#ratio);

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
    const surroundings = this.#surroundings();
    const isSharp = surroundings.ratio === this.#ratio;
    this.#ratio = surroundings.ratio;
    if (!this.#surface.shown) return NOTHING;
    const { top, bottom } = this.#tile;
    const stays = isSharp && bottom > top && bottom <= this.#height + 1 && covers(this.#tile, surroundings);
    return stays ? this.#tile : chooseTile(surroundings);
  }

  #surroundings(): Surroundings {
    const box = boxOf(this.#frame);
    // The page may have scaled the element.
    const scale = box.width > 0 ? this.width / box.width : 1;
    const { innerHeight, devicePixelRatio } = windowOf(this.#frame);
    const bottom = Math.min((innerHeight - box.top) * scale, this.#height);
    const surroundings = {
      width: this.width,
      content: this.#height,
      visible: { top: Math.max(0, -box.top * scale), bottom },
      window: innerHeight * scale,
      ratio: devicePixelRatio * this.#enlarged(1 / scale),
      limit: this.#surface.limit,
    };
    return { ...surroundings, ratio: chooseRatio(surroundings) };
  }

  /** By zoom exactly, and by a transform that makes it larger to a hundredth, since rectangles are not exact. */
  #enlarged(size: number): number {
    const zoom = zoomOf(this.#frame);
    const by = Math.round((size / zoom) * 100) / 100;
    return zoom * Math.max(1, Math.min(MOST_ENLARGED, by));
  }
}
