// Under which key the answers of a page are kept. A page that came with answers, as a copy does, may be somebody
// else's: what is written on it is kept, and never becomes part of what the reader keeps of themselves.

export interface Place {
  key: string;
  /** Apart from the reader's own answers. */
  apart: boolean;
}

interface Answers {
  created?: string;
  subject?: { name?: string };
}

/** Decided once for all elements of a page that share a key, since what decides it changes while they are worked on. */
const places = new Map<string, Place>();

/** For the elements that share `key`; `came` is the assessment that the page came with, `own` gives what a key has. */
export function placeOf(key: string, came: string | undefined, own: (key: string) => string | null): Place {
  const known = places.get(key);
  if (known) return known;
  // Pages from disk may share one storage, where each finds its own answers only.
  const file = location.protocol === 'file:' ? ` ${location.pathname}` : '';
  const usual = `milepost ${key}${file}`;
  const begun = came === undefined ? undefined : begunApart(came, own(usual), file !== '');
  const place = { key: begun ? `milepost ${key} ${begun}${file}` : usual, apart: begun !== undefined };
  places.set(key, place);
  return place;
}

/** When the answers of the page were begun, where they are not the ones that are kept. */
function begunApart(came: string, kept: string | null, isFile: boolean): string | undefined {
  const { created, subject } = read(came);
  if (!created) return undefined;
  // What a file on disk came with is its own, until another file has taken its place.
  if (kept === null) return isFile ? undefined : created;
  const own = read(kept);
  const isOfOne = own.created === created || (!!subject?.name && own.subject?.name === subject.name);
  return isOfOne ? undefined : created;
}

/** Nothing of what cannot be read. */
function read(text: string): Answers {
  try {
    return JSON.parse(text) as Answers;
  } catch {
    return {};
  }
}
