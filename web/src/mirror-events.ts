// What a person does with the mirror's elements, told to the core in its own few words.

import type { EventKind } from './core';
import type { Mirror } from './mirror';
import { isField } from './nodes';

export interface MirrorListener {
  /** `value` comes with kind `value` only. */
  happened(kind: EventKind, id: number, value?: string): void;
  /** Whether the focus is to be shown, because the keyboard was used last. */
  focusVisible(visible: boolean): void;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

export function listenToMirror(mirror: Mirror, listener: MirrorListener, signal: AbortSignal): void {
  const on = <K extends keyof HTMLElementEventMap>(type: K, handle: (event: HTMLElementEventMap[K]) => void): void =>
    mirror.container.addEventListener(type, handle, { signal });
  let pressing = false;

  on('pointerdown', () => {
    pressing = true;
    listener.focusVisible(false);
  });
  on('focusin', ({ target }) => {
    const node = mirror.nodeOf(target);
    if (!node || mirror.busy) return;
    listener.focusVisible(!pressing && target instanceof Element && target.matches(':focus-visible'));
    pressing = false;
    listener.happened('focus', node.id);
  });
  on('focusout', ({ target }) => {
    const node = mirror.nodeOf(target);
    if (node && !mirror.busy) listener.happened('blur', node.id);
  });

  on('click', (event) => {
    const node = mirror.nodeOf(event.target);
    if (!node || mirror.busy) return;
    // A link is followed by the browser, a field tells its change; a label's click comes again from its field.
    if (!['button', 'tab'].includes(node.role)) return;
    if (!node.disabled) listener.happened('activate', node.id);
  });
  on('change', ({ target }) => {
    const node = mirror.nodeOf(target);
    if (node && ['checkbox', 'radio'].includes(node.role)) listener.happened('activate', node.id);
  });
  on('input', ({ target }) => tellValue(target));
  on('compositionstart', ({ target }) => {
    mirror.composing = target instanceof Element ? target : undefined;
  });
  on('compositionend', ({ target }) => {
    mirror.composing = undefined;
    tellValue(target);
  });

  on('keydown', (event) => {
    const node = mirror.nodeOf(event.target);
    if (!node || event.isComposing || MODIFIERS.has(event.key)) return;
    pressing = false;
    listener.focusVisible(true);
    if (event.key === 'Escape') listener.happened('dismiss', node.id);
    const tab = node.role === 'tab' ? neighbourTab(mirror, event) : undefined;
    if (!tab) return;
    event.preventDefault();
    tab.focus({ preventScroll: false });
    tab.click();
  });

  function tellValue(target: EventTarget | null): void {
    const node = mirror.nodeOf(target);
    if (!node || !(target instanceof Element) || !isField(target)) return;
    if (node.role === 'checkbox' || node.role === 'radio') return;
    listener.happened('value', node.id, target.value);
  }
}

/** The tab that an arrow key, Home or End leads to. */
function neighbourTab(mirror: Mirror, { key, target }: KeyboardEvent): HTMLElement | undefined {
  const list = target instanceof Element ? target.closest('[role=tablist]') : null;
  const tabs = [...(list ?? mirror.container).querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab === target);
  const steps: Record<string, number> = {
    ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: tabs.length - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
}
