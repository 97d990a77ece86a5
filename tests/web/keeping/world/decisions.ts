// What a number decides. Its low bits choose what happens, by weight, the next the tab that it happens to, and the rest
// everything else; so a number means nearly the same whatever was left out before it.

import { FAULTS } from './faults';
import { PAGES } from './pages';
import { PEOPLE } from './people';
import type { Slot, World } from './world';

/** Does what it says, where that can be done; gives false where it can't. */
export type Act = (world: World, slot: Slot, number: number) => boolean;
/** How often among 1024, and in words. */
export type Decision = readonly [weight: number, name: string, act: Act];

/** The longest that a timer comes late while a page is shown, in ms. */
const LATE = 100;

/** How much time passes at once, in ms. */
const STEPS = [0, 1, 7, 40, 90, 160, 320, 900] as const;

const WORLD: readonly Decision[] = [
  [409, 'something goes on', (world, _slot, number) => goOn(world, number)],
  [170, 'time passes', (world, _slot, number) => pass(world, number)],
];

const table = makeTable([...WORLD, ...PEOPLE, ...PAGES, ...FAULTS]);

export function decide(world: World, number: number): void {
  const decision = table[number & 1023] as Decision;
  const slot = world.slots[((number >>> 10) & 15) % world.slots.length] as Slot;
  const detail = number >>> 14;
  world.mix(number & 1023);
  if (world.trace) world.note(`${world.scheduler.time} ms, ${slot.page?.tab.name ?? slot.site.name}: ${decision[1]} (${detail})`);
  if (!decision[2](world, slot, detail)) goOn(world, detail);
}

function goOn(world: World, number: number): boolean {
  const lane = world.scheduler.choose(number);
  if (!lane) return pass(world, number);
  if (world.trace) world.note(`  ${lane.name}`);
  world.scheduler.run(lane);
  return true;
}

/** A timer that is due does not wait for long; which of them comes first is chosen. */
function pass(world: World, number: number): boolean {
  const { scheduler } = world;
  let least = Infinity;
  for (const { page } of world.slots) {
    const timer = page && !page.tab.isFrozen ? page.tab.firstTimer : undefined;
    if (timer && timer.due < least) least = timer.due;
  }
  const step = STEPS[number & 7] as number;
  const until = Math.min(scheduler.time + step, least + LATE);
  // Whatever would be later than it may be goes first, and one that is due goes now and then.
  if (least <= scheduler.time && (until <= scheduler.time || number & 8)) return world.fireFirst(0);
  if (until < scheduler.time) return world.fireFirst(0);
  scheduler.time = until;
  return true;
}

function makeTable(decisions: readonly Decision[]): Decision[] {
  const all = decisions.flatMap((decision) => Array.from({ length: decision[0] }, () => decision));
  if (all.length !== 1024) throw new Error(`The weights of all decisions are ${all.length} together, not 1024.`);
  return all;
}
