// Texts and names to go on with in place of those that a record does not tell: as different, as alike, in the same order
// and with the same digests among each other as those that were there.

import { digest } from '../../../web/src/keeping/keys';
import { FIELDS } from '../../../web/src/report/recorded';

export interface Record {
  format: string;
  build: string;
  digest: string;
  ends_early: boolean;
  bodies_dropped: number;
  texts: (string | null)[];
  /** What it looks like, its place in their order, and of a digest the number of its text, or -1. */
  words: [string, number, number?][];
  names: string[];
  sentences: string[];
  lines: string[];
}

export class StandIns {
  readonly #texts: string[];
  readonly #names: string[];
  readonly #sentences: string[];

  constructor({ texts, words, names, sentences }: Record) {
    const made = wordsFor(words);
    const digests = new Map(words.flatMap(([, , text], at) => (text === undefined ? [] : [[text, made[at] as string]])));
    this.#texts = texts.map((body, at) => (body === '' ? '' : textWith(`text ${at} `, digests.get(at))));
    this.#names = names.map((template) => template.replaceAll(/~(\d+)/g, (_, word) => made[Number(word)] ?? '?'));
    this.#sentences = sentences;
  }

  /** What the letter says that it is; letters as in recorded.ts. */
  read(kind: string, noted: string): unknown {
    if (kind === 'b') return noted === '1';
    if (kind === 'a') return noted;
    if (kind === 'l') return this.#find(this.#names, noted).split('\n').filter(Boolean);
    if (kind === 'o') return noted.includes(':') ? this.#object(noted) : noted;
    if (kind === 'n') return this.#find(this.#names, noted);
    if (noted === '-') return undefined;
    if (kind === 's') return this.#find(this.#sentences, noted);
    if (kind === 'k' && noted.startsWith('n')) return this.#find(this.#names, noted.slice(1));
    return kind ? this.#find(this.#texts, noted) : undefined;
  }

  #object(noted: string): object {
    const kinds = new Map(FIELDS);
    return Object.fromEntries(noted.split(',').map((field) => {
      const [name = '', value = ''] = field.split(':');
      return [name, this.read(kinds.get(name) ?? '', value)];
    }));
  }

  #find(table: string[], noted: string): string {
    const found = table[Number(noted)];
    if (found === undefined) throw new RangeError(`the record speaks of number ${noted}, and has no such thing`);
    return found;
  }
}

/** Moments, as a clock gives them, and digests, in the order in which the words were. */
function wordsFor(words: Record['words']): string[] {
  const made: string[] = [];
  const order = words.map((_, at) => at).sort((one, other) => (words[one]?.[1] ?? 0) - (words[other]?.[1] ?? 0));
  let year = 1000;
  let moments = 0;
  let digests = 0;
  for (const at of order) {
    if (words[at]?.[2] !== undefined) {
      made[at] = `${year}${(digests++).toString(16).padStart(4, '0')}`;
      continue;
    }
    // Digests come after all moments of their year, since a digit comes after a hyphen.
    if (digests > 0) [year, moments, digests] = [year + 1, 0, 0];
    made[at] = new Date(Date.UTC(year, 0, 1) + moments++).toISOString();
  }
  return made;
}

const PRIME = 0x01000193;
/** What undoes multiplying with it, in 32 bits. */
const INVERSE = 0x359c449b;

/** A text with this beginning that has this digest: its last letters are looked for. */
function textWith(start: string, wanted: string | undefined): string {
  if (wanted === undefined) return start;
  const before = Math.imul(parseInt(wanted, 16), INVERSE);
  for (let number = 0; ; number += 1) {
    const text = start + String.fromCharCode(32 + (number % 90), 32 + (Math.floor(number / 90) % 90), 32 + Math.floor(number / 8100));
    // The last letter changes the lower half of what there is before it.
    const last = (parseInt(digest(text), 16) ^ before) >>> 0;
    if (last < 65_536) return text + String.fromCharCode(last);
  }
}

if ((Math.imul(PRIME, INVERSE) >>> 0) !== 1) throw new Error('INVERSE is not the inverse of PRIME.');
