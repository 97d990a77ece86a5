// What decides whether a page is told of a change: what an assessment says, whenever that was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from './bundle.mjs';

const { saysTheSame } = await bundle('../../web/src/element/said.ts');

const FORMAT = 'milepost.assessment/1';
const START = { format: FORMAT, subject: { name: 'Ada' } };
const CLAIMS = [{ ability: 'a', milestone: 1, updated: '2026-11-01T09:00:00Z', updatedBy: '\n  "told": {' }];
const TOLD = { others: ['claims/a'], own: ['claims/b'] };
const inLines = (value) => `${JSON.stringify(value, null, 2)}\n`;

test('what was changed at another time, or is known to others, says the same, in whatever order and layout', () => {
  const texts = [
    { ...START, updated: '2026-11-01T09:00:00Z', claims: CLAIMS, told: TOLD },
    { ...START, updated: '2026-11-02T09:00:00Z', claims: CLAIMS, told: {} },
    { ...START, updated: '', told: TOLD, claims: CLAIMS },
    { ...START, claims: CLAIMS, updated: '2026-11-02T09:00:00Z' },
    { ...START, claims: CLAIMS },
  ];
  for (const write of [inLines, JSON.stringify]) {
    for (const one of texts) for (const other of texts) assert.ok(saysTheSame(write(one), inLines(other)), `${write(one)}${inLines(other)}`);
  }
});

test('what differs in anything else does not, also where it has the name of what makes no difference', () => {
  const one = { ...START, updated: '2026-11-01T09:00:00Z', claims: CLAIMS, told: TOLD, more: { told: 1, updated: 1 } };
  const others = [
    { ...one, more: { told: 2, updated: 1 } },
    { ...one, more: { told: 1, updated: 2 } },
    { ...one, claims: [] },
    { ...one, claims: [{ ...CLAIMS[0], updated: '2026-11-02T09:00:00Z' }] },
    { ...one, claims: [{ ...CLAIMS[0], updatedBy: '\n  "told": {"' }] },
    { ...one, subject: { name: 'Bo' } },
  ];
  for (const other of others) {
    for (const write of [inLines, JSON.stringify]) {
      assert.ok(!saysTheSame(inLines(one), write(other)), write(other));
      assert.ok(!saysTheSame(write(other), inLines(one)), write(other));
    }
  }
});
