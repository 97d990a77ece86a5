// How two assessments become one, as src/core/merge.hpp says it; tests/web/keeping/core.test.mjs holds it against the
// real one.

import { makeDocument, type Document, type Header, type Item } from './document';

/** Two versions of a framework are no difference: each goes on with what the other wrote. */
const FIELDS = ['framework', 'relation', 'subject', 'assessor', 'created', 'updated', 'said'] as const;

/** Whether they cannot be one assessor's word on one person. */
export function areOthers(mine: Header, theirs: Header): boolean {
  if (mine.created === theirs.created) return false;
  return (['relation', 'subject', 'assessor'] as const).some((name) => mine[name] && theirs[name] && mine[name] !== theirs[name]);
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

/** The earlier beginning, the later change, and the name that was said later, or that only one of them has said since. */
function mergeHeaders(mine: Header, theirs: Header, base: Header | undefined): Header {
  if (mine === theirs) return mine;
  const created = mine.created && (!theirs.created || mine.created < theirs.created) ? mine.created : theirs.created;
  const isLater = mine.updated === theirs.updated ? mine.version >= theirs.version : mine.updated > theirs.updated;
  const latest = isLater ? mine : theirs;
  let named = namesLater(mine, theirs) ? mine : theirs;
  const { said } = named;
  const isMineNew = base !== undefined && mine.subject !== base.subject;
  if (base && isMineNew !== (theirs.subject !== base.subject)) {
    const changed = isMineNew ? mine : theirs;
    if (changed.said) named = changed;
  }
  const { framework, version, relation, updated } = latest;
  const assessor = mine.assessor || theirs.assessor;
  return { framework, version, relation, subject: named.subject, assessor, created, updated, said: said || named.said };
}

function namesLater(mine: Header, theirs: Header): boolean {
  return mine.said === theirs.said ? saysMore(mine.subject, theirs.subject) : mine.said > theirs.said;
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
