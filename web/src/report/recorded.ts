// Keeping as it is, with a note of all that comes into it and all that leaves it.

import type { Keeping, Seat, Subscriber, Wanted } from '../keeping/keeping';
import type { Codec, Database, Ports } from '../keeping/ports';
import type { Notes } from './notes';

/** In so many turns keeping has done whatever it does at once when something is answered. */
const TURNS = 8;

/**
 * What is called, with a letter for each thing that is given, and one behind `>` for the answer: a name, a text, a kept
 * text or ids, a sentence, a bit, a list of keys, an object with the fields below, or anything as it is.
 */
const STORAGE = 'get:n>k set:nk remove:n keys:>l';
const CHANNEL = 'send:o close:';
const CODEC = 'identify:t>o merge:ttt>o';
const ELEMENT = 'assessment:>t identity:>o adopt:t>s leaving: saveStateChanged:as placeChanged:o unread:t keptBeside: cameBeside: refused:s';
export const SEAT = 'changed:tb leave: list:>o open:n>b putAway:n>b begin:t';
export const PAGE = 'left: cameBack: stored:n';

/** The fields of objects, likewise. */
export const FIELDS = ('framework:n relation:n created:n updated:n key:n id:n subject:t assessor:t text:t came:t brought:t refusal:s ' +
  'isNewer:b addsToMine:b addsToTheirs:b apart:b another:b away:b shown:b stored:b').split(' ').map((field) => field.split(':') as [string, string]);

/** Keeping as the page has it: it is handed in, so that the recorder alone can be a file without it. */
export type MakeKeeping = new (ports: Ports) => Pick<Keeping, 'join' | 'end'>;

type Method = (...given: unknown[]) => unknown;

export class RecordedKeeping {
  readonly #notes: Notes;
  readonly #keeping: Pick<Keeping, 'join' | 'end'>;
  #seats = 0;
  #timers = 0;
  #asked = 0;
  /** Answers that keeping has not been given yet: one at a time, so that it is known what each has led to. */
  readonly #answers: (() => void)[] = [];

  constructor(ports: Ports, notes: Notes, Made: MakeKeeping) {
    const { storage, database, openChannel, clock, page } = ports;
    const read = <Value>(line: string, get: () => Value, kind: string): Value => notes.call(line, get, (value) => this.#write(kind, value));
    this.#notes = notes;
    const start = `start ${[storage, database, openChannel].map((port) => this.#write('b', port)).join(' ')}`;
    this.#keeping = notes.enter(start, () => new Made({
      storage: storage && this.#wrap(storage, 'storage.', STORAGE),
      database: database && this.#database(database),
      openChannel: openChannel && ((heard) => {
        const channel = read('channel', () => openChannel((message) =>
          notes.enter(`heard ${this.#write('o', message)}`, () => heard(message))), 'b');
        return channel && this.#wrap(channel, 'channel.', CHANNEL);
      }),
      clock: {
        now: () => notes.call('now', () => clock.now(), (now) => notes.name(new Date(now).toISOString())),
        after: (delay, call) => {
          const timer = this.#timers++;
          const callOff = notes.call(`after ${delay}`, () => clock.after(delay, () => notes.enter(`timer ${timer}`, call)));
          return () => notes.call(`off ${timer}`, callOff);
        },
      },
      page: {
        get scope() {
          return read('scope', () => page.scope, 'n');
        },
        get isUnseen() {
          return read('unseen', () => page.isUnseen, 'b');
        },
        watch: (listener) => {
          const unwatch = notes.call('watch', () => page.watch(this.#wrap(listener, 'page.', PAGE, true)));
          return () => notes.call('unwatch', unwatch);
        },
      },
    }));
  }

  join(wanted: Wanted, subscriber: Subscriber): Seat {
    const number = this.#seats++;
    const line = `join ${this.#write('o', wanted)}`;
    const seat = this.#notes.enter(line, () => this.#keeping.join(wanted, this.#subscriber(`${number}.`, subscriber)));
    return this.#wrap(seat, `${number}.`, SEAT, true);
  }

