// How earlier builds kept answers, for the tabs of a world in which one still runs: a store for each element, one key
// for whatever is under it, a channel for each key, and no identity. Written anew from what those builds do; only what
// the newer build meets of it matters: what is written where, and when.

import type { Codec, Ports } from '../../../web/src/keeping/ports';
import { read, Store, type EarlierWorld } from './earlier-store';
import type { Program, Seat, Subscriber, Wanted } from './world/program';

export class EarlierBuild implements Program {
  readonly #ports: Ports;
  readonly #world: EarlierWorld;
  /** Elements of one page with one key work on one assessment. */
  readonly #circles = new Map<string, Set<Subscriber>>();
  readonly #stores = new Set<Store>();
  /** Under what a key of the page is kept: decided once for all elements that share it. */
  readonly #places = new Map<string, string>();

  constructor(ports: Ports, world: EarlierWorld) {
    this.#ports = ports;
    this.#world = world;
    ports.page.watch({
      left: () => {
        for (const store of this.#stores) store.leave();
      },
      cameBack: () => {
        for (const store of this.#stores) store.look();
      },
      stored: () => undefined,
    });
  }

  join(wanted: Wanted, subscriber: Subscriber): Seat {
    const usual = `milepost ${wanted.framework} ${wanted.relation} ${wanted.stored ? 'auto' : 'none'}`;
    const { scope } = this.#ports.page;
    const circle = this.#circles.get(usual) ?? new Set<Subscriber>();
    this.#circles.set(usual, circle);
    const [other] = circle;
    circle.add(subscriber);
    if (other) subscriber.adopt(other.assessment());
    // Whoever has left tells the others nothing any more, also where the database answers then.
    const publish = (text: string): void => {
      if (!circle.has(subscriber)) return;
      for (const each of circle) if (each !== subscriber) each.adopt(text);
    };
    const key = this.#places.get(usual) ?? `${usual}${this.#apart(wanted, usual, subscriber.codec)}${scope && ` ${scope}`}`;
    this.#places.set(usual, key);
    const store = new Store(this.#ports, this.#world, subscriber, publish, wanted.came !== undefined || wanted.brought !== undefined);
    this.#stores.add(store);
    const had = wanted.brought ?? wanted.came;
    if (had !== undefined && !other) subscriber.adopt(had);
    if (wanted.stored) store.open(key, !other);
    return {
      changed: (text) => {
        publish(text);
        store.changed();
      },
      leave: () => {
        store.end();
        this.#stores.delete(store);
        circle.delete(subscriber);
      },
      list: () => [],
      open: () => false,
      begin: () => undefined,
      putAway: () => false,
    };
  }

  end(): void {
    for (const store of this.#stores) store.end();
  }

  /** What a page came with is kept under a key of its own, unless it is of the one whose answers are kept. */
  #apart({ came }: Wanted, usual: string, codec: Codec | undefined): string {
    const arrived = came === undefined ? undefined : codec?.identify(came);
    if (!arrived || 'refusal' in arrived || !arrived.created) return '';
    const { scope } = this.#ports.page;
    const kept = read(this.#ports, `${usual}${scope && ` ${scope}`}`);
    if (kept === null) return scope ? '' : ` ${arrived.created}`;
    const own = codec?.identify(kept);
    const isOfOne = own && !('refusal' in own) &&
      (own.created === arrived.created || (arrived.subject !== '' && own.subject === arrived.subject));
    return isOfOne ? '' : ` ${arrived.created}`;
  }
}
