// What is being written in forms and not saved yet: it outlives the core, and the page for as long as its tab is open. It
// stays with the assessment that it was begun for.

/** How long after something was done it is looked at, in ms. */
const DELAY = 150;

/** Whose the kept texts of this page are: two elements never write under one key. */
const owners = new Map<string, Drafts>();

/** What the texts are kept for. */
export interface DraftPlace {
  /** What elements of the page share: its kept assessments are told apart by `id`. */
  shelf: string;
  id: string;
  /** Whether the tab may remember them; else the page does. */
  stored: boolean;
}

export class Drafts {
  /** The core's own texts, by the names of their places. */
  readonly #texts = new Map<string, string>();
  #place: DraftPlace | undefined;
  /** Under which the tab remembers those of this element. */
  #start: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What stood in the forms last. */
  get text(): string {
    return this.#place ? this.#of(this.#place) : '';
  }

  get place(): DraftPlace | undefined {
    return this.#place;
  }

  /**
   * Keeps from now on what belongs to `place`, under the first number from `number` on that no other element has. What
   * was noted at `from` goes along. Gives that, and what is kept there already.
   */
  open(place: DraftPlace, number: number, from: DraftPlace | undefined): { along: string; kept: string } {
    const along = from ? this.#of(from) : '';
    if (from && nameOf(from) !== nameOf(place)) this.#keep(from, '');
    const start = this.#start;
    const shelf = place.stored ? `milepost draft ${place.shelf} ${pageName()}` : undefined;
    if (shelf === undefined || !this.#start?.startsWith(`${shelf} `) || owners.get(this.#start) !== this) {
      this.close();
      this.#start = shelf === undefined ? undefined : this.#take(shelf, Math.max(0, number));
    }
    this.#place = place;
    const kept = from && nameOf(from) === nameOf(place) ? '' : this.#of(place);
    if (along && !kept) this.#keep(place, along);
    // What the page remembers stands under the new number too.
    else if (start !== this.#start && this.#texts.has(nameOf(place))) this.#keep(place, this.text);
    return { along, kept };
  }

  /** Somebody else may take its place: what is kept there stays, for the page when it is loaded again. */
  close(): void {
    if (this.#isOwn) owners.delete(this.#start as string);
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
    if (this.#place && text !== this.text) this.#keep(this.#place, text);
  }

  get #isOwn(): boolean {
    return this.#start !== undefined && owners.get(this.#start) === this;
  }

  #of(place: DraftPlace): string {
    const known = this.#texts.get(nameOf(place));
    if (known !== undefined) return known;
    const key = this.#keyOf(place);
    return key === undefined ? '' : (tried((storage) => storage.getItem(key)) ?? '');
  }

  #keep(place: DraftPlace, text: string): void {
    this.#texts.set(nameOf(place), text);
    const key = this.#keyOf(place);
    if (key !== undefined) tried((storage) => (text ? storage.setItem(key, text) : storage.removeItem(key)));
  }

  /** Nothing where the tab is not to remember it, or another element does so under that name. */
  #keyOf({ shelf, id, stored }: DraftPlace): string | undefined {
    if (!stored || !this.#isOwn || !this.#start?.startsWith(`milepost draft ${shelf} `)) return undefined;
    return `${this.#start} ${id}`;
  }

  #take(shelf: string, number: number): string {
    let free = number;
    while (owners.has(`${shelf} ${free}`)) free += 1;
    const start = `${shelf} ${free}`;
    owners.set(start, this);
    return start;
  }
}

function nameOf({ shelf, id }: DraftPlace): string {
  return `${shelf} ${id}`;
}

/**
 * Where this page's drafts are, beside those of other frames: frames of one site and tab share the storage, and one
 * address may stand in several of them.
 */
function pageName(): string {
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
