// What happens around the element and makes another frame necessary: size, scrolling, pixel ratio, fonts, pointer.

import { windowOf, type View } from './window-of';

export interface PageListener {
  /** CSS pixels. */
  widthChanged(width: number): void;
  scrolled(): void;
  ratioChanged(): void;
  /** Also called once at the beginning. */
  inView(inView: boolean): void;
  fontsChanged(): void;
  touchChanged(): void;
  /** Before and after the page is printed. */
  printing(printing: boolean): void;
}

/** How near to the window an element counts as in view, in heights of the window. */
const NEAR = '50% 0px';
const COARSE_POINTER = '(pointer: coarse)';

/** `box` holds all of the element; `ruler` is as wide and never changes its size by what is drawn. */
export function watchPage(box: HTMLElement, ruler: HTMLElement, listener: PageListener, signal: AbortSignal): void {
  const view = windowOf(box);
  const widths = new view.ResizeObserver(([entry]) => entry && listener.widthChanged(entry.contentRect.width));
  widths.observe(ruler);
  const views = new view.IntersectionObserver((entries) => listener.inView(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin: NEAR,
  });
  views.observe(box);
  signal.addEventListener('abort', () => {
    widths.disconnect();
    views.disconnect();
  });

  view.addEventListener('scroll', () => listener.scrolled(), { capture: true, passive: true, signal });
  view.addEventListener('resize', () => listener.scrolled(), { signal });
  // What moves by a style may come into view, or become larger.
  for (const end of ['transitionend', 'animationend']) view.addEventListener(end, () => listener.scrolled(), { capture: true, signal });
  matchMedia(COARSE_POINTER).addEventListener('change', () => listener.touchChanged(), { signal });
  view.addEventListener('beforeprint', () => listener.printing(true), { signal });
  view.addEventListener('afterprint', () => listener.printing(false), { signal });
  watchRatio(view, () => listener.ratioChanged(), signal);

  const { fonts } = box.ownerDocument;
  fonts.addEventListener('loadingdone', () => listener.fontsChanged(), { signal });
}

export function isTouch(): boolean {
  return matchMedia(COARSE_POINTER).matches;
}

/** Calls `near` once, when the box comes near the window. */
export function whenNear(box: HTMLElement, near: () => void, signal: AbortSignal): void {
  const { IntersectionObserver: Observer } = windowOf(box);
  const observer = new Observer((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    near();
  }, { rootMargin: NEAR });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Calls `seen` once: now, or where the browser has made the page ready beforehand, when somebody comes to it. */
export function whenSeen(seen: () => void, signal: AbortSignal): void {
  if (!(document as { prerendering?: boolean }).prerendering) return seen();
  document.addEventListener('prerenderingchange', seen, { once: true, signal });
}

/** A query matches one ratio only, so it is asked anew after each change. */
function watchRatio(view: View, changed: () => void, signal: AbortSignal): void {
  const query = view.matchMedia(`(resolution: ${view.devicePixelRatio}dppx)`);
  query.addEventListener('change', () => {
    if (signal.aborted) return;
    changed();
    watchRatio(view, changed, signal);
  }, { once: true, signal });
}
