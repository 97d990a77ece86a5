// How two assessments become one, as src/core/merge.hpp says it; tests/web/keeping/core.test.mjs holds it against the
// real one.

import { makeDocument, type Document, type Header, type Item } from './document';

const FIELDS = ['framework', 'version', 'relation', 'subject', 'assessor', 'created', 'updated', 'target'] as const;

/** Nothing where both may be one assessor's word on one person. */
export function differenceOfPeople(mine: Header, theirs: Header): string | undefined {
  for (const name of ['relation', 'subject', 'assessor'] as const) {
    if (mine[name] && theirs[name] && mine[name] !== theirs[name]) {
      return `${name}: expected "${mine[name]}", got "${theirs[name]}"`;
    }
  }
  return undefined;
}

/** Gives `mine` or `theirs` itself where the other adds nothing. `base` is what both were last known to say. */
export function merge(mine: Document, theirs: Document, base?: Document): Document {
  if (mine === theirs) return mine;
  const header = mergeHeaders(mine.header, theirs.header, base?.header);
  const records = latest(mine.records, theirs.records);
  const removed = latest(mine.removed, theirs.removed);
  const living = removed.length ? records.filter((record) => !isGone(record, removed)) : records;
  const gone = records.length && removed.length ? removed.filter((removal) => !lives(removal, records)) : removed;
  for (const side of [mine, theirs]) {
    if (sameHeader(header, side.header) && sameItems(living, side.records) && sameItems(gone, side.removed)) return side;
  }
  return makeDocument(header, living, gone);
}

export function sameDocument(one: Document, other: Document): boolean {
  return one === other || (sameHeader(one.header, other.header) && sameItems(one.records, other.records) &&
    sameItems(one.removed, other.removed));
}

/** Whichever was updated later stands; a name that only one of them says is kept. */
function mergeHeaders(mine: Header, theirs: Header, base: Header | undefined): Header {
  if (mine === theirs) return mine;
  const [later, other] = isLater(mine, theirs) ? [mine, theirs] : [theirs, mine];
  const merged = { ...later };
  for (const name of ['subject', 'assessor', 'target'] as const) {
    if (base && mine[name] === base[name]) merged[name] = theirs[name];
    if (base && theirs[name] === base[name]) merged[name] = mine[name];
    merged[name] ||= later[name] || other[name];
  }
  return merged;
}

function isLater(mine: Header, theirs: Header): boolean {
  if (mine.updated !== theirs.updated) return mine.updated > theirs.updated;
  return saysMore(FIELDS.map((name) => mine[name]).join('|'), FIELDS.map((name) => theirs[name]).join('|'));
}

function saysMore(mine: string, theirs: string): boolean {
  return mine.length !== theirs.length ? mine.length > theirs.length : mine >= theirs;
}

function latest(mine: readonly Item[], theirs: readonly Item[]): readonly Item[] {
  if (theirs.length === 0 || mine === theirs) return mine;
  if (mine.length === 0) return theirs;
  const result: Item[] = [];
  let left = 0;
  let right = 0;
  while (left < mine.length && right < theirs.length) {
    const one = mine[left] as Item;
    const other = theirs[right] as Item;
    if (one.id === other.id) {
      result.push(laterOf(one, other));
      left += 1;
      right += 1;
    } else if (one.id < other.id) {
      result.push(one);
      left += 1;
    } else {
      result.push(other);
      right += 1;
    }
  }
  while (left < mine.length) result.push(mine[left++] as Item);
  while (right < theirs.length) result.push(theirs[right++] as Item);
  return result;
}

function laterOf(one: Item, other: Item): Item {
  if (one.updated !== other.updated) return one.updated > other.updated ? one : other;
  return one.words === other.words || saysMore(one.words, other.words) ? one : other;
}

function isGone(record: Item, removed: readonly Item[]): boolean {
  return removed.some(({ id, updated }) => id === record.id && updated > record.updated);
}

function lives(removal: Item, records: readonly Item[]): boolean {
  return records.some(({ id, updated }) => id === removal.id && updated >= removal.updated);
}

function sameHeader(one: Header, other: Header): boolean {
  return one === other || FIELDS.every((name) => one[name] === other[name]);
}

function sameItems(one: readonly Item[], other: readonly Item[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    const item = one[at] as Item;
    const same = other[at] as Item;
    if (item !== same && (item.id !== same.id || item.updated !== same.updated || item.words !== same.words)) return false;
  }
  return true;
}
