// What keeping needs of the world. A browser gives it in web/src/ports; the tests give it in a world of their own, where
// every step can be killed, delayed and repeated.

/** Written at once, seen by every tab of the site at some time, and refused or emptied whenever the browser likes. */
export interface TextStorage {
  /** Each may throw, and does where there is no room. */
  get(key: string): string | null;
  set(key: string, text: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** Loses nothing that it calls done, and lets one tab wait while another is in the middle of a step. */
export interface Database {
  /**
   * In one step for all tabs: `next` is given the text that is there and gives the one to be kept, or nothing to leave
   * it alone; once more where the page was left in the middle of it and somebody came back, since then nothing of it was
   * kept. Done when it is kept. Fails where there is no database; may never answer.
   */
  exchange(key: string, next: (present: string | undefined) => string | undefined): Promise<void>;
  /** All keys with this beginning. */
  keys(start: string): Promise<string[]>;
  /** Forgets what is under a key, where it still is this text. */
  remove(key: string, text: string): Promise<void>;
}

/** What one page tells the others of its site. */
export interface Message {
  key: string;
  text: string;
}

export interface Channel {
  send(message: Message): void;
  close(): void;
}

export interface Clock {
  /** Milliseconds since 1970, as far as the machine knows. */
  now(): number;
  /** Calls once after so many milliseconds; what it gives calls it off. */
  after(delay: number, call: () => void): () => void;
}

export interface PageListener {
  /** It may not come back: what is not written now may never be. */
  left(): void;
  /** Somebody is here again; other pages may have written meanwhile. */
  cameBack(): void;
  /** Another page has changed what the storage has under this key. */
  stored(key: string): void;
}

export interface Page {
  /** Where the storage is shared by pages that do not belong together, what sets this one apart; else empty. */
  readonly scope: string;
  /** Nobody has come yet, as in a page that the browser prepares. */
  readonly isUnseen: boolean;
  /** Gives what to call when nothing is to be heard any more. */
  watch(listener: PageListener): () => void;
}

/** Who and what a text is about, as the core reads it. Names are empty where it says none, `created` likewise. */
export interface Identity {
  framework: string;
  relation: string;
  created: string;
  updated: string;
  subject: string;
  assessor: string;
}

/** A sentence, and whether a newer version wrote what cannot be read. */
export interface Refusal {
  refusal: string;
  isNewer: boolean;
}

export interface Merged {
  text: string;
  /** Whether it says anything that the one or the other did not. */
  addsToMine: boolean;
  addsToTheirs: boolean;
}

/** The rules of the format, which the core keeps. A fault of the core throws. */
export interface Codec {
  identify(text: string): Identity | Refusal;
  /** `base` is what both were last known to say; `another` where they are no copies of one assessment. */
  merge(mine: string, theirs: string, base?: string): Merged | Refusal | 'another';
}

export type SaveState = 'saved' | 'unsaved' | 'unavailable';

export interface Ports {
  storage?: TextStorage | undefined;
  database?: Database | undefined;
  /** Nothing where pages cannot tell each other. */
  openChannel?: ((heard: (message: Message) => void) => Channel | undefined) | undefined;
  clock: Clock;
  page: Page;
}
