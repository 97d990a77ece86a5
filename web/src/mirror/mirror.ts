// The semantic tree as real elements over the drawn picture: focus, text, names and states live there.

import type { Rectangle, TreeChange, TreeNode } from '../core/core';
import { isField, makeElement, shapeOf, updateElement, type Field, type NodeElement } from './nodes';

interface Entry extends NodeElement {
  node: TreeNode;
  shape: string;
  parent: Entry | undefined;
  children: Set<Entry>;
  /** Whether its value was kept back because somebody composed in it. */
  late: boolean;
  /** Left, top, width, height as last written. */
  placed: string;
}

const FOCUSABLE = 'a[href], button, input, select, textarea';
const NOWHERE: Rectangle = [0, 0, 0, 0];

let mirrors = 0;

export class Mirror {
  readonly container: HTMLElement;
  /** The field in which an input method composes; nothing is written into it meanwhile. */
  composing: Element | undefined;
  /** True while the mirror itself moves elements or the focus: what follows was not done by a person. */
  busy = false;
  readonly #prefix = `milepost-${++mirrors}`;
  readonly #entries = new Map<number, Entry>();
  /** The entries with a description that is drawn nowhere. */
  readonly #hints = new Set<Entry>();
  readonly #owners = new WeakMap<Node, Entry>();
  /** What came before an element that had the focus and was removed, the nearest first. */
  #before: HTMLElement[] | undefined;

  constructor(container: HTMLElement) {
    this.container = container;
  }

  apply({ lang, remove, put, move }: TreeChange): void {
    if (lang) this.container.lang = lang;
    else this.container.removeAttribute('lang');
    const focused = this.focused();
    if (focused && remove.length) this.#rememberBefore(focused);
    this.busy = true;
    const changed = new Set<Entry>();
    for (const id of remove) this.#remove(id);
    for (const node of put) changed.add(this.#put(node));
    for (let at = 0; at + 4 < move.length; at += 5) {
      const [id = 0, ...rect] = move.slice(at, at + 5);
      const entry = this.#entries.get(id);
      if (!entry) continue;
      entry.node.rect = rect as Rectangle;
      changed.add(entry);
    }
    this.#place(changed);
    // A move in the document takes the focus away from what is moved.
    if (focused?.isConnected && focused !== this.focused()) focused.focus({ preventScroll: true });
    this.busy = false;
  }

  /** Gives the focus of an element that went away to what stands in its place, not to the top of the page. */
  inheritFocus(): void {
    const before = this.#before?.find((each) => each.isConnected);
    const lost = this.#before !== undefined && !this.focused();
    this.#before = undefined;
    if (!lost) return;
    const all = this.#focusable();
    const heir = all[before ? all.indexOf(before) + 1 : 0] ?? before;
    heir?.focus({ preventScroll: true });
  }

  /** Moves the focus without telling the core, which asked for it. Gives whether it could be moved. */
  focus(id: number): boolean {
    const control = this.#entries.get(id)?.control;
    if (!control) return false;
    this.busy = true;
    control.focus({ preventScroll: true });
    this.busy = false;
    return this.focused() === control;
  }

  focused(): HTMLElement | undefined {
    const root = this.container.getRootNode() as ShadowRoot;
    return root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
  }

  control(id: number): HTMLElement | undefined {
    return this.#entries.get(id)?.control;
  }

  /** The node that an event in the mirror is about. */
  nodeOf(target: EventTarget | null): TreeNode | undefined {
    return this.#entryOf(target)?.node;
  }

  /** Writes what was kept back while somebody composed in the field and then gave it up. */
  catchUp(field: Field): void {
    const entry = this.#entryOf(field);
    if (!entry?.late) return;
    entry.late = false;
    updateElement(entry, entry.node, false);
  }

  /** The node whose description is to be shown at a place of the content, CSS pixels. */
  hintAt(x: number, y: number): TreeNode | undefined {
    for (const { node } of this.#hints) {
      const [left, top, width, height] = node.rect;
      if (x >= left && x < left + width && y >= top && y < top + height) return node;
    }
    return undefined;
  }

  node(id: number): TreeNode | undefined {
    return this.#entries.get(id)?.node;
  }

  /** All goes, as before another core starts. */
  clear(): void {
    this.apply({ remove: [...this.#entries.keys()], put: [], move: [] });
  }

  #entryOf(target: EventTarget | null): Entry | undefined {
    for (let at = target instanceof Node ? target : null; at && at !== this.container; at = at.parentNode) {
      const entry = this.#owners.get(at);
      if (entry) return entry;
    }
    return undefined;
  }

  #put(node: TreeNode): Entry {
    const known = this.#entries.get(node.id);
    const entry = known?.shape === shapeOf(node) ? known : this.#make(node, known);
    const parent = this.#entries.get(node.parent);
    if (entry.parent !== parent) {
      entry.parent?.children.delete(entry);
      parent?.children.add(entry);
      entry.parent = parent;
    }
    entry.node = node;
    entry.late = this.composing === entry.control;
    updateElement(entry, node, entry.late);
    if (node.hint) this.#hints.add(entry);
    else this.#hints.delete(entry);
    this.#insert(entry, parent, this.#entries.get(node.after));
    return entry;
  }

  #make(node: TreeNode, known: Entry | undefined): Entry {
    const parts = makeElement(node, `${this.#prefix}-${node.parent}`);
    parts.element.dataset.node = String(node.id);
    const entry: Entry = {
      ...parts,
      node,
      shape: shapeOf(node),
      parent: undefined,
      children: known?.children ?? new Set(),
      late: false,
      placed: '',
    };
    for (const child of entry.children) {
      child.parent = entry;
      entry.element.append(child.element);
    }
    known?.parent?.children.delete(known);
    known?.element.remove();
    if (known) this.#hints.delete(known);
    this.#entries.set(node.id, entry);
    this.#owners.set(entry.element, entry);
    return entry;
  }

  #insert({ element }: Entry, parent: Entry | undefined, after: Entry | undefined): void {
    const within = parent?.element ?? this.container;
    const before: Node | null = after?.element ?? parent?.lead ?? null;
    if (element.parentNode === within && element.previousSibling === before) return;
    within.insertBefore(element, before ? before.nextSibling : within.firstChild);
  }

  #remove(id: number): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#hints.delete(entry);
    for (const child of entry.children) this.#remove(child.node.id);
    entry.parent?.children.delete(entry);
    entry.element.remove();
  }

  /** Elements lie in their parent's, so a parent that moves takes its children along without a word to them. */
  #place(changed: Set<Entry>): void {
    for (const entry of changed) for (const child of entry.children) changed.add(child);
    for (const entry of changed) {
      const [x, y, width, height] = entry.node.rect;
      const [left, top] = entry.parent?.node.rect ?? NOWHERE;
      const placed = `${x - left} ${y - top} ${width} ${height}`;
      if (placed === entry.placed) continue;
      entry.placed = placed;
      const { style } = entry.element;
      style.left = `${x - left}px`;
      style.top = `${y - top}px`;
      style.width = `${width}px`;
      style.height = `${height}px`;
    }
  }

  #rememberBefore(focused: HTMLElement): void {
    const all = this.#focusable();
    this.#before = all.slice(0, Math.max(0, all.indexOf(focused))).reverse();
  }

  /** All that the Tab key reaches, in order. */
  #focusable(): HTMLElement[] {
    const all = [...this.container.querySelectorAll<HTMLElement>(FOCUSABLE)];
    return all.filter((each) => each.tabIndex >= 0 && !(isField(each) && each.disabled));
  }
}
