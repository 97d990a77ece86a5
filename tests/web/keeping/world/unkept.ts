// What is said where nothing is to be stored: it is in nothing that is written, until the person takes it along to where
// things are stored, or saves it in a file.

import { isRefused, type Document, type Notation } from './document';

const nameOf = (id: string, updated: string): string => `${id} ${updated}`;

export class Unkept {
  readonly #said = new Set<string>();
  /** One record may be changed in two places at one moment. */
  readonly #stored = new Set<string>();
  readonly #notation: Notation;
  readonly #violated: (what: string) => void;

  constructor(notation: Notation, violated: (what: string) => void) {
    this.#notation = notation;
    this.#violated = violated;
  }

  note(id: string, updated: string, isStored: boolean): void {
    const name = nameOf(id, updated);
    if (isStored) {
      this.#stored.add(name);
      this.#said.delete(name);
    } else if (!this.#stored.has(name)) this.#said.add(name);
  }

  /** The person takes it somewhere else. */
  release({ records, removed }: Document): void {
    if (this.#said.size === 0) return;
    for (const { id, updated } of [...records, ...removed]) {
      if (this.#said.has(nameOf(id, updated))) this.note(id, updated, true);
    }
  }

  releaseText(text: string): void {
    const document = this.#notation.read(text);
    if (!isRefused(document)) this.release(document);
  }

  check(text: string, where: string): void {
    const document = this.#said.size === 0 ? undefined : this.#notation.read(text);
    if (!document || isRefused(document)) return;
    for (const { id, updated } of [...document.records, ...document.removed]) {
      if (this.#said.has(nameOf(id, updated))) this.#violated(`${id} was said where nothing is stored, and is ${where}`);
    }
  }
}
