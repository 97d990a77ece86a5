// The canvas that covers a part of the content, and its WebGL context: taken, given back, lost and found again.

import type { DrawData } from './draw-data';
import { Renderer } from './renderer';
import type { Span } from './tile';

export interface SurfaceListener {
  /** There is a new context without any textures. */
  renewed(): void;
  /** The canvas has another size in device pixels than was thought. Called before the browser paints. */
  resized(): void;
  /** There is no context to be had any more. */
  lost(): void;
}

interface Size {
  width: number;
  height: number;
}

/** How long a lost context may take to come back before another canvas is tried, in ms. */
const PATIENCE = 2000;
const LEAST_LIMIT = 4096;

export class Surface {
  readonly #frame: HTMLElement;
  readonly #listener: SurfaceListener;
  readonly #sizes: ResizeObserver;
  #life: AbortController | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #renderer: Renderer | undefined;
  /** The size in device pixels that the browser told for a size in CSS pixels. */
  #measured: (Size & { of: string }) | undefined;

  constructor(frame: HTMLElement, listener: SurfaceListener, signal: AbortSignal) {
    this.#frame = frame;
    this.#listener = listener;
    this.#sizes = new ResizeObserver(([entry]) => entry && this.#measure(entry));
    signal.addEventListener('abort', () => this.release());
  }

  /** Whether there is a canvas, even one whose context may still come back. */
  get taken(): boolean {
    return this.#canvas !== undefined;
  }

  /** The longest canvas there can be, device pixels. */
  get limit(): number {
    return this.#renderer?.limit ?? LEAST_LIMIT;
  }

  /** Gives whether there is a context now. */
  take(): boolean {
    if (this.#canvas) return true;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const renderer = Renderer.create(canvas);
    if (!renderer) return false;
    this.#canvas = canvas;
    this.#renderer = renderer;
    this.#life = new AbortController();
    this.#watchContext(canvas, this.#life.signal);
    this.#frame.prepend(canvas);
    try {
      this.#sizes.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      // Safari does not know this box; there the rounded size is used.
    }
    this.#listener.renewed();
    return true;
  }

  release(): void {
    this.#life?.abort();
    this.#sizes.disconnect();
    this.#renderer?.dispose();
    this.#canvas?.remove();
    this.#canvas = this.#renderer = this.#measured = undefined;
  }

  draw(data: DrawData, tile: Span, width: number, ratio: number): void {
    if (!this.#canvas || !this.#renderer) return;
    this.#renderer.changeTextures(data.textures);
    this.#resize(this.#canvas, tile, width, ratio);
    this.#renderer.draw(data, { top: tile.top, ratio });
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
    if (!canvas || !size?.inlineSize || !size.blockSize) return;
    this.#measured = { of: sizeKey(canvas), width: size.inlineSize, height: size.blockSize };
    if (canvas.width !== size.inlineSize || canvas.height !== size.blockSize) this.#listener.resized();
  }

  #watchContext(canvas: HTMLCanvasElement, signal: AbortSignal): void {
    let waiting = 0;
    signal.addEventListener('abort', () => clearTimeout(waiting));
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#renderer = undefined;
      waiting = window.setTimeout(() => this.#replace(), PATIENCE);
    }, { signal });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(waiting);
      this.#renderer = Renderer.create(canvas);
      this.#listener.renewed();
    }, { signal });
  }

  #replace(): void {
    this.release();
    if (!this.take()) this.#listener.lost();
  }
}

function sizeKey({ style }: HTMLCanvasElement): string {
  return `${style.width} ${style.height} ${devicePixelRatio}`;
}
