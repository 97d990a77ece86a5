// The canvas that covers a part of the content, and what the page's pen draws on it.

import type { DrawData, TextureChange } from './draw-data';
import type { Pen } from './pen';
import { joinDrawers, leaveDrawers, noteDrawing, type Drawer } from './pens';
import { Renderer } from './renderer';
import type { Span } from './tile';

export interface SurfaceListener {
  /** All textures are to be told again. */
  renewed(): void;
  /** The picture has to be drawn again before this returns. */
  redraw(): void;
  /** Nothing can be drawn here. */
  lost(): void;
}

interface Size {
  width: number;
  height: number;
}

export class Surface implements Drawer {
  /** Whether the element is in or near the window; outside, the canvas may be taken away. */
  inView = false;
  readonly #frame: HTMLElement;
  readonly #listener: SurfaceListener;
  readonly #sizes: ResizeObserver;
  #target: CanvasRenderingContext2D | undefined;
  /** Missing while the page has lost its pen. */
  #renderer: Renderer | undefined;
  #preparing = false;
  /** Of the last picture. */
  #ratio = 1;
  /** The size in device pixels that the browser told for a size in CSS pixels. */
  #measured: (Size & { of: string }) | undefined;

  constructor(frame: HTMLElement, listener: SurfaceListener, signal: AbortSignal) {
    this.#frame = frame;
    this.#listener = listener;
    this.#sizes = new ResizeObserver(([entry]) => entry && this.#measure(entry));
    signal.addEventListener('abort', () => this.release());
  }

  /** Whether there is a picture on the page. */
  get shown(): boolean {
    return this.#target !== undefined;
  }

  /** Makes the canvas where the element is in view and has none. */
  prepare(): void {
    if (this.#target || !this.inView) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const target = canvas.getContext('2d');
    if (!target) return this.#listener.lost();
    this.#target = target;
    canvas.addEventListener('contextrestored', () => this.#drawAnew());
    this.#frame.prepend(canvas);
    try {
      this.#sizes.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      // Safari does not know this box; there the rounded size is used.
    }
    this.#preparing = true;
    joinDrawers(this);
    this.#preparing = false;
  }

  changeTextures(changes: TextureChange[]): void {
    this.#renderer?.changeTextures(changes);
  }

  draw(data: DrawData, tile: Span, cssWidth: number, ratio: number): void {
    if (!this.#target || !this.#renderer) return;
    noteDrawing(this);
    const { width, height } = this.#place(this.#target.canvas, tile, cssWidth, ratio);
    this.#renderer.draw(data, { top: tile.top, ratio, width, height }, this.#target);
  }

  penCame(pen: Pen): void {
    this.#renderer = new Renderer(pen);
    this.#listener.renewed();
    if (!this.#preparing) this.#listener.redraw();
  }

  penLost(): void {
    this.#renderer = undefined;
  }

  noPen(): void {
    this.release();
    this.#listener.lost();
  }

  release(): void {
    this.#sizes.disconnect();
    this.#renderer?.dispose();
    this.#target?.canvas.remove();
    this.#target = this.#renderer = this.#measured = undefined;
    leaveDrawers(this);
  }

  /** Gives the size that the canvas needs. */
  #place(canvas: HTMLCanvasElement, tile: Span, cssWidth: number, ratio: number): Size {
    const { style } = canvas;
    style.top = `${tile.top}px`;
    style.width = `${cssWidth}px`;
    style.height = `${tile.bottom - tile.top}px`;
    const guess = { width: Math.round(cssWidth * ratio), height: Math.round((tile.bottom - tile.top) * ratio) };
    const { width, height } = this.#measured?.of === sizeKey(canvas, ratio) ? this.#measured : guess;
    this.#ratio = ratio;
    return { width, height };
  }

  #measure({ devicePixelContentBoxSize: [size] }: ResizeObserverEntry): void {
    const canvas = this.#target?.canvas;
    if (!canvas || !size) return;
    const { inlineSize: width, blockSize: height } = size;
    // Snapping to whole pixels makes a pixel's difference; an emulated pixel ratio is unknown to this box.
    const snapped = Math.abs(width - canvas.width) <= 1 && Math.abs(height - canvas.height) <= 1;
    if (!snapped || (width === canvas.width && height === canvas.height)) return;
    this.#measured = { of: sizeKey(canvas, this.#ratio), width, height };
    this.#listener.redraw();
  }

  /** What a canvas shows goes with the graphics card's memory. */
  #drawAnew(): void {
    this.#renderer?.forget();
    this.#listener.redraw();
  }
}

function sizeKey({ style }: HTMLCanvasElement, ratio: number): string {
  return `${style.width} ${style.height} ${ratio}`;
}
