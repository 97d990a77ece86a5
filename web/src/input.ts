// Pointer events over the drawn content, as the core wants them.

import type { PointerKind } from './core';

export interface PointerListener {
  /** CSS pixels of the whole content. */
  pointer(kind: PointerKind, x: number, y: number, type: string): void;
}

/** A touch that moves further than this, in CSS pixels, is not a tap. */
const SLOP = 10;

/** `frame` is the box that holds all of the content. */
export function listenToPointer(frame: HTMLElement, listener: PointerListener, signal: AbortSignal): void {
  let pressed: { id: number; x: number; y: number } | undefined;
  const on = (type: 'pointermove' | 'pointerdown' | 'pointerup' | 'pointercancel' | 'pointerleave',
    handle: (event: PointerEvent) => void): void => frame.addEventListener(type, handle, { signal });

  const tell = (kind: PointerKind, event: PointerEvent): void => {
    const box = frame.getBoundingClientRect();
    // The page may have scaled the element with a transform.
    const scale = box.width ? frame.offsetWidth / box.width : 1;
    listener.pointer(kind, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale, event.pointerType);
  };
  const giveUp = (event: PointerEvent): void => {
    pressed = undefined;
    tell('leave', event);
  };

  on('pointerdown', (event) => {
    // A real field takes its own presses, and so does everything in the plain form.
    if (!event.isPrimary || event.button !== 0 || isOverElement(event)) return;
    pressed = { id: event.pointerId, x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'touch') frame.setPointerCapture(event.pointerId);
    tell('down', event);
  });
  on('pointermove', (event) => {
    if (!event.isPrimary) return;
    const strayed = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SLOP;
    if (strayed && event.pointerType === 'touch') giveUp(event);
    else if (pressed || event.pointerType !== 'touch') tell('move', event);
  });
  on('pointerup', (event) => {
    if (pressed?.id !== event.pointerId) return;
    pressed = undefined;
    tell('up', event);
    // A finger that is lifted hovers over nothing.
    if (event.pointerType === 'touch') tell('leave', event);
  });
  on('pointercancel', giveUp);
  on('pointerleave', (event) => {
    if (!pressed) giveUp(event);
  });
}

function isOverElement({ target }: Event): boolean {
  return target instanceof Element && target.closest('.node') !== null;
}
