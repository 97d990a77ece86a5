// Which part of the content the canvas covers: what can be seen and some more, however long the content is.

/** CSS pixels of the content. */
export interface Span {
  top: number;
  bottom: number;
}

export interface Surroundings {
  /** Height of the whole content, CSS pixels. */
  content: number;
  /** The part of the content that is in view; empty where it lies outside. */
  visible: Span;
  /** Height of the window, CSS pixels. */
  window: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
  /** The longest canvas the browser draws, device pixels. */
  limit: number;
}

/** Above and below what is in view, in heights of the window. */
const MARGIN = 0.5;
/** The canvas moves when less than this is left, in heights of the window. */
const GUARD = 0.1;

/** Begins and ends on whole device pixels, so that the picture is sharp. */
export function chooseTile({ content, visible, window, ratio, limit }: Surroundings): Span {
  const most = Math.min(limit / ratio, Math.max(window, visible.bottom - visible.top) + 2 * MARGIN * window);
  const start = content <= most ? 0 : clamp(visible.top - MARGIN * window, 0, content - most);
  const top = Math.floor(start * ratio) / ratio;
  return { top, bottom: top + Math.ceil(Math.min(most, content - top) * ratio) / ratio };
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
