// What is under way in a world: every asynchronous call is a row of steps, and whoever runs the world chooses which row
// goes on. Time passes only between steps.

/** Whoever has steps under way. */
export interface Owner {
  readonly isAlive: boolean;
  /** Put aside by the browser: nothing of it runs. */
  readonly isFrozen: boolean;
}

/** Steps that come one after the other. */
export class Lane {
  readonly owner: Owner | undefined;
  readonly name: string;
  readonly steps: (() => void)[] = [];
  /** Among those that have steps; -1 without. */
  place = -1;

  constructor(name: string, owner: Owner | undefined) {
    this.name = name;
    this.owner = owner;
  }
}

export class Scheduler {
  /** Milliseconds since the world began. */
  time = 0;
  /** How many steps have been taken. */
  steps = 0;
  /** Something that a program waits for was asked or answered: promises may have something left to do at once. */
  isStirred = false;
  readonly #lanes: Lane[] = [];

  add(lane: Lane, step: () => void): void {
    lane.steps.push(step);
    if (lane.place < 0) lane.place = this.#lanes.push(lane) - 1;
  }

  /** One step by itself. */
  later(name: string, owner: Owner | undefined, step: () => void): void {
    this.add(new Lane(name, owner), step);
  }

  get isIdle(): boolean {
    return this.#lanes.length === 0;
  }

  /** Some lane that can go on, by a number of the caller's choice. */
  choose(number: number): Lane | undefined {
    const lanes = this.#lanes;
    for (let tries = lanes.length; tries > 0; tries -= 1) {
      const lane = lanes[number % lanes.length] as Lane;
      if (!lane.owner?.isFrozen) return lane;
      number += 1;
    }
    return undefined;
  }

  /** Does the lane's next step. */
  run(lane: Lane): void {
    const step = lane.steps.shift() as () => void;
    if (lane.steps.length === 0) this.drop(lane);
    step();
  }

  /** Forgets what was still to be done. */
  drop(lane: Lane): void {
    if (lane.steps.length > 0) lane.steps.length = 0;
    if (lane.place < 0) return;
    const last = this.#lanes.pop() as Lane;
    if (last !== lane) {
      this.#lanes[lane.place] = last;
      last.place = lane.place;
    }
    lane.place = -1;
  }

  /** Forgets all that somebody had under way who is gone. */
  dropOf(owner: Owner): void {
    for (let at = this.#lanes.length - 1; at >= 0; at -= 1) {
      const lane = this.#lanes[at];
      if (lane?.owner === owner) this.drop(lane);
    }
  }

  /** Likewise, but only steps of these names. */
  dropLanes(owner: Owner, names: readonly string[]): void {
    for (let at = this.#lanes.length - 1; at >= 0; at -= 1) {
      const lane = this.#lanes[at];
      if (lane?.owner === owner && names.includes(lane.name)) this.drop(lane);
    }
  }

  has(owner: Owner, name: string): boolean {
    return this.#lanes.some((lane) => lane.owner === owner && lane.name === name);
  }

  /** Whether somebody has steps under way whose names begin so. */
  hasBeginning(owner: Owner, start: string): boolean {
    return this.#lanes.some((lane) => lane.owner === owner && lane.name.startsWith(start));
  }

  hasAny(name: string): boolean {
    return this.#lanes.some((lane) => lane.name === name);
  }
}
