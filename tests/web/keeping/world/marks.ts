// Whose records are whose. Each beginning of an assessment has a mark, and each record's id begins with the mark of the
// beginning that it was written in, so that a record in the wrong place is seen at once.

import { isRefused, type Document, type Header, type Notation } from './document';
import { stampOf } from './stamps';

interface Beginning {
  mark: string;
  subject: string;
}

export class Marks {
  /** By when they were begun: two people may have begun at the same moment, who then differ by name. */
  readonly #begun = new Map<string, Beginning[]>();
  readonly #notation: Notation;
  readonly #violated: (what: string) => void;
  #count = 0;
  #records = 0;

  constructor(notation: Notation, violated: (what: string) => void) {
    this.#notation = notation;
    this.#violated = violated;
  }

  /** A moment to begin at that nobody else has, though many fall into one tick. */
  moment(now: number): string {
    this.#count += 1;
    return stampOf(now, this.#count % 1000);
  }

  /** Those who begin without being asked for a name, at one place of one browser, are one person. */
  begin(created: string, subject: string, shared?: string): void {
    const mark = shared ?? `b${this.#count}`;
    const begun = this.#begun.get(created);
    if (begun) begun.push({ mark, subject });
    else this.#begun.set(created, [{ mark, subject }]);
  }

  of({ created, subject }: Header): string | undefined {
    const begun = this.#begun.get(created);
    if (begun === undefined || begun.length === 1) return begun?.[0]?.mark;
    // Whoever began without a name has got another one since.
    return (begun.find((each) => each.subject === subject) ?? begun.find((each) => each.subject === ''))?.mark;
  }

  /** Tells beginnings apart, also two of one moment. */
  nameOf(header: Header): string {
    return `${header.created} ${this.of(header)}`;
  }

  /** Another name for the person whose beginning it is would make it somebody else's. */
  isAlone(created: string): boolean {
    return this.#begun.get(created)?.length === 1;
  }

  newRecord(header: Header): string {
    this.#records += 1;
    return `${this.of(header)}-${this.#records}`;
  }

  /** Nobody's records are in somebody else's assessment. */
  check(document: Document, where: string): void {
    const { header, records, removed } = document;
    if (records.length === 0 && removed.length === 0) return;
    const start = `${this.of(header)}-`;
    for (const { id } of records) {
      if (!id.startsWith(start)) this.#violated(`${id} is in an assessment of ${start.slice(0, -1)} ${where}`);
    }
    for (const { id } of removed) {
      if (!id.startsWith(start)) this.#violated(`the removal of ${id} is in an assessment of ${start.slice(0, -1)} ${where}`);
    }
  }

  checkText(text: string, where: string): void {
    const document = this.#notation.read(text);
    if (!isRefused(document)) this.check(document, where);
  }
}
