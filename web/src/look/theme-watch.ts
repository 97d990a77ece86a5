// Tells when the look of the host page may have changed, without polling: what the page's styles come to is seen by
// probes, whatever changed them. Only a background further out, which nothing inherits, is looked for where its causes
// are: attributes, style sheets, the state of controls, the size of the window.

import { selfAndAncestors, type Probes } from './theme';

const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];
/** Of the document. What is loaded does not bubble, so all are listened to on their way down. */
const CAUSES = ['load', 'change', 'click', 'toggle', 'visibilitychange', 'transitionend', 'transitioncancel'];
const OF_A_LOOK = /color|background|^font|^all$/;

/** Calls `changed` until `signal` is aborted. What watches the ancestors is made anew where the host has moved. */
export class ThemeWatch {
  readonly #host: HTMLElement;
  readonly #observer: MutationObserver;

  constructor(host: HTMLElement, { page }: Probes, changed: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#observer = new MutationObserver(changed);
    this.moved();
    const sizes = new ResizeObserver(changed);
    sizes.observe(page);
    page.getRootNode().addEventListener('transitionrun', ({ target }) => {
      if ((target as Element).classList.contains('probe')) changed();
    }, { signal });
    for (const query of MEDIA) matchMedia(query).addEventListener('change', changed, { signal });
    for (const cause of CAUSES) host.ownerDocument.addEventListener(cause, changed, { capture: true, passive: true, signal });
    for (const cause of ['resize', 'hashchange', 'pageshow']) addEventListener(cause, changed, { signal });
    for (const cause of ['pointerenter', 'focusin']) host.addEventListener(cause, changed, { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      sizes.disconnect();
    });
  }

  /** Whether the page is on its way from one look to another. */
  get isMoving(): boolean {
    return [...selfAndAncestors(this.#host)].some((element) => element.getAnimations().some(
      (each) => each.playState === 'running' && OF_A_LOOK.test((each as CSSTransition).transitionProperty ?? ''),
    ));
  }

  moved(): void {
    this.#observer.disconnect();
    // All attributes, since sites name their theme in many: class, style, data-theme, data-bs-theme …
    for (const element of selfAndAncestors(this.#host)) this.#observer.observe(element, { attributes: true });
    const { head } = this.#host.ownerDocument;
    this.#observer.observe(head, { subtree: true, childList: true, attributes: true, characterData: true });
  }
}
