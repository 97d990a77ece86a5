// The answers in the page itself, so that a page the browser saves opens with them: for the program as data that is
// not shown, and below it in words, which are seen where the program does not run.
//
// They stand in one element of those that share them. It may stand in a paragraph, where Markdown puts it, so that both
// are spans; and its place has a slot that the shadow root does not have: WebKit takes all of an element down and
// builds it again when a child comes into one that it has, and the page jumps to its top. The data is plain text, which
// a person can read who wants to know what a page tells; browsers that break its lines change nothing (`compact`).

import {
  compact, DATA, discard, elementsLike, isUnread, PLACE, savedAnswers, spilledFrom, WORDS, wordsAfter,
} from './saved-answers';
import { windowOf } from '../element/window-of';

/** How long after a change they are written, in ms. */
const DELAY = 250;
/** A page's script has put it together by then, in ms after it began to load. */
const PUT_TOGETHER = 5000;
/** So long after a page has loaded, in ms, a script may still take over what a server wrote. */
const TAKING_OVER = 1000;
/** A page that loads for longer, in ms, is waited for no more. */
const LONGEST_LOAD = 60_000;
/** So often what somebody else takes away is put back at once; then with the next change, or before it is saved. */
const MOST_RETURNS = 3;

export interface SavedTexts {
  assessment: string;
  brief: string;
  /** Whether the assessment holds records that are private. */
  holdsPrivate: boolean;
}

const circles = new Map<string, Set<SavedPage>>();

/** What a reader sees in place of the program. */
export function inWords({ brief, holdsPrivate }: Omit<SavedTexts, 'assessment'>): string {
  const what = holdsPrivate
    ? 'The page holds what is private, too.'
    : 'What is private is not saved with a page; “Save a copy” and “Export” can take it along.';
  return `These answers were saved with the page.\n\n${brief.trimEnd()}\n\n${what}\n`;
}

export class SavedPage {
  readonly #host: HTMLElement;
  readonly #texts: () => SavedTexts | undefined;
  /** The same words in the shadow root, which Chromium saves in files of its own kind. */
  readonly #words: HTMLElement;
  readonly #observer = new MutationObserver(() => this.#returned());
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** There since this element has written. */
  #place: Element | undefined;
  /** What is shown is not in the page yet, since nobody has changed it here. */
  #due = false;
  #returns = 0;

