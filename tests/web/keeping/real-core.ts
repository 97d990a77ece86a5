// The real core beside this world's model of it: the same documents in the format's own words, and the same random pairs
// given to both.

import { Core, type CoreModule } from '../../../web/src/core/core';
import { find, makeDocument, withItem, without, type Document, type Header, type Item, type Version } from './world/document';
import { areOthers, merge, sameDocument } from './world/merging';
import { Random } from './world/random';

const DAY = '2026-11-27T09:30:00.000';
const NAMES = ['Ada', 'Bo', 'Barbara'];
const LIST = 'evidence/';

export function realCore(module: CoreModule): Core {
  return new Core(module, {}, () => undefined, () => module);
}

/** As the format has it; a second version of the framework has its records the other way round. */
export function write({ header, records, removed }: Document, shown: Version = '1'): string {
  const { framework, version, relation, subject, assessor, created, updated, said } = header;
  const items = shown === '2' ? [...records].reverse() : records;
  return JSON.stringify({
    format: 'milepost.assessment/1',
    framework: { id: framework, version },
    subject: subject ? { name: subject } : {},
    assessor: { ...(assessor && { name: assessor }), relation },
    created,
    updated,
    // As the core writes it: what was said when all was last changed needs no time of its own.
    ...(said && said !== updated && { said: { updated, fields: [{ field: 'subject', updated: said }] } }),
    evidence: items.map((item) => ({ id: item.id, kind: 'note', text: item.words, updated: item.updated })),
    removed: removed.map((item) => ({ id: LIST + item.id, updated: item.updated })),
  });
}

interface Written {
  framework: { id: string; version?: string };
  subject?: { name?: string };
  assessor: { name?: string; relation: string };
  created?: string;
  updated?: string;
  said?: { fields?: { field: string; updated?: string }[] };
  evidence?: { id: string; text: string; updated: string }[];
  removed?: { id: string; updated: string }[];
}

/** Throws where it is no assessment. */
export function readAll(text: string): Document {
  const written = JSON.parse(text) as Written;
  const { framework, assessor, created = '', updated = '' } = written;
  const at = full(updated);
  const byId = (one: Item, other: Item): number => (one.id < other.id ? -1 : 1);
  const records = (written.evidence ?? []).map(({ id, text: words, updated }): Item => ({ id, updated: full(updated), words }));
  const removed = (written.removed ?? []).map(({ id, updated }): Item => ({ id: id.slice(LIST.length), updated: full(updated), words: '' }));
  const said = written.said?.fields?.find(({ field }) => field === 'subject')?.updated;
  return makeDocument({
    framework: framework.id,
    version: framework.version ?? '1',
    relation: assessor.relation,
    subject: written.subject?.name ?? '',
    assessor: assessor.name ?? '',
    created: full(created),
    updated: at,
    said: said === undefined ? (written.subject?.name ? at : '') : full(said),
  }, records.sort(byId), removed.sort(byId));
}

/** With six digits of a second, as in this world; the core writes no zeros at the end of them. */
function full(stamp: string): string {
  return stamp && `${stamp.slice(0, 19)}.${stamp.slice(20, -1).padEnd(6, '0')}Z`;
}

/** What two or three copies of one assessment, or of two, come to where people go on in each. */
class Copies {
  readonly all: Document[];
  base: Document;
  readonly #random: Random;
  #time = 10;

  constructor(random: Random, framework: string) {
    this.#random = random;
    const header: Header = {
      framework, version: '1', relation: 'self', subject: '', assessor: '', created: this.#now(), updated: this.#now(), said: '',
    };
    this.base = this.#some(makeDocument(header, [], []));
    const other = random.below(8) === 0 ? { ...this.base, header: { ...this.base.header, created: `${DAY}009Z` } } : this.base;
    this.all = [this.#some(this.base), this.#some(makeDocument(other.header, other.records, other.removed))];
  }

  /** Mostly later than all before; now and then two say something at one time. */
  #now(): string {
    if (this.#random.below(5) > 0) this.#time += 1;
    return `${DAY}${String(this.#time).padStart(3, '0')}Z`;
  }

  #some(document: Document): Document {
    let result = document;
    for (let left = this.#random.below(5); left > 0; left -= 1) result = this.#one(result);
    return result;
  }

  #one({ header, records, removed }: Document): Document {
    const id = `e${this.#random.below(4)}`;
    const updated = this.#now();
    const now = { ...header, updated };
    switch (this.#random.below(5)) {
      case 0:
        return makeDocument({ ...now, subject: NAMES[this.#random.below(NAMES.length)] as string, said: updated }, records, removed);
      case 1: {
        const there = find(records, id);
        if (!there || there.updated >= updated) return makeDocument(header, records, removed);
        return makeDocument(now, without(records, id), withItem(removed, { id, updated, words: '' }));
      }
      default: {
        const gone = find(removed, id);
        if ((gone?.updated ?? '') > updated || (find(records, id)?.updated ?? '') >= updated) return makeDocument(header, records, removed);
        const words = 'word '.repeat(1 + this.#random.below(2)) + String(this.#random.below(3));
        return makeDocument(now, withItem(records, { id, updated, words }), without(removed, id));
      }
    }
  }
}

/** Nothing where the model and the core say the same of the pair that the seed makes; else what each says. */
export function difference(core: Core, seed: number): string | undefined {
  const copies = new Copies(new Random(seed), core.frameworkId());
  const [mine, theirs] = copies.all as [Document, Document];
  const base = seed % 3 === 0 ? copies.base : undefined;
  const got = core.merge(write(mine), write(theirs), base && write(base));
  const another = areOthers(mine.header, theirs.header);
  const told = (what: unknown): string => JSON.stringify({ mine, theirs, base, ...(what as object) }, undefined, 1);
  if (got === 'another' || another) return (got === 'another') === another ? undefined : told({ got, another });
  if ('refusal' in got) return told({ got });
  const wanted = merge(mine, theirs, base);
  const merged = readAll(got.text);
  const isSame = sameDocument(merged, wanted) && got.addsToMine === !sameDocument(wanted, mine) &&
    got.addsToTheirs === !sameDocument(wanted, theirs);
  return isSame ? undefined : told({ wanted, merged, adds: [got.addsToMine, got.addsToTheirs] });
}

