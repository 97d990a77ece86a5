// Keys that are pressed within the element and that it has a use for are its own: a page with shortcuts sees only the
// element, takes what is typed there for one of them, and goes elsewhere with the next letter.
//
// They are taken where they come into the window, before anything of the page that listens further in, also while they
// are on their way down. What a page's script has let listen there before this one was loaded hears them still.

import { windowOf } from '../element/window-of';

/** Does what the element does with a key, and gives whether that was something. `target` lies within the element. */
export type Take = (event: KeyboardEvent, target: Element) => boolean;

const TYPES = ['keydown', 'keypress', 'keyup'] as const;
/** In a field these are for others: what moves the focus, what only accompanies, and what the system does. */
const NEVER_TYPED = new RegExp(
  '^(Tab|Escape|F\\d+|Shift|Control|Alt|AltGraph|Meta|Fn|CapsLock|NumLock|ScrollLock|ContextMenu|Pause|PrintScreen|'
    + '(Audio|Browser|Launch|Media).*)$',
);
const ARROWS = /^Arrow/;
const CHOICES = /^(Arrow(Left|Right|Up|Down)|Home|End)$/;
const PRESSES = /^( |Enter)$/;

/** The first that takes a key is the last that is asked. */
const takers = new Map<ShadowRoot, Set<Take>>();
/** Keys whose pressing was taken: letting them go is nobody else's, wherever the focus is by then. */
const held = new Set<string>();
const seen = new WeakSet<Event>();
const watched = new WeakSet<EventTarget>();

/** From now on what is typed in `root` is its own; `take` is called for each key that is pressed there. */
export function keepKeys(root: ShadowRoot, take: Take, signal: AbortSignal): void {
  watchKeys(windowOf(root));
  // Within a closed tree of the page the window is not told where a key is pressed.
  watchKeys(root);
  const all = takers.get(root) ?? new Set();
  takers.set(root, all.add(take));
  signal.addEventListener('abort', () => {
    all.delete(take);
    if (all.size === 0 && takers.get(root) === all) takers.delete(root);
  });
}

/** The sooner a window is watched, the less of the page's script comes before. One listener of each kind, for good. */
export function watchKeys(place: Window | ShadowRoot): void {
  if (watched.has(place)) return;
  watched.add(place);
  for (const type of TYPES) place.addEventListener(type, (event) => hear(event as KeyboardEvent), { capture: true });
}

function hear(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  const root = target instanceof Element ? target.getRootNode() : undefined;
  const all = root instanceof ShadowRoot ? takers.get(root) : undefined;
  if (seen.has(event)) return;
  if (all) seen.add(event);
  const isPress = event.type === 'keydown';
  if (isPress) held.delete(event.code);
  const isTaken = isPress ? [...(all ?? [])].some((take) => take(event, target as Element)) : held.has(event.code);
  if (isTaken || (all && isItsOwn(event, target as Element))) {
    // It does what it does by itself, and nobody else hears of it.
    event.stopImmediatePropagation();
    if (isPress && event.code) held.add(event.code);
  }
  if (event.type === 'keyup') held.delete(event.code);
}

/** Whether a control does something with a key, without Control, Alt or Meta. */
function isItsOwn(event: KeyboardEvent, control: Element): boolean {
  // Some keyboards reach letters by Control and Alt.
  const isChord = event.ctrlKey || event.altKey || event.metaKey;
  if (isChord && !event.getModifierState('AltGraph')) return false;
  const { key } = event;
  if (isTyped(control)) return event.isComposing || !NEVER_TYPED.test(key);
  if (control.matches('[role=tab]')) return PRESSES.test(key) || CHOICES.test(key);
  if (control.matches('input[type=radio]')) return key === ' ' || ARROWS.test(key);
  if (control.matches('input[type=checkbox]')) return key === ' ';
  if (control.matches('a[href]')) return key === 'Enter';
  return control.matches('button') && PRESSES.test(key);
}

function isTyped(control: Element): boolean {
  return control.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}
