// The answers in the page itself, so that a page the browser saves opens with them: for the program in a script that
// nobody runs, and below it in words, which are seen where the program does not run.

const SCRIPT = 'script[type="application/json"][data-assessment';
/** How long after a change they are written, in ms. */
const DELAY = 250;

/** Text in which nothing ends a script: JSON says the same with these characters escaped. */
export function forScript(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the page was saved with for all elements that share `key`, or for this one alone, or nothing. */
export function savedAnswers(host: HTMLElement, key: string): string | undefined {
  return scriptOf(host, key)?.textContent ?? undefined;
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
    let script = scriptOf(this.#host, this.key);
    if (!script) {
      script = ownerDocument.createElement('script');
      script.setAttribute('type', 'application/json');
      script.setAttribute('data-assessment', this.key);
      this.#host.append(script);
    }
    const next = script.nextElementSibling;
    const words = next?.matches('[data-answers]') ? next : ownerDocument.createElement('pre');
    if (words !== next) {
      words.setAttribute('data-answers', '');
      (words as HTMLElement).style.whiteSpace = 'pre-wrap';
      script.after(words);
    }
    // Not `textContent`, which pages that require trusted types refuse for a script of any type.
    script.replaceChildren(forScript(json));
    words.textContent = inWords(brief);
  }
}

function scriptOf(host: HTMLElement, key: string): Element | null {
  const page = host.getRootNode() as Document;
  return page.querySelector(`${SCRIPT}="${key}"]`) ?? host.querySelector(`:scope>${SCRIPT}=""]`);
}