  /** `texts` is asked when it is time to write; nothing where the program has failed. */
  constructor(host: HTMLElement, words: HTMLElement, texts: () => SavedTexts | undefined, signal: AbortSignal) {
    this.#host = host;
    this.#words = words;
    this.#texts = texts;
    for (const data of spilledFrom(host)) hide(data, wordsAfter(data), data.parentElement?.closest(`[${PLACE}]`));
    this.#listen(signal);
    signal.addEventListener('abort', () => this.#leave());
  }

  /** Elements with the same key have the same answers and write them in one place. */
  get key(): string {
    return this.#key;
  }

  set key(key: string) {
    if (key === this.#key) return;
    this.#circle.delete(this);
    this.#key = key;
    circles.set(key, this.#circle.add(this));
  }

  /** Something was changed here: it is written soon, and not before a script has taken over the page. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (isTakenOver(this.#host.ownerDocument) ? this.#write() : this.changed()), DELAY);
  }

  /**
   * What is shown has come from the browser's storage. Nothing comes into the page for that alone, since a script that
   * puts the page together may take it down where it finds a child that it does not know; it does when somebody is
   * about to save the page, or works in the element. A file on disk is saved again to be kept.
   */
  took(): void {
    this.#due = true;
    if (location.protocol === 'file:' || this.#isWritten()) this.changed();
  }

  #listen(signal: AbortSignal): void {
    const on = (target: EventTarget, type: string, look: (event: Event) => void): void =>
      target.addEventListener(type, look, { capture: true, passive: true, signal });
    const page = this.#host.ownerDocument;
    const soon = (): void => this.#secure();
    const later = (): void => void (performance.now() > PUT_TOGETHER && isTakenOver(page) && this.#secure());
    const view = windowOf(this.#host);
    for (const type of ['pointerdown', 'focusin']) on(this.#host, type, () => this.#due && this.changed());
    on(view, 'keydown', (event) => isSaving(event) && soon());
    on(view, 'contextmenu', soon);
    on(view, 'blur', later);
    on(page.documentElement, 'mouseleave', ({ target }) => target === page.documentElement && later());
    on(page, 'visibilitychange', () => void (page.hidden && this.#place && soon()));
  }

  /** Somebody may save the page now: all stands in it that should. */
  #secure(): void {
    const isWaiting = this.#timer !== undefined || this.#due;
    if (isWaiting || (this.#place && !this.#isWritten())) this.#write();
  }

  #isWritten(): boolean {
    return elementsLike(this.#host).some((element) => dataIn(placeOf(element), this.#key));
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const each of this.#circle) each.#due = false;
    const texts = this.#texts();
    if (!texts || !this.#host.isConnected) return;
    const place = makePlace(this.#writer());
    const data = dataIn(place, this.#key) ?? add(place, DATA, this.#key);
    const words = (wordsAfter(data) as HTMLElement | undefined) ?? add(place, WORDS, '', data.nextSibling);
    const known = savedAnswers(this.#host, this.#key).filter((each) => each !== data && !isUnread(each));
    for (const stale of known) discard(stale, this.#host);
    hide(data);
    data.setAttribute('translate', 'no');
    data.className = 'notranslate';
    data.textContent = compact(texts.assessment);
    words.style.display = 'block';
    words.style.whiteSpace = 'pre-wrap';
    words.textContent = this.#words.textContent = inWords(texts);
    this.#watch(place);
  }

  /** The element that the answers stand in already, or else the first of those that share them. */
  #writer(): HTMLElement {
    const all = elementsLike(this.#host);
    const holds = (element: HTMLElement): boolean => dataIn(placeOf(element), this.#key) !== undefined;
    const sharing = new Set([...this.#circle].map((each) => each.#host));
    return all.find(holds) ?? all.find((element) => sharing.has(element)) ?? this.#host;
  }

  #watch(place: Element): void {
    this.#observer.disconnect();
    this.#place = place;
    this.#returns = 0;
    if (place.parentNode) this.#observer.observe(place.parentNode, { childList: true });
  }

  /** Somebody else has changed the children of the element. */
  #returned(): void {
    if (!this.#place || this.#isWritten() || ++this.#returns > MOST_RETURNS) return;
    const returns = this.#returns;
    this.#write();
    this.#returns = returns;
  }

  /** Whoever stays writes what went with this element. */
  #leave(): void {
    const isWanted = [...this.#circle].some((each) => each.#place || each.#timer !== undefined);
    if (this.#timer !== undefined) this.#write();
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#circle.delete(this);
    const heir = [...this.#circle].find((each) => each.#host.isConnected);
    if (this.#circle.size === 0) circles.delete(this.#key);
    if (heir && isWanted && !heir.#isWritten()) heir.#write();
  }

  get #circle(): Set<SavedPage> {
    return circles.get(this.#key) ?? new Set();
  }
}

/** The words of an element that was saved with them, which its own slot does not show. */
export function savedWords(host: HTMLElement): string {
  return placeOf(host)?.querySelector(`:scope>[${WORDS}]`)?.textContent ?? '';
}

/**
 * Whether a script that takes over what a server wrote has done so, as far as can be told: it comes while the page loads.
 * It makes everything anew, the element too, where it finds a child that the server did not write.
 */
function isTakenOver(page: Document): boolean {
  const now = performance.now();
  const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return now > LONGEST_LOAD || (page.readyState === 'complete' && now > (loading?.loadEventEnd ?? 0) + TAKING_OVER);
}

/** Control and S, or Command and S. */
function isSaving(event: Event): boolean {
  const { ctrlKey, metaKey, key } = event as KeyboardEvent;
  return (ctrlKey || metaKey) && key.toLowerCase() === 's';
}

function placeOf(host: HTMLElement): Element | null {
  return host.querySelector(`:scope>span[${PLACE}]`);
}

function makePlace(host: HTMLElement): Element {
  const known = placeOf(host);
  const place = known ?? host.ownerDocument.createElement('span');
  place.setAttribute(PLACE, '');
  place.setAttribute('slot', 'milepost');
  if (!known) host.append(place);
  return place;
}

/** What holds the answers of `key` there. */
function dataIn(place: Element | null, key: string): HTMLElement | undefined {
  const all = [...(place?.querySelectorAll<HTMLElement>(`:scope>span[${DATA}]`) ?? [])];
  return all.find((each) => each.getAttribute(DATA) === key && !isUnread(each));
}

function add(place: Element, name: string, value: string, before: Node | null = null): HTMLElement {
  const element = place.ownerDocument.createElement('span');
  element.setAttribute(name, value);
  place.insertBefore(element, before);
  return element;
}

/** The page's own style sheet may show every element. */
function hide(...elements: (Element | null | undefined)[]): void {
  for (const element of elements) {
    element?.setAttribute('hidden', '');
    (element as HTMLElement | null | undefined)?.style.setProperty('display', 'none', 'important');
  }
}
