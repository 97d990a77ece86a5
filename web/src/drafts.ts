// What is being written in forms and not saved yet: it outlives the core, and the page for as long as its tab is open.

/** How long after something was done it is looked at, in ms. */
const DELAY = 150;

/** Whose the kept texts of this page are: two elements never write under one key. */
const owners = new Map<string, Drafts>();

export class Drafts {
  /** What stood in the forms last; the core's own text. */
  text = '';
  #name: string | undefined;
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Keeps it from now on under `name` and the first number from `place` on that no other element has, or nowhere but
   * here without a name; and takes up what is kept there already.
   */
  open(name: string | undefined, place: number): void {
    if (name === this.#name && this.#isOwn) return;
    const { text } = this;
    if (this.#isOwn) this.note('');
    this.close();
    this.#name = name;
    this.#key = name === undefined ? undefined : this.#take(name, Math.max(0, place));
    this.text = this.#kept();
    if (text) this.note(text);
  }

  /** Somebody else may take its place: what is kept there stays, for the page when it is loaded again. */
  close(): void {
    if (this.#isOwn) owners.delete(this.#key as string);
  }

  /** Something was done; `look` calls `note` with what stands in the forms. */
  changed(look: () => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      look();
    }, DELAY);
  }

  note(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (text === this.text) return;
    this.text = text;
    const key = this.#key;
    if (key === undefined || !this.#isOwn) return;
    tried((storage) => (text ? storage.setItem(key, text) : storage.removeItem(key)));
  }

  get #isOwn(): boolean {
    return this.#key === undefined || owners.get(this.#key) === this;
  }

  #take(name: string, place: number): string {
    let free = place;
    while (owners.has(`${name} ${free}`)) free += 1;
    const key = `${name} ${free}`;
    owners.set(key, this);
    return key;
  }

  #kept(): string {
    const key = this.#key;
    return key === undefined ? '' : (tried((storage) => storage.getItem(key)) ?? '');
  }
}

/**
 * Where this page's drafts are, beside those of other frames: frames of one site and tab share the storage, and one
 * address may stand in several of them.
 */
export function pageName(): string {
  const path: number[] = [];
  for (let at: Window = window; at.parent && at !== at.parent; at = at.parent) {
    let place = 0;
    while (place < at.parent.length && at.parent[place] !== at) place += 1;
    path.unshift(place);
  }
  return [location.pathname + location.search, ...path].join(' ');
}

/** Of this tab alone, so that no other one goes on with what is written here; where it may not be used, or has no room, nothing. */
function tried<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.sessionStorage);
  } catch {
    return undefined;
  }
}
