// Keeping once more, from a record alone: whatever it calls for is answered as noted, whatever came into it comes again,
// and all that is noted anew is held against the record, line by line.

import type { Codec, Identity, PageListener, Ports } from '../../../web/src/keeping/ports';
import { Keeping, type Seat, type Subscriber, type Wanted } from '../../../web/src/keeping/keeping';
import { Notes, type Answer } from '../../../web/src/report/notes';
import { PAGE, RecordedKeeping, SEAT } from '../../../web/src/report/recorded';
import { StandIns, type Record } from './stand-ins';

export interface Replayed {
  digest: string;
  /** Where the record and keeping part, in a sentence. */
  misfit: string | undefined;
  /** As keeping has done it now. */
  lines: string[];
}

/** In so many turns without anything done it is sure that nothing more is done. */
const PATIENCE = 64;
const NOBODY: Identity = { framework: '', relation: '', created: '', updated: '', subject: '', assessor: '' };

export async function replay(text: string): Promise<Replayed> {
  const record = JSON.parse(text) as Record;
  if (record.format !== 'milepost.record/1') throw new Error('This is no record; `report()` of an element gives one.');
  const run = new Run(record);
  await run.go();
  return { digest: run.notes.digestThen, misfit: run.notes.misfit, lines: run.notes.lines };
}

/** Notes that are held against those of a record. */
class Following extends Notes {
  misfit: string | undefined;
  /** The record is at its end, or does not fit: nothing more is noted, and keeping is told nothing more. */
  isOver = false;
  /** When it was over. */
  digestThen = '';
  readonly #noted: string[];

  constructor(noted: string[]) {
    super();
    this.#noted = noted;
  }

  override call<Result>(line: string, act: () => Result, answer?: Answer<Result>): Result {
    return this.#follow(line, act, () => super.call(line, act, answer));
  }

  get next(): string | undefined {
    return this.#noted[this.lines.length];
  }

  over(misfit?: string): void {
    if (this.isOver) return;
    this.isOver = true;
    this.digestThen = this.digest;
    this.misfit = misfit;
  }

  #follow<Result>(line: string, act: () => Result, note: () => Result): Result {
    const { next } = this;
    if (!this.isOver && next === undefined) this.over();
    if (!this.isOver && next?.replace(/ (=.*|!)$/, '') !== line) this.#part(this.lines.length, line);
    if (this.isOver) return act();
    const at = this.lines.length;
    try {
      return note();
    } finally {
      const last = this.lines.length - 1;
      for (const changed of [at, last]) {
        // What the record ends in the middle of has no answer yet.
        if (!this.isOver && this.lines[changed] !== this.#noted[changed]) this.#part(changed, this.lines[changed] as string);
      }
    }
  }

  #part(at: number, line: string): void {
    this.over(`Line ${at + 1} of the record says "${this.#noted[at] ?? 'nothing'}", and keeping now does "${line}".`);
  }
}

class Run {
  readonly notes: Following;
  readonly #record: Record;
  readonly #standIns: StandIns;
  #keeping: RecordedKeeping | undefined;
  #listener: PageListener | undefined;
  #heard: ((message: { key: string; text: string }) => void) | undefined;
  readonly #timers: (() => void)[] = [];
  readonly #asked: { next?: (present: string | undefined) => unknown; done: (found: never) => void; failed: (error: Error) => void }[] = [];
  readonly #settled = new Set<string>();
  readonly #seats: Seat[] = [];

  constructor(record: Record) {
    this.#record = record;
    this.#standIns = new StandIns(record);
    this.notes = new Following(record.lines);
  }

  async go(): Promise<void> {
    const { notes } = this;
    for (let idle = 0; !notes.isOver; ) {
      const line = notes.next;
      if (line === undefined) return notes.over();
      const turn = parseInt(line, 10) || 0;
      if (/^\d*</.test(line) && notes.turn === turn && !this.#settled.has(line)) {
        this.#enter(line);
        idle = 0;
        continue;
      }
      const before = notes.lines.length;
      await undefined;
      idle = before === notes.lines.length ? idle + 1 : 0;
      if (idle > PATIENCE) notes.over(`Line ${before + 1} of the record says "${line}", and keeping now does nothing.`);
    }
  }

