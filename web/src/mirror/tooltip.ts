// Shows the description of a control where it is drawn nowhere: after a moment under a resting pointer or at the
// keyboard's focus, and at once under a resting finger.

import type { PointerKind, TreeNode } from '../core/core';
import { keepKeys } from './keys';
import type { Mirror } from './mirror';
import type { Parts } from '../element/parts';
import { windowOf } from '../element/window-of';

/** In ms. The second is time enough to bring the pointer over what is shown. */
const BEFORE_SHOWN = 500;
const BEFORE_HIDDEN = 250;
/** Between the control and its description, CSS pixels. */
const DISTANCE = 6;

export class Tooltip {
  readonly #parts: Parts;
  readonly #mirror: Mirror;
  /** Ids of nodes; 0 is none. */
  #shown = 0;
  #planned = 0;
  #focused = 0;
  /** Not to be shown again until the pointer or the focus was elsewhere. */
  #dismissed = 0;
  #timer = 0;

  constructor(parts: Parts, mirror: Mirror, signal: AbortSignal) {
    this.#parts = parts;
    this.#mirror = mirror;
    const { container } = mirror;
    container.addEventListener('focusin', ({ target }) => this.#focus(target), { signal });
    container.addEventListener('focusout', () => this.#focus(null), { signal });
    parts.tip.addEventListener('pointerenter', () => this.#plan(this.#shown, 0), { signal });
    parts.tip.addEventListener('pointerleave', () => this.#pointAt(undefined), { signal });
    container.ownerDocument.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    // What lies under the description has its own use for the key, when it is pressed once more.
    keepKeys(container.getRootNode() as ShadowRoot, (event) => this.#key(event), signal);
    signal.addEventListener('abort', () => this.#show(0));
  }

  /** What the pointer does over the content, CSS pixels. */
  pointer(kind: PointerKind, x: number, y: number, type: string): void {
    if (kind === 'down') this.#dismiss();
    else if (kind === 'leave') this.#pointAt(undefined);
    else if (kind === 'move' && type !== 'touch') this.#pointAt(this.#mirror.hintAt(x, y));
  }

  /** A finger rests there. Gives whether there is something to show. */
  held(x: number, y: number): boolean {
    const id = this.#mirror.hintAt(x, y)?.id ?? 0;
    // The lifted finger leaves, and still its description stays until the next touch.
    this.#focused = id;
    this.#plan(id, 0);
    return id !== 0;
  }

  /** To be called after the content has changed. */
  update(): void {
    if (this.#shown) this.#show(this.#shown);
  }

  #pointAt(node: TreeNode | undefined): void {
    if (node?.id !== this.#dismissed) this.#dismissed = 0;
    if (node && node.id !== this.#dismissed) this.#plan(node.id, BEFORE_SHOWN);
    else this.#plan(this.#focused, BEFORE_HIDDEN);
  }

  #focus(target: EventTarget | null): void {
    const node = this.#mirror.nodeOf(target);
    const isSeen = target instanceof Element && target.matches(':focus-visible');
    this.#focused = (isSeen && node?.hint && node.id) || 0;
    this.#plan(this.#focused, this.#focused ? BEFORE_SHOWN : 0);
  }

  /** Gives whether it was there to be dismissed. */
  #key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape' || !this.#shown) return false;
    this.#dismiss();
    if (this.#mirror.focused()) event.preventDefault();
    return true;
  }

  #dismiss(): void {
    this.#dismissed = this.#shown || this.#planned;
    this.#focused = 0;
    this.#plan(0, 0);
  }

  #plan(id: number, delay: number): void {
    if (id === this.#planned && (id === this.#shown || delay > 0)) return;
    clearTimeout(this.#timer);
    this.#planned = id;
    if (delay === 0 || id === this.#shown) this.#show(id);
    else this.#timer = window.setTimeout(() => this.#show(id), delay);
  }

  #show(id: number): void {
    const node = this.#mirror.node(id);
    const { tip, frame } = this.#parts;
    const text = node?.hint && !frame.classList.contains('plain') ? (node.description ?? '') : '';
    this.#shown = text ? id : 0;
    if (!text) this.#planned = 0;
    tip.hidden = !text;
    if (!node || !text) return;
    if (tip.textContent !== text) tip.textContent = text;
    this.#place(node);
  }

  /** Below the control, or above it where there is no room in the window. */
  #place({ rect: [x, y, , height] }: TreeNode): void {
    const { tip, frame } = this.#parts;
    const below = y + height + DISTANCE;
    const above = y - DISTANCE - tip.offsetHeight;
    const top = frame.getBoundingClientRect().top;
    const fits = top + below + tip.offsetHeight <= windowOf(frame).innerHeight || top + above < 0;
    tip.style.left = `${Math.max(0, Math.min(x, frame.offsetWidth - tip.offsetWidth))}px`;
    tip.style.top = `${fits ? below : above}px`;
  }
}