  end(): void {
    this.#notes.enter('end', () => this.#keeping.end());
  }

  #database(database: Database): Database {
    const notes = this.#notes;
    const text = (given: string | undefined): string => notes.text(given);
    return {
      exchange: (key, next) => this.#ask(`database.exchange ${notes.name(key)}`, '', (asked) => database.exchange(key, (present) =>
        notes.enter(`next ${asked} ${text(present)}`, () => next(present), text))),
      keys: (start) => this.#ask(`database.keys ${notes.name(start)}`, 'l', () => database.keys(start)),
      remove: (key, old) => this.#ask(`database.remove ${notes.name(key)} ${text(old)}`, '', () => database.remove(key, old)),
    };
  }

  #subscriber(name: string, subscriber: Subscriber): Subscriber {
    const codec = (): Codec | undefined => {
      const found = this.#notes.call(`${name}codec`, () => subscriber.codec, (is) => this.#write('b', is));
      return found && this.#wrap(found, name, CODEC);
    };
    return Object.defineProperty(this.#wrap(subscriber, name, ELEMENT), 'codec', { get: codec });
  }

  /** The same methods, with a note of each call; `isEntered` where it is keeping that is called. */
  #wrap<Port extends object>(port: Port, name: string, calls: string, isEntered = false): Port {
    const wrapped = calls.split(' ').map((call) => {
      const [method = '', kinds = ''] = call.split(':');
      const [given = '', answer = ''] = kinds.split('>');
      const act: Method = (...all) => {
        const line = [name + method, ...[...given].map((kind, at) => this.#write(kind, all[at]))].join(' ');
        const done = (): unknown => (port as Record<string, Method>)[method]?.(...all);
        return this.#notes[isEntered ? 'enter' : 'call'](line, done, (result) => this.#write(answer, result));
      };
      return [method, act];
    });
    return Object.fromEntries(wrapped) as Port;
  }

  #write(kind: string, value: unknown): string {
    const text = value as string | undefined;
    if (!kind) return '';
    if (kind === 'b') return value ? '1' : '0';
    if (kind === 't') return this.#notes.text(text);
    if (kind === 'k') return this.#notes.textOrIds(text);
    if (kind === 's') return this.#notes.sentence(text);
    if (kind === 'n') return this.#notes.name(String(value));
    // What other programs of the site keep is theirs, and keeping passes over it.
    if (kind === 'l') return this.#notes.name((value as string[]).filter((key) => key.startsWith('milepost')).join('\n'));
    if (Array.isArray(value)) return value.map((each) => this.#write(kind, each)).join(' ');
    if (typeof value !== 'object') return String(value);
    const fields = value as Record<string, unknown>;
    return FIELDS.flatMap(([field, of]) => (fields[field] === undefined ? [] : `${field}:${this.#write(of, fields[field])}`)).join();
  }

  /** `act` is given the number by which its answer is known. */
  #ask<Result>(line: string, kind: string, act: (asked: number) => Promise<Result>): Promise<Result> {
    const notes = this.#notes;
    const asked = this.#asked++;
    return new Promise((done, failed) => {
      const settle = (give: () => void): void => {
        this.#answers.push(give);
        if (!notes.turn) void this.#giveAnswers();
      };
      notes.call(line, () => act(asked)).then(
        (found) => settle(() => notes.enter(`done ${asked} ${this.#write(kind, found)}`, () => done(found))),
        (error: unknown) => settle(() => notes.enter(`failed ${asked}`, () => failed(error))),
      );
    });
  }

  async #giveAnswers(): Promise<void> {
    const notes = this.#notes;
    for (let give; (give = this.#answers.shift()); ) {
      notes.turn = 0;
      give();
      for (notes.turn = 1; notes.turn <= TURNS; notes.turn += 1) await undefined;
    }
    notes.turn = 0;
  }
}
