// Which part of the content the canvas covers: what can be seen and some more, however long the content is.

import { HEIGHT } from './bands';

/** CSS pixels of the content. */
export interface Span {
  top: number;
  bottom: number;
}

export interface Surroundings {
  /** Size of the whole content, CSS pixels. */
  width: number;
  content: number;
  /** The part of the content that is in view; empty where it lies outside. */
  visible: Span;
  /** Height of the window, CSS pixels. */
  window: number;
  /** Pixels of the canvas in a CSS pixel. */
  ratio: number;
  /** The longest canvas the browser draws, pixels. */
  limit: number;
}

/** Above and below what is in view, in heights of the window. */
const MARGIN = 0.5;
/** The canvas moves when less than this is left, in heights of the window. */
const GUARD = 0.1;
/** What every browser gives a canvas, in pixels: phones the fewest. */
const MOST_PIXELS = 4096 * 4096;
/** Coarser steps of the ratio, since each new one has all letters drawn anew. */
const STEP = 1 / 8;

/**
 * The ratio to draw with: the one wanted, or a lower one where what is in view is too much for a canvas, as in a
 * frame that is as high as its content.
 */
export function chooseRatio({ width, visible, ratio, limit }: Surroundings): number {
  const height = visible.bottom - visible.top;
  const most = Math.min(limit / height, limit / width, Math.sqrt(MOST_PIXELS / (width * height)));
  return ratio <= most || !(height > 0) ? ratio : Math.max(STEP, Math.floor(most / STEP) * STEP);
}

/** Begins on a whole band and ends on a whole device pixel, so that it is sharp and goes on from what was drawn before. */
export function chooseTile({ width, content, visible, window, ratio, limit }: Surroundings): Span {
  const longest = Math.min(limit, MOST_PIXELS / Math.ceil(width * ratio)) / ratio;
  const band = HEIGHT / ratio;
  const most = Math.min(longest - band, Math.max(window, visible.bottom - visible.top) + 2 * MARGIN * window);
  const start = content <= most ? 0 : clamp(visible.top - MARGIN * window, 0, content - most);
  const top = (Math.floor((start * ratio) / HEIGHT) * HEIGHT) / ratio;
  return { top, bottom: top + Math.ceil(Math.min(most + band, content - top) * ratio) / ratio };
}

/** Whether `tile` still shows all that is in view, with something to spare. */
export function covers(tile: Span, { content, visible, window }: Surroundings): boolean {
  if (visible.bottom <= visible.top) return true;
  const top = Math.max(0, visible.top - GUARD * window);
  const bottom = Math.min(content, visible.bottom + GUARD * window);
  return tile.top <= top + 1 && tile.bottom >= bottom - 1;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.top <= inner.top && outer.bottom >= inner.bottom;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
