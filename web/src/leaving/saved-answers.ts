// Finds the answers that a page came with. Only what stands inside an element of ours is believed: whoever may write
// into the page, as in a comment, says nothing about its reader.

export const DATA = 'data-assessment';
export const WORDS = 'data-answers';
export const PLACE = 'data-milepost';

/** What may hold an assessment: ours, that of earlier versions, and a script that a page's author or a copy brings. */
const HOLDERS = `:is(span,pre,script[type="application/json"])[${DATA}]`;
/** What earlier versions put a `pre` into, and parsing takes out of a paragraph. */
const SPILLED = `:is(div[${PLACE}],pre[${DATA}])`;

/** What could not be read, which is never written over. */
const unread = new WeakSet<Element>();

/**
 * What holds the answers of this element, the likeliest first; `key` is shared by elements with the same answers, of
 * which one holds them for all.
 */
export function savedAnswers(host: HTMLElement, key: string): Element[] {
  const own = [...copiesIn(host), ...spilledFrom(host)];
  const others = elementsLike(host).filter((other) => other !== host).flatMap(copiesIn);
  const named = [...own, ...others].filter((element) => element.getAttribute(DATA) === key);
  return [...named, ...own.filter((element) => !element.getAttribute(DATA))];
}

/** The assessment that an element holds. White space means nothing in what `compact` wrote, whoever broke its lines. */
export function textOf(element: Element): string {
  const text = element.textContent ?? '';
  return element.localName === 'span' ? text.replace(/\s+/g, '') : text;
}

/** It stays as it is until somebody has taken it along. */
export function leaveUnread(element: Element): void {
  unread.add(element);
}

export function isUnread(element: Element): boolean {
  return unread.has(element);
}

/** Nothing of it is left to be read or seen. What stands in an element like `host` stays, emptied: see SavedPage. */
export function discard(data: Element, host: HTMLElement): void {
  const isStray = !data.closest(host.localName);
  for (const each of [wordsAfter(data), data, isStray ? data.closest(`div[${PLACE}]`) : undefined]) {
    each?.replaceChildren();
    for (const name of [DATA, WORDS]) each?.removeAttribute(name);
    if (isStray) each?.remove();
  }
}

/** The words that stand beside the answers. */
export function wordsAfter(data: Element): Element | undefined {
  const next = data.nextElementSibling;
  return next?.hasAttribute(WORDS) ? next : undefined;
}

/** All elements of ours beside `host`, and itself. */
export function elementsLike(host: HTMLElement): HTMLElement[] {
  return [...(host.getRootNode() as Document | DocumentFragment).querySelectorAll<HTMLElement>(host.localName)];
}

/** What earlier versions wrote into an element in a paragraph lies behind that paragraph when it is parsed. */
export function spilledFrom(host: HTMLElement): Element[] {
  const paragraph = host.parentElement;
  const stray = paragraph?.nextElementSibling;
  if (!paragraph || paragraph.localName !== 'p' || !stray?.matches(SPILLED)) return [];
  if (!isLastIn(paragraph, host) || !endsWithEmptyParagraph(stray)) return [];
  return stray.matches(HOLDERS) ? [stray] : [...stray.querySelectorAll(`:scope>${HOLDERS}`)];
}

function copiesIn(host: HTMLElement): Element[] {
  return [...host.querySelectorAll(HOLDERS)].filter((element) => {
    let at = element.parentElement;
    while (at && at !== host && isWrapper(at)) at = at.parentElement;
    return at === host;
  });
}

/** What Markdown puts between, and our own place: where the end tag is missing, the element takes in more. */
function isWrapper(element: Element): boolean {
  const { localName } = element;
  if (localName === 'p' || element.hasAttribute(PLACE)) return true;
  return /^(div|span)$/.test(localName) && element.attributes.length === 0;
}

function isLastIn(paragraph: Element, host: Element): boolean {
  for (let next = host.nextSibling; next; next = next.nextSibling) if (next.textContent?.trim()) return false;
  return host.parentElement === paragraph;
}

/** Parsing makes one of the end tag of a paragraph that has ended already. */
function endsWithEmptyParagraph(stray: Element): boolean {
  let next = stray.nextElementSibling;
  while (next?.hasAttribute(WORDS)) next = next.nextElementSibling;
  return next?.localName === 'p' && !next.textContent?.trim();
}

/** The same JSON on one line without any white space: what stands in its texts is escaped. */
export function compact(json: string): string {
  // Texts take the place of themselves, which is far sooner done than having each looked at.
  return json.replace(/("(?:[^"\\]+|\\.)*")|\s+/g, '$1').replace(/\s/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
