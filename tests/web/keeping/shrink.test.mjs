// That whoever gets a failing schedule gets a short one.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MUTANTS, patchOf } from './mutants.mjs';
import { simulator } from './schedules.mjs';

/** Of the faults of mutants.trial.mjs two that need several pages and a late answer. */
const FAULTS = ['a step of the database that is taken twice counts once', 'no merge in the database'];
const MOST_STEPS = 20;
const MOST_SCHEDULES = 6000;

for (const fault of FAULTS) {
  it(`a schedule that fails where ${fault} shrinks to at most ${MOST_STEPS} steps`, async () => {
    const mutant = MUTANTS.find(([name]) => name === fault);
    assert.ok(mutant, `there is no fault of that name: ${fault}`);
    const world = await simulator(patchOf(mutant));
    const { failed: [first] } = await world.run(1, MOST_SCHEDULES, true);
    assert.ok(first, `not found in ${MOST_SCHEDULES} schedules`);
    const { numbers, violation } = await world.small(first.seed);
    assert.ok(violation !== undefined, 'it still fails');
    assert.ok(numbers.length <= MOST_STEPS, `${numbers.length} steps of seed ${first.seed}: ${violation}`);
  });
}
