// The page's own font for the core: text is measured and drawn on a small canvas nobody sees.

import type { Host } from './core';

type TextHost = Pick<Host, 'textWidth' | 'fontMetrics' | 'textBounds' | 'rasterize'>;

/** Room for edges that are smoothed beyond what the browser measures. */
const EDGE = 1;

export class Fonts implements TextHost {
  readonly #context: CanvasRenderingContext2D;
  #family = 'sans-serif';
  #font = '';

  constructor() {
    // An element and not an OffscreenCanvas: it sees the page's web fonts in every engine.
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser gives no canvas to draw text on');
    this.#context = context;
  }

  /** The computed `font-family` to use from now on. Gives whether it is another one than before. */
  use(family: string): boolean {
    const changed = family !== this.#family;
    this.#family = family;
    this.#font = '';
    return changed;
  }

  /** Whether drawn pixels can be read back; browsers that resist fingerprinting give noise instead. */
  readable(): boolean {
    const context = this.#context;
    context.clearRect(0, 0, 4, 4);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 2, 4);
    const pixels = context.getImageData(0, 0, 4, 4).data;
    return pixels.every((value, index) => Math.abs(value - (index % 16 < 8 ? 255 : 0)) <= 16);
  }

  textWidth(text: string, weight: number, size: number): number {
    this.#select(weight, size);
    return this.#context.measureText(text).width;
  }

  fontMetrics(weight: number, size: number): { ascent: number; descent: number } {
    this.#select(weight, size);
    const measured = this.#context.measureText('x');
    return { ascent: measured.fontBoundingBoxAscent, descent: measured.fontBoundingBoxDescent };
  }

  textBounds(text: string, weight: number, size: number): [number, number, number, number] {
    this.#select(weight, size);
    const measured = this.#context.measureText(text);
    const left = Math.floor(-measured.actualBoundingBoxLeft) - EDGE;
    const top = Math.floor(-measured.actualBoundingBoxAscent) - EDGE;
    const right = Math.ceil(measured.actualBoundingBoxRight) + EDGE;
    const bottom = Math.ceil(measured.actualBoundingBoxDescent) + EDGE;
    const empty = right - left <= 2 * EDGE || bottom - top <= 2 * EDGE;
    return empty ? [0, 0, 0, 0] : [left, top, right - left, bottom - top];
  }

  rasterize(
    text: string, weight: number, size: number,
    left: number, top: number, width: number, height: number,
  ): Uint8ClampedArray {
    const { canvas } = this.#context;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.#font = '';
    }
    this.#select(weight, size);
    this.#context.clearRect(0, 0, width, height);
    this.#context.fillStyle = '#fff';
    this.#context.fillText(text, -left, -top);
    return this.#context.getImageData(0, 0, width, height).data;
  }

  /** Setting a font is slow, and most calls are for the one that was used last. */
  #select(weight: number, size: number): void {
    const font = `${weight} ${size}px ${this.#family}`;
    if (font === this.#font) return;
    this.#context.font = this.#font = font;
    this.#context.fontKerning = 'normal';
  }
}
