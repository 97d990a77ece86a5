// The canvas that covers a part of the content. It keeps what the page's graphics have drawn for it.

import { Bands, type Rows } from './bands';
import type { DrawData, TextureChange } from './draw-data';
import { dropGraphics, graphics, useGraphics, type GraphicsUser } from './graphics';
import type { Textures } from './textures';
import type { Span } from './tile';
import { windowOf } from '../element/window-of';

export interface SurfaceListener {
  /** None of the textures are there any more. */
  renewed(): void;
  /** The picture has to be drawn again before this returns. */
  redraw(): void;
  /** Nothing can be drawn. */
  lost(): void;
}

interface Size {
  width: number;
  height: number;
}

/** So many keep their pictures out of view, so that scrolling back shows them at once. */
const MOST_OUT_OF_VIEW = 3;

/** Those with a picture, in the order in which they went. */
const outOfView = new Set<Surface>();

export class Surface implements GraphicsUser {
  readonly #frame: HTMLElement;
  readonly #listener: SurfaceListener;
  readonly #sizes: ResizeObserver;
  readonly #bands = new Bands();
  #inView = false;
  #canvas: HTMLCanvasElement | undefined;
  #context: CanvasRenderingContext2D | undefined;
  #textures: Textures | undefined;
  /** The size in device pixels that the browser told for a size in CSS pixels. */
  #measured: (Size & { of: string }) | undefined;

  constructor(frame: HTMLElement, listener: SurfaceListener, signal: AbortSignal) {
    this.#frame = frame;
    this.#listener = listener;
    this.#sizes = new ResizeObserver(([entry]) => entry && this.#measure(entry));
    signal.addEventListener('abort', () => this.release());
  }

  /** Whether the element is in or near the window; outside, its picture may be let go. */
  set inView(inView: boolean) {
    this.#inView = inView;
    outOfView.delete(this);
    if (inView || !this.#canvas) return;
    outOfView.add(this);
    const [first] = outOfView;
    if (outOfView.size > MOST_OUT_OF_VIEW) first?.release();
  }

  /** Whether there is a picture on the page. */
  get shown(): boolean {
    return this.#canvas !== undefined;
  }

  /** The longest picture there can be, device pixels. */
  get limit(): number {
    return graphics()?.limit ?? Infinity;
  }

  /** Makes a canvas where the element is in view and has none. */
  prepare(): void {
    if (this.#canvas || !this.#inView) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const context = canvas.getContext('2d');
    if (!context || !useGraphics(this)) return this.#listener.lost();
    this.#canvas = canvas;
    this.#context = context;
    canvas.addEventListener('contextrestored', () => this.#again());
    this.#frame.prepend(canvas);
    // WebKit does not see by :has() that a canvas has left.
    this.#frame.classList.add('drawn');
    try {
      this.#sizes.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      // Safari does not know this box; there the rounded size is used.
    }
    this.#takeTextures();
  }

  changeTextures(changes: TextureChange[]): void {
    // What was drawn with the one that was there before may look other with the next.
    if (changes.length > 0) this.#bands.forget();
    this.#textures?.change(changes);
  }

  draw(data: DrawData, tile: Span, cssWidth: number, ratio: number): void {
    if (!this.#canvas || !this.#textures) return;
    this.#resize(this.#canvas, tile, cssWidth, ratio);
    const { width, height } = this.#canvas;
    if (width === 0 || height === 0) return;
    const place = { top: tile.top, ratio, width, height };
    const change = this.#bands.changed(data, place);
    if (change.up !== 0) this.#move(change.up);
    for (const rows of change.rows) {
      const drawn = graphics()?.draw(data, this.#textures, place, rows);
      if (drawn) this.#copy(drawn, rows);
      else this.#bands.forget();
    }
  }

  renewed(): void {
    if (!this.#inView) return this.release();
    this.#takeTextures();
    this.#listener.redraw();
  }

  lost(): void {
    this.#listener.lost();
  }

  release(): void {
    outOfView.delete(this);
    this.#sizes.disconnect();
    this.#textures?.dispose();
    this.#canvas?.remove();
    this.#frame.classList.remove('drawn');
    this.#canvas = this.#context = this.#textures = this.#measured = undefined;
    this.#bands.forget();
    dropGraphics(this);
  }

  #takeTextures(): void {
    this.#textures = graphics()?.textures();
    this.#bands.forget();
    this.#listener.renewed();
  }

  #again(): void {
    this.#bands.forget();
    this.#listener.redraw();
  }

  /** What leaves the canvas is gone, and nothing comes in its place. */
  #move(up: number): void {
    const context = this.#context;
    if (!context) return;
    context.globalCompositeOperation = 'copy';
    context.drawImage(context.canvas, 0, -up);
    context.globalCompositeOperation = 'source-over';
  }

  #copy(drawn: CanvasImageSource, { from, to }: Rows): void {
    const { width = 0 } = this.#canvas ?? {};
    this.#context?.clearRect(0, from, width, to - from);
    this.#context?.drawImage(drawn, 0, from);
  }

  #resize(canvas: HTMLCanvasElement, tile: Span, cssWidth: number, ratio: number): void {
    const { style } = canvas;
    style.top = `${tile.top}px`;
    style.width = `${cssWidth}px`;
    style.height = `${tile.bottom - tile.top}px`;
    const guess = { width: Math.round(cssWidth * ratio), height: Math.round((tile.bottom - tile.top) * ratio) };
    const { width, height } = this.#measured?.of === sizeKey(canvas) ? this.#measured : guess;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  }

  #measure({ devicePixelContentBoxSize: [size] }: ResizeObserverEntry): void {
    const canvas = this.#canvas;
    if (!canvas || !size) return;
    const { inlineSize: width, blockSize: height } = size;
    // Snapping to whole pixels makes a pixel's difference; an emulated pixel ratio is unknown to this box.
    const snapped = Math.abs(width - canvas.width) <= 1 && Math.abs(height - canvas.height) <= 1;
    if (!snapped || (width === canvas.width && height === canvas.height)) return;
    this.#measured = { of: sizeKey(canvas), width, height };
    this.#listener.redraw();
  }
}

function sizeKey(canvas: HTMLCanvasElement): string {
  const { width, height } = canvas.style;
  return `${width} ${height} ${windowOf(canvas).devicePixelRatio}`;
}
