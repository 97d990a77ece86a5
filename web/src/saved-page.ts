// The answers in the page itself, so that a page the browser saves opens with them: for the program as data that is
// not shown, and below it in words, which are seen where the program does not run.

/**
 * A page may bring its answers in a script. They are not written into one, which sites that require trusted types
 * refuse, but into preformatted text: in any other Firefox breaks long lines when it saves.
 */
const DATA = ':is(pre,script[type="application/json"])[data-assessment';
/** How long after a change they are written, in ms. */
const DELAY = 250;

/** What the page was saved with for all elements that share `key`, or for this one alone, or nothing. */
export function savedAnswers(host: HTMLElement, key: string): string | undefined {
  return dataOf(host, key)?.textContent ?? undefined;
}

/** What a reader sees in place of the program. */
export function inWords(brief: string): string {
  return `These answers were saved with the page.\n\n${brief}`;
}

export class SavedPage {
  /** Elements with the same key have the same answers and write them in one place. */
  key = '';
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** `assessment` and `brief` give the texts when it is time to write. */
  changed(assessment: () => string, brief: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(assessment(), brief()), DELAY);
  }

  #write(json: string, brief: string): void {
    const { ownerDocument } = this.#host;
    const known = dataOf(this.#host, this.key);
    const data = known?.matches('pre') ? known : ownerDocument.createElement('pre');
    if (data !== known) {
      data.setAttribute('data-assessment', this.key);
      data.setAttribute('hidden', '');
      // The page's own style sheet may show every `pre`.
      (data as HTMLElement).style.display = 'none';
      if (known) known.replaceWith(data);
      else this.#host.append(data);
    }
    data.textContent = json;
    const next = data.nextElementSibling;
    const words = next?.matches('[data-answers]') ? next : ownerDocument.createElement('pre');
    if (words !== next) {
      words.setAttribute('data-answers', '');
      (words as HTMLElement).style.whiteSpace = 'pre-wrap';
      data.after(words);
    }
    words.textContent = inWords(brief);
  }
}

function dataOf(host: HTMLElement, key: string): Element | null {
  const page = host.getRootNode() as Document;
  return page.querySelector(`${DATA}="${key}"]`) ?? host.querySelector(`:scope>${DATA}=""]`);
}
