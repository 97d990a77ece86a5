// Runs schedules. Many worlds take their steps in turn, one each, and whatever a step leaves to be done at once is done
// between two turns; they share nothing, so that a world alone goes the same way.

import { Keeping } from '../../../web/src/keeping/keeping';
import { earlierBuild } from './earlier-build';
import { notation } from './world/notation';
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

/** How many worlds go side by side. */
const SIDE_BY_SIDE = 24;
const SHORTEST = 60;
const LONGEST = 180;

/** The schedule that a seed makes. */
export function numbersOf(seed: number): number[] {
  const random = new Random(seed ^ 0x5bd1e995);
  return Array.from({ length: SHORTEST + random.below(LONGEST - SHORTEST) }, () => random.next());
}

export function options(situations = new Situations()): Options {
  return {
    notation,
    situations,
    builds: {
      current: Keeping,
      earlier: (_world: World, tab: Tab) => earlierBuild({
        notation,
        openChannel: (key, heard) => tab.site.channels.open(key, tab, heard as (message: unknown) => void),
      }),
    },
  };
}

/** `turn` calls back when everything that the last turn has left to be done at once is done. */
export function runAll(
  seeds: Iterator<number>,
  chosen: Options,
  turn: (next: () => void) => void,
  ended: (outcome: Outcome) => void,
): Promise<void> {
  const running: { seed: number; world: World }[] = [];
  const start = (): boolean => {
    const { value, done } = seeds.next();
    if (!done) running.push({ seed: value, world: new World(value, numbersOf(value), chosen) });
    return !done;
  };
  return new Promise((done) => {
    const go = (): void => {
      for (let at = running.length - 1; at >= 0; at -= 1) {
        const { seed, world } = running[at] as (typeof running)[number];
        if (!world.isOver) {
          world.step();
          continue;
        }
        ended({ seed, violation: world.violation, digest: world.digest, steps: world.scheduler.steps });
        running.splice(at, 1);
        start();
      }
      if (running.length > 0) turn(go);
      else done();
    };
    while (running.length < SIDE_BY_SIDE && start()) {
      // As many as go side by side.
    }
    go();
  });
}

/** One world alone, by any row of numbers. */
export function runOne(seed: number, numbers: readonly number[], chosen: Options, turn: (next: () => void) => void): Promise<World> {
  const world = new World(seed, numbers, chosen);
  return new Promise((done) => {
    const go = (): void => {
      if (world.isOver) return done(world);
      world.step();
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
