// An assessment as this world has it: what stands beside the records, the records, and what was removed. It is never
// changed, only made anew, so that it can be known by its text: reading a text that was written here is a look-up.

export type Version = '1' | '2';

export interface Header {
  framework: string;
  /** Of the framework; two versions list their abilities in another order. */
  version: string;
  relation: string;
  subject: string;
  assessor: string;
  created: string;
  updated: string;
  /** When the subject's name was said; empty where it never was. */
  said: string;
}

/** Evidence, in the format's words; a removal has no words. */
export interface Item {
  /** Begins with the mark of the beginning that it belongs to: `b3-12`. */
  readonly id: string;
  readonly updated: string;
  readonly words: string;
}

export interface Document {
  readonly header: Header;
  /** By their ids. */
  readonly records: readonly Item[];
  readonly removed: readonly Item[];
  /** Its texts, once each is asked for: in the one order of abilities and in the other. */
  texts: [string | undefined, string | undefined];
}

export interface Refused {
  refusal: string;
  isNewer: boolean;
}

/** How documents become texts: in a short form of this world, or as the format has it, where the real core takes part. */
export interface Notation {
  /** As the version of the framework that is shown has its abilities: the first by ids, the second the other way round. */
  write(document: Document, shown: Version): string;
  read(text: string): Document | Refused;
}

export function makeDocument(header: Header, records: readonly Item[], removed: readonly Item[]): Document {
  return { header, records, removed, texts: [undefined, undefined] };
}

/** Another state of the same: written out, since engines are slow with a copy of whatever is there. */
export function makeHeader(of: Header, version: string, subject: string, updated: string, said: string): Header {
  const { framework, relation, assessor, created } = of;
  return { framework, version, relation, subject, assessor, created, updated, said };
}

export function isRefused(read: Document | Refused): read is Refused {
  return 'refusal' in read;
}

/** Where `id` is, or would stand. */
export function placeOf(items: readonly Item[], id: string): number {
  let place = 0;
  while (place < items.length && (items[place] as Item).id < id) place += 1;
  return place;
}

export function find(items: readonly Item[], id: string): Item | undefined {
  const found = items[placeOf(items, id)];
  return found?.id === id ? found : undefined;
}

/** The items with this one among them, in place of an older version. */
export function withItem(items: readonly Item[], item: Item): Item[] {
  const place = placeOf(items, item.id);
  const result = items.slice();
  result.splice(place, items[place]?.id === item.id ? 1 : 0, item);
  return result;
}

export function without(items: readonly Item[], id: string): readonly Item[] {
  return find(items, id) ? items.filter((item) => item.id !== id) : items;
}

/** Whether it says this about the record, or something later. */
export function says(document: Document, id: string, updated: string): boolean {
  const record = find(document.records, id);
  if (record && record.updated >= updated) return true;
  const removal = find(document.removed, id);
  return removal !== undefined && removal.updated >= updated;
}

export function isEmpty({ header, records, removed }: Document): boolean {
  return records.length === 0 && removed.length === 0 && header.subject === '';
}
