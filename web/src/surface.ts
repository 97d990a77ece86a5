// The canvas that covers a part of the content, and its WebGL context: taken, given back, lost and found again.

import { dropContext, holdContext, type ContextHolder } from './contexts';
import type { DrawData, TextureChange } from './draw-data';
import { Renderer } from './renderer';
import type { Span } from './tile';

export interface SurfaceListener {
  /** There is a new context without any textures. */
  renewed(): void;
  /** The picture has to be drawn again before this returns. */
  redraw(): void;
  /** There is no context to be had. */
  lost(): void;
}

interface Size {
  width: number;
  height: number;
}

/** How long a lost context may take to come back before another canvas is tried, in ms. */
const PATIENCE = 2000;

export class Surface implements ContextHolder {
  /** Whether the element is in or near the window; outside, the context may be taken away. */
  inView = false;
  readonly #frame: HTMLElement;
  readonly #listener: SurfaceListener;
  readonly #sizes: ResizeObserver;
  #life: AbortController | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #renderer: Renderer | undefined;
  /** What was drawn last, shown while other elements use the contexts. */
  #still: HTMLCanvasElement | undefined;
  #givingBack = false;
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
    return this.#canvas !== undefined || this.#still !== undefined;
  }

  /** The longest canvas there can be, device pixels. */
  get limit(): number {
    return this.#renderer?.limit ?? Infinity;
  }

  /** Takes a context where the element is in view and has none. */
  prepare(): void {
    if (this.#canvas || !this.inView) return;
    holdContext(this);
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const renderer = Renderer.create(canvas);
    if (!renderer) {
      dropContext(this);
      return this.#listener.lost();
    }
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
  }

  changeTextures(changes: TextureChange[]): void {
    this.#renderer?.changeTextures(changes);
  }

  draw(data: DrawData, tile: Span, width: number, ratio: number): void {
    if (!this.#canvas || !this.#renderer) return;
    if (!this.#givingBack) holdContext(this);
    this.#resize(this.#canvas, tile, width, ratio);
    this.#renderer.draw(data, { top: tile.top, ratio }, this.#givingBack);
    this.#still?.remove();
    this.#still = undefined;
  }

  giveBack(): void {
    const canvas = this.#canvas;
    if (!canvas || !this.inView) return this.release();
    // A picture can be copied only in the task in which it was drawn.
    this.#givingBack = true;
    this.#listener.redraw();
    this.#givingBack = false;
    const still = copy(canvas);
    this.release();
    this.#frame.prepend(still);
    this.#still = still;
  }

  release(): void {
    dropContext(this);
    this.#life?.abort();
    this.#sizes.disconnect();
    this.#renderer?.dispose();
    this.#canvas?.remove();
    this.#still?.remove();
    this.#canvas = this.#renderer = this.#still = this.#measured = undefined;
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

  #watchContext(canvas: HTMLCanvasElement, signal: AbortSignal): void {
    let waiting = 0;
    signal.addEventListener('abort', () => clearTimeout(waiting));
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      dropContext(this);
      this.#renderer = undefined;
      waiting = window.setTimeout(() => this.#replace(), PATIENCE);
    }, { signal });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(waiting);
      this.#renderer = Renderer.create(canvas);
      this.#listener.renewed();
      this.#listener.redraw();
    }, { signal });
  }

  #replace(): void {
    this.release();
    this.#listener.redraw();
  }
}

function copy(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const still = document.createElement('canvas');
  still.setAttribute('aria-hidden', 'true');
  still.width = canvas.width;
  still.height = canvas.height;
  for (const property of ['top', 'width', 'height'] as const) still.style[property] = canvas.style[property];
  still.getContext('2d')?.drawImage(canvas, 0, 0);
  return still;
}

function sizeKey({ style }: HTMLCanvasElement): string {
  return `${style.width} ${style.height} ${devicePixelRatio}`;
}
