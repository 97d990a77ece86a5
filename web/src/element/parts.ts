// What lies in the element's shadow root. All of it is made by the script's own document, also where the element
// stands in another one, so that it is of classes this script knows.

import type { Probes } from '../look/theme';

export interface Parts {
  /** Holds all the others, and is there also where the page gives the element no box of its own. */
  box: HTMLElement;
  /** Shows the element's own content until the frame is shown. */
  slot: HTMLSlotElement;
  /** As wide as the element and without height: its size never changes by what is drawn. */
  ruler: HTMLElement;
  /** Lies at the frame's top left corner, so that what is placed in it can stick out of the frame. */
  above: HTMLElement;
  /** Shows a description that is drawn nowhere. */
  tip: HTMLElement;
  /**
   * As high as the content; the canvas and the mirror lie in it. Shown by a class and for ever `hidden` by itself, so
   * that a saved page without the style sheet shows the element's own content in its place.
   */
  frame: HTMLElement;
  mirror: HTMLElement;
  dropHint: HTMLElement;
  polite: HTMLElement;
  assertive: HTMLElement;
  /** Says in a sentence why nothing is drawn, or why a file was refused. */
  problem: HTMLElement;
  /** The answers in words, for a page that is saved as one file and where nothing is drawn; see SavedPage. */
  words: HTMLElement;
  /** Hands over what could not be shown. */
  rescue: HTMLButtonElement;
  probes: Probes;
}

export function makeParts(root: ShadowRoot): Parts {
  const parts: Parts = {
    box: make('box'),
    slot: document.createElement('slot'),
    ruler: make('ruler'),
    above: make('above'),
    tip: make('tip'),
    frame: make('frame'),
    mirror: make('mirror'),
    dropHint: make('drop'),
    polite: make('heard'),
    assertive: make('heard'),
    problem: make('problem', 'p'),
    words: make('words', 'pre'),
    rescue: make('rescue', 'button') as HTMLButtonElement,
    probes: {
      accent: make('probe accent'),
      background: make('probe background'),
      text: make('probe text'),
      system: make('probe system'),
      systemLink: make('probe system-link'),
      link: make('probe link'),
      page: make('probe page'),
      large: make('probe page large'),
    },
  };
  const { box, slot, ruler, above, tip, frame, mirror, dropHint, polite, assertive, problem, words, rescue, probes } = parts;
  polite.setAttribute('aria-live', 'polite');
  assertive.setAttribute('aria-live', 'assertive');
  // Whoever hears the page has heard the description with its control.
  tip.setAttribute('role', 'tooltip');
  tip.setAttribute('aria-hidden', 'true');
  frame.hidden = tip.hidden = dropHint.hidden = problem.hidden = rescue.hidden = true;
  above.append(tip);
  frame.append(mirror, dropHint);
  box.append(ruler, problem, rescue, above, frame, slot, words, polite, assertive, ...Object.values(probes));
  // Beside the box, since it takes over what belongs to the element itself.
  root.append(box, probes.page, probes.large);
  return parts;
}

function make(className: string, tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
