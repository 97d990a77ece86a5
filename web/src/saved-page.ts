// The answers in the page itself, so that a page the browser saves opens with them: for the program as data that is
// not shown, and below it in words, which are seen where the program does not run.

const NAME = 'data-assessment';
/**
 * A page may bring its answers in a script. They are not written into one, which sites that require trusted types
 * refuse, but into preformatted text: in any other Firefox breaks long lines when it saves.
 */
const DATA = `:is(pre,script[type="application/json"])[${NAME}`;
const WORDS = 'data-answers';
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
  /**
   * Holds both texts. It is there before anything is shown: WebKit takes all of an element down and builds it again
   * when it gets another child, and the page jumps to its top.
   */
  readonly #place: Element;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, signal: AbortSignal) {
    this.#host = host;
    const known = host.querySelector(':scope>[data-milepost]');
    this.#place = known ?? host.ownerDocument.createElement('div');
    this.#place.setAttribute('data-milepost', '');
    if (!known) host.append(this.#place);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      if (!this.#place.firstChild) this.#place.remove();
    });
  }

  /** `assessment` and `brief` give the texts when it is time to write. */
  changed(assessment: () => string, brief: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(assessment(), brief()), DELAY);
  }

  #write(json: string, brief: string): void {
    const known = dataOf(this.#host, this.key);
    let data = known;
    if (!data?.matches('pre')) {
      for (const stale of [wordsAfter(known), known]) {
        stale?.replaceChildren();
        for (const name of [NAME, WORDS]) stale?.removeAttribute(name);
      }
      data = this.#makePre(NAME, this.key);
      data.setAttribute('hidden', '');
      // The page's own style sheet may show every `pre`.
      (data as HTMLElement).style.display = 'none';
    }
    data.textContent = json;
    const words = wordsAfter(data) ?? this.#makePre(WORDS, '');
    (words as HTMLElement).style.whiteSpace = 'pre-wrap';
    words.textContent = inWords(brief);
  }

  #makePre(name: string, value: string): Element {
    const pre = this.#host.ownerDocument.createElement('pre');
    pre.setAttribute(name, value);
    this.#place.append(pre);
    return pre;
  }
}

function wordsAfter(data: Element | null): Element | undefined {
  const next = data?.nextElementSibling;
  return next?.hasAttribute(WORDS) ? next : undefined;
}

function dataOf(host: HTMLElement, key: string): Element | null {
  const page = host.getRootNode() as Document;
  return page.querySelector(`${DATA}="${key}"]`) ?? host.querySelector(`:scope>${DATA}=""]`);
}
