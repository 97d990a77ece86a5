// Places and sizes where the page has zoomed the element, or something around it, by CSS.

import { selfAndAncestors } from './theme';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How many of the window's CSS pixels one of the element's own is, by the property `zoom`. */
export function zoomOf(element: HTMLElement): number {
  return told(element) ?? [...selfAndAncestors(element)].reduce((zoom, each) => zoom * ownZoom(each), 1);
}

/** In CSS pixels of the window; who does not tell the zoom tells the element's own pixels instead. */
export function boxOf(element: HTMLElement): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (told(element) !== undefined) return { left, top, width, height };
  const zoom = zoomOf(element);
  return { left: left * zoom, top: top * zoom, width: width * zoom, height: height * zoom };
}

function told(element: HTMLElement & { currentCSSZoom?: number }): number | undefined {
  return element.currentCSSZoom;
}

function ownZoom(element: Element): number {
  return parseFloat(getComputedStyle(element).zoom) || 1;
}
