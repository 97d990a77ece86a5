// Tells when the look of the host page may have changed, without polling.

import { selfAndAncestors } from './theme';

const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Calls `changed` until `signal` is aborted. What watches the ancestors is made anew where the host has moved. */
export class ThemeWatch {
  readonly #host: HTMLElement;
  readonly #observer: MutationObserver;

  constructor(host: HTMLElement, changed: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#observer = new MutationObserver(changed);
    this.moved();
    for (const query of MEDIA) matchMedia(query).addEventListener('change', changed, { signal });
    // Computed colours are still the old ones when a class changes under a transition.
    host.ownerDocument.addEventListener('transitionend', (event) => {
      if ((event.target as Node | null)?.contains(host)) changed();
    }, { signal });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  moved(): void {
    this.#observer.disconnect();
    // All attributes, since sites name their theme in many: class, style, data-theme, data-bs-theme …
    for (const element of selfAndAncestors(this.#host)) this.#observer.observe(element, { attributes: true });
  }
}
