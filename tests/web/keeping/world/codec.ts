// The rules of the format for one element, while its core runs. Every fault of a core ends it.

import type { Codec, Identity, Merged, Refusal } from '../../../../web/src/keeping/ports';
import { isRefused, type Document, type Notation, type Version } from './document';
import { areOthers, merge, sameDocument } from './merging';

/** What a core throws that breaks. Made once: an error looks at the whole stack when it is made. */
export const BROKEN = new Error('The core has ended in a fault.');

export class ModelCodec implements Codec {
  /** The next thing asked of it brings it down. */
  isDoomed = false;
  readonly #notation: Notation;
  readonly #shown: Version;
  readonly #broke: () => void;
  readonly #inMerge: () => void;
  /** Told of every merge, since nobody's records may come together with somebody else's. */
  readonly #merged: (document: Document) => void;

  constructor(
    notation: Notation,
    shown: Version,
    broke: () => void,
    inMerge: () => void,
    merged: (document: Document) => void,
  ) {
    this.#notation = notation;
    this.#shown = shown;
    this.#broke = broke;
    this.#inMerge = inMerge;
    this.#merged = merged;
  }

  identify(text: string): Identity | Refusal {
    this.#live();
    const read = this.#notation.read(text);
    return isRefused(read) ? read : read.header;
  }

  merge(mine: string, theirs: string, base?: string): Merged | Refusal | 'another' {
    if (this.isDoomed) this.#inMerge();
    this.#live();
    const left = this.#notation.read(mine);
    const right = this.#notation.read(theirs);
    if (isRefused(left)) return left;
    if (isRefused(right)) return right;
    const before = base === undefined ? undefined : this.#notation.read(base);
    if (areOthers(left.header, right.header)) return 'another';
    const merged = merge(left, right, before && !isRefused(before) ? before : undefined);
    this.#merged(merged);
    return {
      text: this.#notation.write(merged, this.#shown),
      addsToMine: !sameDocument(merged, left),
      addsToTheirs: !sameDocument(merged, right),
    };
  }

  #live(): void {
    if (!this.isDoomed) return;
    this.#broke();
    throw BROKEN;
  }
}
