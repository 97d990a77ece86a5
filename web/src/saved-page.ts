// The answers in the page itself, in a script that nobody runs, so that a page the browser saves opens with them.

const SELECTOR = ':scope > script[type="application/json"][data-assessment]';
/** How long after a change they are written, in ms. */
const DELAY = 250;

/** Text in which nothing ends a script: JSON says the same with these characters escaped. */
export function forScript(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the page was saved with, or nothing. */
export function savedAnswers(host: HTMLElement): string | undefined {
  return host.querySelector(SELECTOR)?.textContent ?? undefined;
}

export class SavedPage {
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** `assessment` gives the whole of it as text when it is time to write. */
  changed(assessment: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(assessment()), DELAY);
  }

  #write(json: string): void {
    const known = this.#host.querySelector(SELECTOR);
    const script = known ?? this.#host.ownerDocument.createElement('script');
    script.textContent = forScript(json);
    if (known) return;
    script.setAttribute('type', 'application/json');
    script.setAttribute('data-assessment', '');
    this.#host.append(script);
  }
}
