// In how many schedules each of twenty faults is found, as a table. MILEPOST_SCHEDULES=n tries more or fewer of them.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MUTANTS, patchOf } from './mutants.mjs';
import { simulator } from './schedules.mjs';

const MOST = Number(process.env.MILEPOST_SCHEDULES ?? 20_000);
const PIECE = 200;

/** The first schedule that fails with this program, or nothing. */
async function found(mutant) {
  const world = await simulator(patchOf(mutant));
  for (let first = 1; first <= MOST; first += PIECE) {
    const { failed, broken } = await world.run(first, PIECE, true).catch((broken) => ({ failed: [], broken }));
    if (broken) return { seed: first, violation: broken.message };
    if (failed.length > 0) return failed.sort((one, other) => one.seed - other.seed)[0];
  }
  return undefined;
}

for (const mutant of MUTANTS) {
  it(`finds: ${mutant[0]}`, async (test) => {
    const failure = await found(mutant);
    assert.ok(failure, `not found in ${MOST} schedules`);
    test.diagnostic(`| ${mutant[0]} | ${failure.seed} | ${failure.violation.split('\n')[0]} |`);
  });
}
