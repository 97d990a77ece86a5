// Runs schedules: a world takes its steps one by one, and whatever a step leaves to be done at once is done before the
// next.

import { Keeping } from '../../../web/src/keeping/keeping';
import { EarlierBuild } from './earlier-build';
import type { Notation } from './world/document';
import { notation as short } from './world/notation';
import type { Ports } from '../../../web/src/keeping/ports';
import { Random } from './world/random';
import { Situations } from './world/situations';
import { Scheduler } from './world/scheduler';
import { Site } from './world/site';
import { Tab } from './world/tab';
import { World, type Options } from './world/world';

export { shrink } from './shrink';
export { SITUATIONS, Situations } from './world/situations';

export interface Outcome {
  seed: number;
  violation: string | undefined;
  digest: number;
  steps: number;
}

/** Calls back when everything that the last step has left to be done at once is done. */
export type Turn = (next: () => void) => void;

const SHORTEST = 60;
const LONGEST = 180;

/** The schedule that a seed makes. */
export function numbersOf(seed: number): number[] {
  const random = new Random(seed ^ 0x5bd1e995);
  const numbers = new Array<number>(SHORTEST + random.below(LONGEST - SHORTEST));
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = random.next();
  return numbers;
}

export function options(situations = new Situations(), notation: Notation = short): Options {
  return {
    notation,
    situations,
    builds: {
      current: (ports) => new Keeping(ports),
      earlier: (ports, tab) => new EarlierBuild(ports, {
        notation,
        openChannel: (key, heard) => tab.site.channels.open(key, tab, heard as (message: unknown) => void),
      }),
    },
  };
}

/** One world after the other, since whatever lives long costs the engine most. */
export async function runAll(seeds: Iterable<number>, chosen: Options, turn: Turn, ended: (outcome: Outcome) => void): Promise<void> {
  for (const seed of seeds) {
    const { violation, digest, scheduler } = await runOne(seed, numbersOf(seed), chosen, turn, true);
    ended({ seed, violation, digest, steps: scheduler.steps });
  }
}

/**
 * One world by any row of numbers. `isQuick`: without a turn after a step in which nothing was asked or answered that a
 * program waits for; every other way of running takes each turn, and must come to the same.
 */
export function runOne(seed: number, numbers: readonly number[], chosen: Options, turn: Turn, isQuick = false): Promise<World> {
  const world = new World(seed, numbers, chosen);
  return new Promise((done) => {
    const go = (): void => {
      do {
        if (world.isOver) return done(world);
        world.scheduler.isStirred = false;
        world.step();
      } while (isQuick && !world.scheduler.isStirred);
      turn(go);
    };
    go();
  });
}

/** Two pages of a site and what they have of it, for the contract that the real ones are held to. */
export function standIns(isDelayed: boolean): { page: () => Ports; step: () => boolean } {
  const scheduler = new Scheduler();
  const site = new Site('A', scheduler, isDelayed, '', new Situations());
  const listener = { wrote: () => undefined };
  return {
    page: () => new Tab(site, 'page', false, false, listener).ports(true),
    step: () => {
      const lane = scheduler.choose(0);
      if (lane) scheduler.run(lane);
      return lane !== undefined;
    },
  };
}
