// What stood in the element gives way to the frame, and what follows the element stays where its reader sees it.

import type { Parts } from './parts';
import { windowOf } from './window-of';

/** Shows the frame. `signal` ends what is kept of the room that was taken before. */
export function giveWay({ box, frame }: Parts, signal: AbortSignal): void {
  // Which the page may have given a height of its own.
  const { host } = box.getRootNode() as ShadowRoot;
  const before = host.getBoundingClientRect();
  frame.classList.add('shown');
  // Where there was nothing to be read, something comes where nothing was.
  if (!(before.height > 0)) return;
  const { innerHeight } = windowOf(box);
  const after = host.getBoundingClientRect();
  // What was below the window stays there.
  const end = before.bottom <= innerHeight ? before.bottom : Math.max(innerHeight, after.bottom);
  // What lies above the window may move, which not every browser does by itself.
  if (after.top < 0) scrollerOf(host).scrollBy({ top: -Math.min(end - after.bottom, -after.top), behavior: 'instant' });
  holdRoom(box, end - host.getBoundingClientRect().bottom, signal);
}

/** The box ends so much lower than its frame, in CSS pixels of the window, until that end has left the window. */
function holdRoom(box: HTMLElement, room: number, signal: AbortSignal): void {
  if (room < 1) return;
  const view = windowOf(box);
  const held = new AbortController();
  const release = (): void => {
    box.style.minHeight = '';
    held.abort();
  };
  const end = (to: number): void => {
    const { top, width } = box.getBoundingClientRect();
    // The page may have scaled the element.
    const scale = width > 0 ? box.offsetWidth / width : 1;
    box.style.minHeight = `${(to - top) * scale}px`;
  };
  const scrolled = (): void => {
    if (box.getBoundingClientRect().bottom > view.innerHeight) end(view.innerHeight);
  };
  end(box.getBoundingClientRect().bottom + room);
  view.addEventListener('scroll', scrolled, { capture: true, passive: true, signal: held.signal });
  // Another width moves what follows anyway.
  view.addEventListener('resize', release, { signal: held.signal });
  signal.addEventListener('abort', release, { signal: held.signal });
}

function scrollerOf(host: Element): Element {
  const { documentElement, scrollingElement } = host.ownerDocument;
  for (let each = host.parentElement; each && each !== documentElement; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return scrollingElement ?? documentElement;
}
