// A year with Milepost: four quarters from the first visit to the file that is taken to the last 1:1.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FRAMEWORK } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { YEAR, yearOn } from './year-pages.mjs';

const builtIn = JSON.parse(readFileSync(FRAMEWORK, 'utf8'));

for (const engine of engines()) {
  engine.it('a year passes, quarter by quarter, and the export tells all of it', { timeout: YEAR }, async (page) => {
    const proposals = ['Communication', 'Infrastructure'];
    const evaluation = await yearOn(engine, page, builtIn, { isBuiltIn: true, proposals });
    assert.deepEqual(evaluation.summary, {
      abilities: 2, assessed: 2, roles: 6, ready: 6, qualified: 0, not_yet: 0, unassessed: 0,
    });
    assert.deepEqual(evaluation.questions, [{ ability: 'communication', milestone: 3, code: 'below-claim' }]);
  });
}