  /** What comes in next. */
  #enter(line: string): void {
    const [what = '', ...given] = line.replace(/^\d*</, '').replace(/ (=.*|!)$/, '').split(' ');
    const number = Number(given[0]);
    const before = this.notes.lines.length;
    try {
      if (what === 'start') this.#keeping = new RecordedKeeping(this.#ports(given), this.notes, Keeping);
      else if (what === 'join') this.#join(given[0] ?? '');
      else if (what === 'end') this.#keeping?.end();
      else if (what === 'timer') this.#timers[number]?.();
      else if (what === 'heard') this.#heard?.(this.#standIns.read('o', given[0] ?? '') as { key: string; text: string });
      else if (what === 'next') this.#asked[number]?.next?.(this.#standIns.read('t', given[1] ?? '') as string | undefined);
      else if (what === 'done' || what === 'failed') this.#settle(line, what, given);
      else this.#method(what, given);
    } catch {
      // It has been noted, and whoever called was told so.
    }
    if (this.notes.lines.length === before && !this.#settled.has(line)) {
      this.notes.over(`Line ${this.notes.lines.length + 1} of the record says "${line}", and nobody waits for that.`);
    }
  }

  #settle(line: string, what: 'done' | 'failed', [asked = '', found = '']: string[]): void {
    this.#settled.add(line);
    const waiting = this.#asked[Number(asked)];
    if (what === 'failed') waiting?.failed(new Error('as it was noted'));
    else waiting?.done(this.#standIns.read(found ? 'l' : '', found) as never);
  }

  #join(wanted: string): void {
    const seat = this.#seats.length;
    this.#seats.push(undefined as unknown as Seat);
    this.#seats[seat] = this.#keeping?.join(this.#standIns.read('o', wanted) as Wanted, this.#subscriber()) as Seat;
  }

  #method(what: string, given: string[]): void {
    const [owner = '', method = ''] = what.split('.');
    const calls = owner === 'page' ? PAGE : SEAT;
    const kinds = calls.split(' ').find((call) => call.startsWith(`${method}:`))?.split(/[:>]/)[1] ?? '';
    const target = (owner === 'page' ? this.#listener : this.#seats[Number(owner)]) as unknown as { [name: string]: (...all: unknown[]) => void };
    target?.[method]?.(...given.map((each, at) => this.#standIns.read(kinds[at] ?? '', each)));
  }

  /** What the call that keeping is in the middle of was answered; first comes whatever came in meanwhile. */
  #answer(kind: string, otherwise: unknown): unknown {
    const { notes } = this;
    if (notes.isOver) return fallback(otherwise);
    const noted = this.#record.lines[notes.lines.length - 1] as string;
    let [, told] = / (=.*|!)$/.exec(noted) ?? [];
    while (told === undefined && !notes.isOver) {
      const line = notes.next;
      if (line === undefined) notes.over();
      else if (line.startsWith(' ')) told = line.slice(1);
      else if (/^\d*</.test(line)) this.#enter(line);
      else notes.over(`Line ${notes.lines.length + 1} of the record says "${line}", and keeping now does nothing.`);
    }
    if (told === undefined || notes.isOver) return fallback(otherwise);
    if (told === '!') throw new Error('as it was noted');
    return this.#standIns.read(kind, told.slice(1));
  }

  #ports([storage, database, channel]: string[]): Ports {
    const ask = (next?: (present: string | undefined) => unknown): Promise<never> => {
      const asked = new Promise<never>((done, failed) => this.#asked.push({ ...(next && { next }), done, failed }));
      this.#answer('', undefined);
      return asked;
    };
    const one = <Value>(kind: string, otherwise: unknown): Value => this.#answer(kind, otherwise) as Value;
    const standIn = this;
    return {
      storage: storage === '1' ? {
        get: () => one<string | undefined>('k', new Error('over')) ?? null,
        set: () => one('', new Error('over')),
        remove: () => one('', new Error('over')),
        keys: () => one('l', new Error('over')),
      } : undefined,
      database: database === '1' ? { exchange: (_key, next) => ask(next), keys: () => ask(), remove: () => ask() } : undefined,
      openChannel: channel === '1' ? (heard) => {
        this.#heard = heard;
        return one<boolean>('b', false) ? { send: () => one('', undefined), close: () => one('', undefined) } : undefined;
      } : undefined,
      clock: {
        now: () => Date.parse(one('n', '1000-01-01T00:00:00.000Z')),
        after: (_delay, call) => {
          this.#timers.push(call);
          one('', undefined);
          return () => one('', undefined);
        },
      },
      page: {
        get scope() {
          return standIn.#answer('n', '') as string;
        },
        get isUnseen() {
          return standIn.#answer('b', true) as boolean;
        },
        watch: (listener) => {
          this.#listener = listener;
          one('', undefined);
          return () => one('', undefined);
        },
      },
    };
  }

  #subscriber(): Subscriber {
    const one = <Value>(kind: string, otherwise: unknown): Value => this.#answer(kind, otherwise) as Value;
    const nothing = (): void => one('', undefined);
    const codec: Codec = { identify: () => one('o', new Error('over')), merge: () => one('o', new Error('over')) };
    return {
      get codec() {
        return one<boolean>('b', false) ? codec : undefined;
      },
      assessment: () => one('t', ''),
      identity: () => one('o', NOBODY),
      adopt: () => one('s', undefined),
      leaving: nothing,
      saveStateChanged: nothing,
      placeChanged: nothing,
      unread: nothing,
      keptBeside: nothing,
      cameBeside: nothing,
      refused: nothing,
    };
  }
}

function fallback(otherwise: unknown): unknown {
  if (otherwise instanceof Error) throw otherwise;
  return otherwise;
}
