// The stand-ins of the simulated world keep the contract that the browsers' own storage, database and channels keep
// (tests/browser/contract.test.mjs).

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bundle } from '../bundle.mjs';
import { contract } from './contract.mjs';

const { standIns } = await bundle('keeping/run.ts');

for (const isDelayed of [false, true]) {
  it(`stand-ins do what browsers do${isDelayed ? ', where tabs see each other’s writes later' : ''}`, async () => {
    const { page, step } = standIns(isDelayed);
    const settle = async (awaited = undefined) => {
      do await new Promise(setImmediate); while (step());
      await awaited;
    };
    await contract({ page, settle, check: assert.ok });
  });
}
