// One document of the mirror on paper, without the page around it.

/** After this the sheet is not needed any more, where a browser does not say that it has printed, in ms. */
const KEEP_SHEET = 60_000;

/**
 * Prints a copy of `source`, real text as it is, from a frame of its own that nobody sees. `refused` is called where
 * the page may not look into its frames, as in a sandbox.
 */
export function print(source: HTMLElement, root: ShadowRoot, refused: () => void): void {
  for (const left of root.querySelectorAll('iframe.sheet')) left.remove();
  const frame = document.createElement('iframe');
  frame.className = 'sheet';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const { fontFamily } = getComputedStyle(root.host);
  frame.addEventListener('load', () => {
    const { contentDocument: sheet, contentWindow: view } = frame;
    if (!sheet || !view) return refused();
    sheet.title = source.getAttribute('aria-label') ?? '';
    sheet.documentElement.lang = document.documentElement.lang;
    sheet.body.style.fontFamily = fontFamily;
    sheet.body.append(plainCopy(sheet, source));
    view.addEventListener('afterprint', () => frame.remove());
    view.print();
  }, { once: true });
  root.append(frame);
  setTimeout(() => frame.remove(), KEEP_SHEET);
}

/** Without the places and names that only the mirror needs. */
function plainCopy(sheet: Document, source: HTMLElement): Node {
  const copy = sheet.importNode(source, true);
  for (const unheard of copy.querySelectorAll('[aria-hidden]')) unheard.remove();
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
  }
  return copy;
}
