// One node of the semantic tree as a real element: the native one for its role, with name and states.

import type { TreeNode } from '../core/core';
import { safeAddress } from './addresses';

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A text that stands first in `holder`, before `end`; a translator may have put something else in its place. */
interface Caption {
  holder: HTMLElement;
  text: Text;
  end: HTMLElement;
  /** The name as it was written last. */
  name: string;
}

/** The element of a node, and its parts where it has some. */
export interface NodeElement {
  /** Lies over what is drawn and holds the children. */
  element: HTMLElement;
  /** What holds the focus and the states: the element, or the field in it. */
  control: HTMLElement;
  /** The name, where the name is text on the page. */
  caption?: Caption;
  /** What comes before the first child. */
  lead?: Node;
}

const TAGS: Record<string, string> = {
  group: 'div',
  region: 'section',
  document: 'article',
  list: 'ul',
  listitem: 'li',
  text: 'p',
  status: 'p',
  button: 'button',
  link: 'a',
  radiogroup: 'fieldset',
  tablist: 'div',
  tab: 'button',
  tabpanel: 'div',
  progress: 'div',
};

/** Roles that the tag alone does not give, or that a style could take away. */
const ROLES: Record<string, string> = {
  list: 'list',
  radiogroup: 'radiogroup',
  tablist: 'tablist',
  tab: 'tab',
  tabpanel: 'tabpanel',
  progress: 'progressbar',
};

const FIELDS: Record<string, string> = {
  checkbox: 'input',
  radio: 'input',
  textfield: 'input',
  textarea: 'textarea',
  select: 'select',
};

const NAMED_BY_TEXT = new Set(['heading', 'listitem', 'text', 'status', 'button', 'link', 'tab']);

/** Two nodes of the same shape can use the same element. */
export function shapeOf(node: TreeNode): string {
  return node.role === 'heading' ? `heading ${node.level ?? 2}` : node.role;
}

/** `group` is the name that radios of one group share, unlike any other on the page. */
export function makeElement(node: TreeNode, group: string): NodeElement {
  const field = FIELDS[node.role];
  return field ? makeField(node, field, group) : makePlain(node);
}

export function updateElement({ element, control, caption }: NodeElement, node: TreeNode, composing: boolean): void {
  if (caption) setCaption(caption, node.name);
  else setAttribute(control, 'aria-label', node.name || undefined);
  if (node.text_size) setWords(element.style, node);
  if (node.role === 'group') setAttribute(element, 'role', node.name ? 'group' : undefined);
  setAttribute(control, 'aria-description', node.description || undefined);
  setAttribute(element, 'data-description', node.description || undefined);
  setAttribute(control, 'aria-expanded', node.expanded);
  setAttribute(control, 'aria-pressed', node.pressed);
  setAttribute(control, 'aria-current', node.current || undefined);
  setAttribute(control, 'aria-invalid', node.invalid || undefined);
  if (isField(control)) updateField(control, node, composing);
  else setAttribute(control, 'aria-disabled', node.disabled || undefined);
  if (control instanceof HTMLAnchorElement) updateLink(control, node);
  if (node.role === 'tab') updateTab(control, node);
  if (node.role === 'progress') updateProgress(control, node);
}

export function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

function makePlain(node: TreeNode): NodeElement {
  const level = Math.min(6, Math.max(2, node.level ?? 2));
  const element = document.createElement(node.role === 'heading' ? `h${level}` : (TAGS[node.role] ?? 'div'));
  if (element instanceof HTMLButtonElement) element.type = 'button';
  setAttribute(element, 'role', ROLES[node.role]);
  element.className = `node ${node.role}`;
  if (!NAMED_BY_TEXT.has(node.role)) return { element, control: element };
  // A list item holds other nodes beside its text, so that the text needs a style of its own.
  const holder = node.role === 'listitem' ? document.createElement('span') : element;
  const caption = makeCaption(holder);
  if (holder !== element) element.append(holder);
  return { element, control: element, caption, lead: holder === element ? caption.end : holder };
}

/** The field and its name in one label, so that the name is real text wherever it is shown. */
function makeField(node: TreeNode, tag: string, group: string): NodeElement {
  const element = document.createElement('label');
  element.className = `node ${node.role}`;
  const control = document.createElement(tag);
  if (control instanceof HTMLInputElement && node.role !== 'textfield') control.type = node.role;
  if (control instanceof HTMLInputElement && node.role === 'radio') control.name = group;
  const name = document.createElement('span');
  name.className = 'caption';
  const caption = makeCaption(name);
  // What a person writes is not the page's to translate.
  if (node.role === 'textfield' || node.role === 'textarea') control.translate = false;
  const isChoice = node.role === 'checkbox' || node.role === 'radio';
  element.append(...(isChoice ? [control, name] : [name, control]));
  return { element, control, caption };
}

