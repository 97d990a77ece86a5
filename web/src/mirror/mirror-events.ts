// What a person does with the mirror's elements, told to the core in its own few words.

import type { EventKind } from '../core/core';
import { keepKeys } from './keys';
import type { Mirror } from './mirror';
import { isField } from './nodes';

export interface MirrorListener {
  /** `value` comes with kind `value` only. */
  happened(kind: EventKind, id: number, value?: string): void;
  /** Whether the focus is to be shown, because the keyboard was used last. */
  focusVisible(visible: boolean): void;
}

/** Between giving up what was composed and inserting it, which is how WebKitGTK ends a composition, in ms. */
const SECOND_THOUGHT = 100;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** Gives a function that tells what an input method has composed so far, and gives whether there was something. */
export function listenToMirror(mirror: Mirror, listener: MirrorListener, signal: AbortSignal): () => boolean {
  const on = <K extends keyof HTMLElementEventMap>(type: K, handle: (event: HTMLElementEventMap[K]) => void): void =>
    mirror.container.addEventListener(type, handle, { signal });
  let pressing = false;
  /** The value of the field when the composition began. */
  let before = '';
  /** Runs while a composition seems to be given up. */
  let waiting = 0;

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
    // Some keyboards of phones never say that they are done.
    if (target === mirror.composing) endComposition(target);
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
  on('input', ({ target }) => {
    // What is composed is not meant yet, but a list is filtered by what there is of it.
    const meant = target !== mirror.composing || mirror.nodeOf(target)?.input === 'search';
    if (meant && !isGivenUp(target)) tellValue(target);
  });
  on('compositionstart', ({ target }) => {
    if (!(target instanceof Element) || !isField(target)) return;
    stopWaiting();
    mirror.composing = target;
    before = target.value;
  });
  on('compositionend', ({ target }) => endComposition(target));

  keepKeys(mirror.container.getRootNode() as ShadowRoot, (event, target) => {
    const node = mirror.nodeOf(target);
    if (!node || event.isComposing || MODIFIERS.has(event.key)) return false;
    pressing = false;
    listener.focusVisible(true);
    if (event.key === 'Escape') {
      listener.happened('dismiss', node.id);
      // A form that it closed takes its fields along; whatever the page has around the element stays open.
      const isClosed = !target.isConnected;
      if (isClosed) event.preventDefault();
      return isClosed;
    }
    const tab = node.role === 'tab' ? neighbourTab(mirror, event.key, target) : undefined;
    if (!tab) return false;
    event.preventDefault();
    tab.focus({ preventScroll: false });
    tab.click();
    return true;
  }, signal);

  return () => {
    tellValue(mirror.composing ?? null);
    return mirror.composing !== undefined;
  };

  function endComposition(target: EventTarget | null): void {
    if (target !== mirror.composing || !(target instanceof Element) || !isField(target)) return;
    mirror.composing = undefined;
    if (target.value !== before) return tellValue(target);
    waiting = window.setTimeout(() => {
      stopWaiting();
      mirror.catchUp(target);
    }, SECOND_THOUGHT);
  }

  /** Firefox tells an input after the end, too. */
  function isGivenUp(target: EventTarget | null): boolean {
    return waiting !== 0 && target instanceof Element && isField(target) && target.value === before;
  }

  function stopWaiting(): void {
    clearTimeout(waiting);
    waiting = 0;
  }

  function tellValue(target: EventTarget | null): void {
    const node = mirror.nodeOf(target);
    if (!node || !(target instanceof Element) || !isField(target)) return;
    if (node.role === 'checkbox' || node.role === 'radio') return;
    stopWaiting();
    listener.happened('value', node.id, target.value);
  }
}

/** The tab that an arrow key, Home or End leads to. */
function neighbourTab(mirror: Mirror, key: string, target: Element): HTMLElement | undefined {
  const list = target.closest('[role=tablist]');
  const tabs = [...(list ?? mirror.container).querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab === target);
  const steps: Record<string, number> = {
    ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: tabs.length - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
}
