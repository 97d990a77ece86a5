// Pointer events over the drawn content, as the core wants them.

import type { PointerKind } from '../core/core';
import { boxOf } from '../look/zoom';

export interface PointerListener {
  /** CSS pixels of the whole content. */
  pointer(kind: PointerKind, x: number, y: number, type: string): void;
  /** A finger rests there. Gives whether that asked for something, so that it is no tap when it is lifted. */
  held(x: number, y: number): boolean;
}

interface Press {
  id: number;
  x: number;
  y: number;
  /** Runs while a finger may still come to rest. */
  timer: number;
}

/** Lies over drawn words so that they can be selected; what is drawn below takes the presses all the same. */
const WORDS = '.frame:not(.plain) :is(.text, .status, .heading, .listitem)';
/** A touch that moves further than this, in CSS pixels, is not a tap. */
const SLOP = 10;
/** A finger that stays this long rests, in ms. */
const LONG = 500;

/** `frame` is the box that holds all of the content. */
export function listenToPointer(frame: HTMLElement, listener: PointerListener, signal: AbortSignal): void {
  let pressed: Press | undefined;
  const on = (type: 'pointermove' | 'pointerdown' | 'pointerup' | 'pointercancel' | 'pointerleave' | 'contextmenu',
    handle: (event: PointerEvent) => void): void => frame.addEventListener(type, handle as EventListener, { signal });

  const placeOf = (event: PointerEvent): [x: number, y: number] => {
    const box = boxOf(frame);
    // The page may have scaled the element.
    const scale = box.width ? frame.offsetWidth / box.width : 1;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  const tell = (kind: PointerKind, event: PointerEvent): void => {
    listener.pointer(kind, ...placeOf(event), event.pointerType);
  };
  const release = (): void => {
    clearTimeout(pressed?.timer);
    pressed = undefined;
  };
  const giveUp = (event: PointerEvent): void => {
    release();
    tell('leave', event);
  };
  const rest = (event: PointerEvent): boolean => {
    if (!pressed || !listener.held(...placeOf(event))) return false;
    giveUp(event);
    return true;
  };
  signal.addEventListener('abort', release);

  on('pointerdown', (event) => {
    // A real field takes its own presses, and so does everything in the plain form.
    if (!event.isPrimary || event.button !== 0 || isOverElement(event)) return;
    const timer = event.pointerType === 'touch' ? window.setTimeout(() => rest(event), LONG) : 0;
    pressed = { id: event.pointerId, x: event.clientX, y: event.clientY, timer };
    // Words are selected by the browser, which a captured pointer would not let.
    if (event.pointerType !== 'touch' && !isWithin(event.target, WORDS)) frame.setPointerCapture(event.pointerId);
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
    release();
    tell('up', event);
    // A finger that is lifted hovers over nothing.
    if (event.pointerType === 'touch') tell('leave', event);
  });
  on('pointercancel', giveUp);
  // A press on words is not captured, so that where it ends outside nothing tells that it has ended.
  on('pointerleave', (event) => {
    if (!frame.hasPointerCapture(event.pointerId)) giveUp(event);
  });
  // Where the browser finds sooner that a finger rests, its own menu would hide what is shown.
  on('contextmenu', (event) => {
    if (pressed?.timer && rest(event)) event.preventDefault();
  });
}

function isOverElement({ target }: Event): boolean {
  return isWithin(target, '.node') && !isWithin(target, WORDS);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
