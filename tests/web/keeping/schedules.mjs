// Runs the simulated world in Node: many schedules at once, one again, and a failing one made small.

import { bundle } from '../bundle.mjs';

/** In ms; whatever could not be left out of a failing schedule until then stays in it. */
const PATIENCE = 60_000;

/** After so many turns Node does what else it has to do, as telling of promises that nobody heeds. */
const OFTEN = 1024;
const atOnce = Promise.resolve();
let turns = 0;

/** Calls back when no promise has anything left to do, without a round of all that Node waits for, which costs more. */
function turn(next) {
  turns += 1;
  if (turns % OFTEN === 0) setImmediate(next);
  else atOnce.then(() => process.nextTick(next));
}

/** `patch` as for `bundle`: another program than the one that is there. */
export async function simulator(patch) {
  const { numbersOf, options, runAll, runOne, shrink, SITUATIONS, Situations } = await bundle('keeping/run.ts', patch);
  const again = (seed, numbers = numbersOf(seed), trace = undefined) =>
    runOne(seed, numbers, { ...options(), trace }, turn);
  return {
    SITUATIONS,
    numbersOf,
    again,
    /** Gives what has happened in `count` schedules from the seed `first`; ends with the first that fails, if `isShort`. */
    async run(first, count, isShort = false) {
      const situations = new Situations();
      const result = { situations, failed: [], steps: [], digests: new Map() };
      const unhandled = [];
      const note = (error) => unhandled.push(error);
      process.on('unhandledRejection', note);
      await runAll(seeds(first, count, () => isShort && result.failed.length > 0), options(situations), turn, (outcome) => {
        result.steps.push(outcome.steps);
        if (outcome.seed % 1000 === 0) result.digests.set(outcome.seed, outcome.digest);
        if (outcome.violation !== undefined) result.failed.push(outcome);
      });
      await new Promise(setImmediate);
      process.off('unhandledRejection', note);
      if (unhandled.length > 0) throw new Error('A promise of keeping was rejected and nobody heard of it.', { cause: unhandled[0] });
      return result;
    },
    /** The same failure in as few steps as can be found, with what happens in words. */
    async small(seed, numbers = numbersOf(seed)) {
      const { violation } = await again(seed, numbers);
      const end = Date.now() + PATIENCE;
      const fails = async (tried) => alike((await again(seed, tried)).violation) === alike(violation);
      const left = await shrink(numbers, fails, () => Date.now() > end);
      const lines = [];
      const world = await again(seed, left, (line) => lines.push(line));
      return { numbers: left, violation: world.violation, lines };
    },
  };
}

function* seeds(first, count, isOver) {
  for (let seed = first; seed < first + count && !isOver(); seed += 1) yield seed;
}

/** A failure without what differs from one schedule to the next. */
export function alike(violation) {
  return violation?.split('\n')[0].replaceAll(/[\w:.]*\d[\w:.-]*/g, '#').replaceAll(/ [AB] /g, ' ');
}
