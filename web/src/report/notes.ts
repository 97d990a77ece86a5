// What is noted of what happened: a line for each thing that came into keeping or left it, and tables of what the lines
// speak of by numbers. Equal things have one number, different ones two; that is all that keeping looks at, but for how
// its names are built and in which order they come, so that both are noted too.

import { digest } from '../keeping/keys';
import { marks, marksOfAssessment } from './marks';

/** A record has no more than about so many characters. */
const MOST = 2 ** 21;
/** What a line and an entry of a table cost beside their own characters. */
const EACH = 8;
/** What keeping itself says in names. */
const OWN_WORDS = /^(milepost(\/2)?|auto|shown|away|own|fresh|set|aside)?$/;
/** A beginning that keeping gives, what stands there, and the digest of a text at the end. */
const PARTS = /^((?:came-|aside-|begun-)*)(.*?)(?:-([0-9a-f]{8}))?$/s;
const DIGEST = /^[0-9a-f]{8}$/;
/** Which assessments are shown or put away is kept in their ids; no assessment begins so. */
const IDS = /^(own|fresh|came-|aside-|begun-)/;

export type Answer<Result> = (result: Result) => unknown;

export class Notes {
  readonly lines: string[] = [];
  /** How many turns ago something was answered that keeping may still be going on with; 0 where it rests. */
  turn = 0;
  /** Of all lines. */
  digest = '';
  /** There is no room for more. */
  isFull = false;
  readonly #texts = new Map<string, number>();
  readonly #digests: string[] = [];
  /** Nothing in place of those that are dropped. */
  readonly #bodies: (string | null)[] = [];
  #dropped = 0;
  readonly #words = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #templates: string[] = [];
  readonly #sentences = new Map<string, number>();
  #size = 0;

  /** Keeping calls for something; `line` says what. What that gives is noted as `answer` has it. */
  call<Result>(line: string, act: () => Result, answer: Answer<Result> = () => ''): Result {
    this.#add(line);
    if (this.isFull) return act();
    const count = this.lines.length;
    const end = (told: string): void => {
      if (count !== this.lines.length) return this.#add(told);
      // Nothing has come between: it stands in one line.
      this.lines[count - 1] = line + told;
      this.#mix(told);
    };
    let result: Result;
    try {
      result = act();
    } catch (error) {
      end(' !');
      throw error;
    }
    end(` =${answer(result)}`);
    return result;
  }

  /** Something comes into keeping, and what it answers leaves it. */
  enter<Result>(line: string, act: () => Result, answer?: Answer<Result>): Result {
    return this.call(`${this.turn || ''}<${line}`, act, answer);
  }

  text(text: string | null | undefined): string {
    if (text == null || this.isFull) return '-';
    const first = digest(text);
    // Kept by what tells texts apart, so that the page is not made to keep them all.
    const key = first + digest(text.length + text);
    if (!this.#texts.has(key)) {
      const body = marksOfAssessment(text);
      this.#digests.push(first);
      this.#bodies.push(body);
      this.#grow(JSON.stringify(body));
    }
    return this.#number(this.#texts, key);
  }

  /** A text, or ids with spaces between them. */
  textOrIds(text: string | null | undefined): string {
    return text && IDS.test(text) ? `n${this.name(text)}` : this.text(text);
  }

  /** A key, an id, or a part of one. */
  name(name: string): string {
    if (!this.#names.has(name)) {
      const template = name.replace(/[^ \n]+/g, (part) => (OWN_WORDS.test(part) ? part : part.replace(PARTS,
        (_, start: string, word: string, end?: string) => start + this.#word(word) + (end ? `-${this.#word(end)}` : ''))));
      this.#templates.push(template);
      this.#grow(template);
    }
    return this.#number(this.#names, name);
  }

  sentence(sentence: string | undefined): string {
    if (sentence === undefined) return '-';
    const body = marks(sentence);
    if (!this.#sentences.has(body)) this.#grow(body);
    return this.#number(this.#sentences, body);
  }

  /** The record as JSON text, as it is now. */
  report(build: string): string {
    const words = [...this.#words.keys()];
    const ranks = new Map([...words].sort().map((word, rank) => [word, rank]));
    return JSON.stringify({
      format: 'milepost.record/1',
      build,
      digest: this.digest,
      ends_early: this.isFull,
      bodies_dropped: this.#dropped,
      texts: this.#bodies,
      words: words.map((word) => [marks(word), ranks.get(word), ...(DIGEST.test(word) ? [this.#digests.indexOf(word)] : [])]),
      names: this.#templates,
      sentences: [...this.#sentences.keys()],
      lines: this.lines,
    });
  }

  #add(line: string): void {
    this.#grow(line);
    if (this.isFull) return;
    this.lines.push(line);
    this.#mix(line);
  }

  #mix(line: string): void {
    this.digest = digest(this.digest + line);
  }

  #word(word: string): string {
    if (OWN_WORDS.test(word)) return word;
    if (!this.#words.has(word)) this.#grow(word);
    return `~${this.#number(this.#words, word)}`;
  }

  #number(table: Map<string, number>, key: string): string {
    const number = table.get(key) ?? table.size;
    table.set(key, number);
    return String(number);
  }

  /** What texts look like is dropped first, the oldest before the others. */
  #grow(text: string): void {
    this.#size += text.length + EACH;
    for (; this.#size > MOST && this.#dropped < this.#bodies.length; this.#dropped += 1) {
      this.#size -= JSON.stringify(this.#bodies[this.#dropped]).length;
      // That a text is empty matters to keeping.
      this.#bodies[this.#dropped] &&= null;
    }
    this.isFull ||= this.#size > MOST;
  }
}
