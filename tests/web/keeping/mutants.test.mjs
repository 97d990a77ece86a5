// That the faults of mutants.trial.mjs can still be put into the keeping of answers: a mend that moves what they change
// takes them along.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { MUTANTS, patchOf } from './mutants.mjs';

it('every mutant still changes the keeping of answers', () => {
  for (const mutant of MUTANTS) {
    const [name, file] = mutant;
    const source = readFileSync(new URL(`../../../web/src/keeping/${file}`, import.meta.url), 'utf8');
    assert.notEqual(patchOf(mutant)(file, source), source, name);
  }
});
