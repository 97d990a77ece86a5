// The one keeper of answers that a page has: what its elements show, under which names it is kept, and what other pages
// of the site tell of it.

import { Circle } from './circle';
import type { Entry } from './catalogue';
import { Keeper } from './keeper';
import { isUnmerged } from './keys';
import { memory } from './memory';
import type { Channel, Codec, Message, Ports, TextStorage } from './ports';
import type { StagePorts } from './stage';
import type { Subscriber } from './subscriber';

export type { Entry } from './catalogue';
export type { Place, Subscriber } from './subscriber';

export interface Wanted {
  framework: string;
  relation: string;
  /** Whether it may be kept in the browser; else it is kept for as long as the page is there. */
  stored: boolean;
  /** The assessment that stands inside the element in the page. */
  came?: string | undefined;
  /** What was said in this element where it was kept otherwise before. */
  brought?: string | undefined;
}

/** One element's place among those that show the same. */
export interface Seat {
  /** Somebody changed something; `opened` where that was to put a file in its place. */
  changed(text: string, opened?: boolean): void;
  leave(): void;
  list(): Entry[];
  /** These give whether there is such a one. */
  open(id: string): boolean;
  putAway(id: string): boolean;
  /** `fresh` is an assessment in which nothing is said yet but whom it is about. */
  begin(fresh: string): void;
}

const UNKEPT = 'Not saved in this browser. Export keeps your answers.';

export class Keeping {
  readonly #ports: Ports;
  readonly #memory: TextStorage = memory();
  readonly #circles = new Map<string, Circle>();
  readonly #keepers = new Map<string, Keeper>();
  /** The last core that ran for a framework: what is closed may still have to be merged. */
  readonly #codecs = new Map<string, Codec>();
  readonly #unwatch: () => void;
  readonly #channel: Channel | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#channel = openChannel(ports, (message) => this.#hear(message));
    this.#unwatch = ports.page.watch({
      left: () => this.#leave(),
      cameBack: () => this.#comeBack(),
      stored: (key) => this.#stored(key),
    });
  }

  join({ framework, relation, stored, came, brought }: Wanted, subscriber: Subscriber): Seat {
    const name = `${framework} ${relation} ${stored}`;
    const circle = this.#circles.get(name) ?? this.#makeCircle(framework, relation, stored);
    this.#circles.set(name, circle);
    if (subscriber.codec) this.#codecs.set(framework, subscriber.codec);
    circle.join(subscriber, came, brought);
    return {
      changed: (text, opened = false) => circle.changed(subscriber, text, opened),
      leave: () => circle.leave(subscriber),
      list: () => circle.list(),
      open: (id) => circle.open(id),
      putAway: (id) => circle.putAway(id),
      begin: (fresh) => circle.begin(fresh),
    };
  }

  /** The page is gone for good. */
  end(): void {
    this.#leave();
    this.#unwatch();
    this.#channel?.close();
  }

  #makeCircle(framework: string, relation: string, stored: boolean): Circle {
    const { page, storage, database, clock } = this.#ports;
    const isKept = stored && storage !== undefined;
    const kept = { storage: isKept ? storage : this.#memory, database: isKept ? database : undefined };
    const place = isKept ? '' : 'in memory ';
    const codec = (): Codec | undefined => this.#codec(framework);
    const keeper: StagePorts['keeper'] = (key, displaced, listener, text) => {
      const name = place + key;
      const known = this.#keepers.get(name);
      if (known && listener) known.show(listener);
      if (known) return known;
      const send = isKept ? (text: string): void => this.#send(key, text) : () => {};
      const leftBeside = (): void => circle.takeLeft();
      const own = { storage: kept.storage, database: kept.database, clock, page, codec, displaced, send, leftBeside };
      const made = new Keeper(key, own, listener, text);
      this.#keepers.set(name, made);
      return made;
    };
    const release = (done: Keeper): void => {
      done.close(() => {
        if (this.#keepers.get(place + done.key) === done) this.#keepers.delete(place + done.key);
        if (!this.#keepers.size) this.#codecs.clear();
      });
    };
    const unkept = isKept ? undefined : stored ? UNKEPT : '';
    const shelf = { framework, relation, scope: page.scope };
    const circle = new Circle({ shelf, ...kept, codec, now: () => clock.now(), isUnseen: () => page.isUnseen, keeper, release, unkept });
    return circle;
  }

  /** Of an element that runs, or the last that did. */
  #codec(framework: string): Codec | undefined {
    for (const [name, { seats }] of this.#circles) {
      if (!name.startsWith(`${framework} `)) continue;
      for (const { codec } of seats) if (codec) return codec;
    }
    return this.#codecs.get(framework);
  }

  #send(key: string, text: string): void {
    try {
      this.#channel?.send({ key, text });
    } catch {
      // Other pages look for themselves when somebody comes to them.
    }
  }

  #hear({ key, text }: Message): void {
    const keeper = this.#keepers.get(key);
    if (keeper) return keeper.heard(text);
    for (const circle of this.#circles.values()) if (circle.isKept) circle.follow(key);
  }

  #leave(): void {
    for (const circle of this.#circles.values()) circle.leaving();
    for (const keeper of this.#keepers.values()) keeper.leave();
  }

  #comeBack(): void {
    for (const circle of this.#circles.values()) circle.look();
    for (const keeper of this.#keepers.values()) keeper.flush();
  }

  #stored(key: string): void {
    const keeper = this.#keepers.get(key);
    if (keeper) return keeper.look();
    if (key.startsWith('milepost ') || isUnmerged(key)) for (const circle of this.#circles.values()) circle.look();
  }
}

function openChannel({ openChannel: open }: Ports, heard: Parameters<NonNullable<Ports['openChannel']>>[0]): Channel | undefined {
  try {
    return open?.(heard);
  } catch {
    return undefined;
  }
}
