// Which assessments are kept on a shelf: several people's, earlier beginnings, what came with pages and files.

import { identify, identityOf, type CodecSource } from './codec';
import { FRESH, idOf, isAside, keyOf, noteOf, OWN, staysApart, startOf, type Begun, type Shelf } from './keys';
import type { Database, Identity, TextStorage } from './ports';
import { setAside } from './unread';

/** One kept assessment. Names and times are as it says them, empty where it says none. */
export interface Entry {
  id: string;
  subject: string;
  created: string;
  updated: string;
  /** Put away: it is shown only where somebody opens it. */
  away: boolean;
  /** The one that is shown. */
  shown: boolean;
}

/** What a page shows, as it says of itself. */
export interface Shown {
  id: string;
  begun: Begun;
}

/** So many of what files have taken the place of are kept. */
const MOST_ASIDES = 3;

export class Catalogue {
  readonly #shelf: Shelf;
  readonly #storage: TextStorage | undefined;
  readonly #codec: CodecSource;
  readonly #now: () => number;
  /** What was read last under each id, and what it said of itself: a long text takes long to be read. */
  readonly #read = new Map<string, { text: string; who: Identity }>();

  constructor(shelf: Shelf, storage: TextStorage | undefined, codec: CodecSource, now: () => number) {
    this.#now = now;
    this.#shelf = shelf;
    this.#storage = storage;
    this.#codec = codec;
  }

  /** The ids, in the order of their names. */
  ids(): string[] {
    const ids: string[] = [];
    for (const key of this.#attempt((storage) => storage.keys()) ?? []) {
      const id = idOf(this.#shelf, key);
      if (id !== undefined) ids.push(id);
    }
    return ids.sort();
  }

  /** Those that can be read, with `shown` marked, and with what the page says of it, which may be later. */
  entries(shown: string, text: string | undefined): Entry[] {
    const away = this.#away();
    const ids = this.ids();
    if (text !== undefined && !ids.includes(shown)) ids.push(shown);
    const entries: Entry[] = [];
    for (const id of ids) {
      const who = this.#who(id, id === shown && text !== undefined ? text : this.#text(id));
      if (!who) continue;
      const { subject, created, updated } = who;
      entries.push({ id, subject, created, updated, away: away.includes(id), shown: id === shown });
    }
    return entries;
  }

  /** What is shown where nothing else is asked for; the own one, or a fresh one, where there is none yet. */
  usual(but?: string): string {
    const away = this.#away();
    const ids = this.ids().filter((id) => id !== but && !away.includes(id));
    const noted = this.#note('shown');
    if (noted && ids.includes(noted)) return noted;
    const offered = ids.filter((id) => !staysApart(id));
    if (!offered.length) return away.includes(OWN) ? FRESH : OWN;
    if (offered.includes(OWN)) return OWN;
    const latest = (id: string): string => this.#who(id, this.#text(id))?.updated ?? '';
    return offered.reduce((best, id) => (latest(id) > latest(best) ? id : best));
  }

  /**
   * The one that was begun then, about that person, if any, but for one that is known to be another. `shown` is what the
   * page says of the one that it shows, which may not be stored yet.
   */
  begunAs(begun: Begun, another?: string, shown?: Shown): string | undefined {
    if (!begun.created) return undefined;
    const then = new Map<string, string>();
    for (const id of shown ? [shown.id, ...this.ids()] : this.ids()) {
      const who = id === shown?.id ? shown.begun : this.#who(id, this.#text(id));
      if (who?.created === begun.created) then.set(id, who.subject);
    }
    // A name that is left out fits any; but where two people began at one moment, nobody can tell whose that is.
    const isAlone = new Set([begun.subject, ...then.values()].filter(Boolean)).size < 2;
    const found = [...then.keys()].filter((id) => id !== another && (isAlone || then.get(id) === begun.subject));
    if (shown && found.includes(shown.id)) return shown.id;
    return found.find((id) => !staysApart(id)) ?? found.find((id) => !isAside(id));
  }

  /** Whether nothing is kept here yet. */
  get isEmpty(): boolean {
    return this.ids().length === 0;
  }

  /** Whether it is shown only where somebody opens it. */
  isAway(id: string): boolean {
    return this.#away().includes(id);
  }

  /** What is said under an id, and what it says of itself, which need not be read any more. */
  noteSaid(id: string, text: string, who: Identity): void {
    this.#read.set(id, { text, who });
  }

  noteShown(id: string): void {
    if (id === FRESH) return;
    this.#attempt((storage) => storage.set(noteOf(this.#shelf, 'shown'), id));
    this.noteAway(id, false);
  }

  noteAway(id: string, isAway: boolean): void {
    const away = this.#away();
    if (away.includes(id) === isAway) return;
    const now = isAway ? [...away, id] : away.filter((each) => each !== id);
    this.#attempt((storage) => storage.set(noteOf(this.#shelf, 'away'), now.join(' ')));
  }

  /** The older ones of what files took the place of are forgotten. */
  keepLastAsides(): void {
    for (const id of this.ids().filter(isAside).slice(0, -MOST_ASIDES)) {
      this.#attempt((storage) => storage.remove(keyOf(this.#shelf, id)));
      this.#read.delete(id);
    }
  }

  /** Puts into the storage what only the database has, as after the browser has forgotten the one. Gives whether anything. */
  async restore(database: Database): Promise<boolean> {
    let found = false;
    for (const key of await database.keys(startOf(this.#shelf))) {
      if (idOf(this.#shelf, key) === undefined || this.#isReadable(key)) continue;
      await database.exchange(key, (present) => {
        if (present === undefined || this.#isReadable(key)) return undefined;
        if (this.#attempt((storage) => this.#fill(storage, key, present))) found = true;
        return undefined;
      });
    }
    return found;
  }

  /** What a crash has torn is set aside first. Gives whether it is filled. */
  #fill(storage: TextStorage, key: string, text: string): boolean {
    const torn = storage.get(key);
    if (torn !== null && !setAside(storage, key, torn, this.#now())) return false;
    storage.set(key, text);
    return true;
  }

  /** Whether something is there that may not be written over: what a crash tore has another copy in the database. */
  #isReadable(key: string): boolean {
    const text = this.#attempt((storage) => storage.get(key)) ?? undefined;
    const who = text === undefined ? undefined : identify(this.#codec, text);
    return text !== undefined && (who === undefined || !('refusal' in who) || who.isNewer);
  }

  #text(id: string): string | undefined {
    return this.#attempt((storage) => storage.get(keyOf(this.#shelf, id))) ?? undefined;
  }

  #who(id: string, text: string | undefined): Identity | undefined {
    const read = this.#read.get(id);
    if (text === undefined || text === read?.text) return text === undefined ? undefined : read?.who;
    const who = identityOf(this.#codec, text);
    if (who) this.#read.set(id, { text, who });
    return who;
  }

  #away(): string[] {
    return this.#note('away').split(' ').filter(Boolean);
  }

  #note(about: 'shown' | 'away'): string {
    return this.#attempt((storage) => storage.get(noteOf(this.#shelf, about))) ?? '';
  }

  /** A storage may refuse anything at any time. */
  #attempt<Result>(act: (storage: TextStorage) => Result): Result | undefined {
    try {
      return this.#storage && act(this.#storage);
    } catch {
      return undefined;
    }
  }
}
