// The shadow root's style sheet: made by script, since strict sites refuse style elements and attributes.

import CSS from './styles.css';
import { windowOf } from './window-of';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A sheet belongs to the document it was made in, so there is one for each. */
export function applyStyles(root: ShadowRoot): void {
  const { ownerDocument } = root;
  const sheet = sheets.get(ownerDocument) ?? new (windowOf(root).CSSStyleSheet)();
  if (!sheets.has(ownerDocument)) sheet.replaceSync(CSS);
  sheets.set(ownerDocument, sheet);
  root.adoptedStyleSheets = [sheet];
}