function makeCaption(holder: HTMLElement): Caption {
  const caption = { holder, text: document.createTextNode(''), end: makeBreak(), name: '' };
  holder.append(caption.text, caption.end);
  return caption;
}

/** The same name leaves what a translator has made of it. */
function setCaption(caption: Caption, name: string): void {
  if (name === caption.name) return;
  caption.name = name;
  const { holder, text, end } = caption;
  text.data = name;
  if (holder.firstChild === text && text.nextSibling === end) return;
  if (end.parentNode !== holder) {
    // Nothing else is known to be a translator's where the end is gone, but children have ids.
    const isChild = (node: Node): boolean => node instanceof HTMLElement && node.dataset.node !== undefined;
    for (const node of [...holder.childNodes]) if (!isChild(node)) node.remove();
    holder.prepend(end);
  }
  while (end.previousSibling) end.previousSibling.remove();
  end.before(text);
}

function updateField(field: Field, node: TreeNode, composing: boolean): void {
  field.disabled = node.disabled ?? false;
  field.required = node.required ?? false;
  if (field instanceof HTMLSelectElement) updateOptions(field, node);
  const type = node.input ?? 'text';
  if (field instanceof HTMLInputElement && node.role === 'textfield' && field.type !== type) field.type = type;
  if (!(field instanceof HTMLSelectElement) && node.placeholder !== undefined) field.placeholder = node.placeholder;
  if (field instanceof HTMLInputElement && node.role !== 'textfield') field.checked = node.checked ?? false;
  else if (!composing && field.value !== (node.value ?? '')) setValue(field, node.value ?? '');
}

/** Keeps the place of the caret, which setting a value moves to the end. */
function setValue(field: Field, value: string): void {
  const focused = field.getRootNode() instanceof ShadowRoot && field.matches(':focus');
  if (!focused || field instanceof HTMLSelectElement || field.selectionStart === null) {
    field.value = value;
    return;
  }
  const { selectionStart, selectionEnd } = field;
  field.value = value;
  field.setSelectionRange(selectionStart, selectionEnd);
}

/** Lists that are being filled, with the node as it was last told. */
const unfinished = new WeakMap<HTMLSelectElement, TreeNode>();
/** A list of all abilities may be longer than a browser can lay out in one go. */
const AT_ONCE = 500;

function updateOptions(field: HTMLSelectElement, node: TreeNode): void {
  const begun = unfinished.has(field);
  unfinished.set(field, node);
  if (!begun) fill(field, 0);
}

/** One by one, since mostly one line of a list changes. */
function fill(field: HTMLSelectElement, from: number): void {
  const { options: wanted = [], value = '' } = unfinished.get(field) as TreeNode;
  const known = [...field.options];
  const end = Math.min(wanted.length, from + AT_ONCE);
  wanted.slice(from, Math.min(end, known.length)).forEach(({ value: id, label }, at) => {
    const option = known[from + at];
    if (option?.value !== id || option.text !== label) option?.replaceWith(new Option(label, id));
  });
  field.append(...wanted.slice(Math.max(from, known.length), end).map(({ value: id, label }) => new Option(label, id)));
  if (end < wanted.length) {
    setTimeout(() => fill(field, end));
  } else {
    unfinished.delete(field);
    for (const spare of known.slice(end)) spare.remove();
  }
  // What is chosen may have come only now.
  if (field.value !== value) field.value = value;
}

function updateLink(link: HTMLAnchorElement, { url = '' }: TreeNode): void {
  const address = safeAddress(url, link.baseURI);
  setAttribute(link, 'href', address?.href);
  if (!address || address.protocol === 'mailto:') return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
}

/** Only the tab that is shown is a stop of the Tab key; arrow keys reach the others. */
function updateTab(tab: HTMLElement, node: TreeNode): void {
  setAttribute(tab, 'aria-selected', node.selected ?? false);
  tab.tabIndex = node.selected ? 0 : -1;
}

function updateProgress(bar: HTMLElement, node: TreeNode): void {
  setAttribute(bar, 'aria-valuemin', node.min ?? 0);
  setAttribute(bar, 'aria-valuemax', node.max ?? 100);
  setAttribute(bar, 'aria-valuenow', node.now);
  setAttribute(bar, 'aria-valuetext', node.value);
}

/** Ends each text where it is copied, since what is placed by itself is copied without a break; it is not heard. */
function makeBreak(): HTMLElement {
  const end = document.createElement('span');
  end.setAttribute('aria-hidden', 'true');
  end.textContent = '\n';
  return end;
}

/** Words lie where they are drawn, so that what the browser finds and selects is seen there. */
function setWords(style: CSSStyleDeclaration, { text_size = 0, line_height = 0, strong = false }: TreeNode): void {
  style.setProperty('--size', `${text_size}px`);
  style.setProperty('--line', `${line_height}px`);
  style.setProperty('--weight', strong ? '600' : '400');
}

function setAttribute(element: Element, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
