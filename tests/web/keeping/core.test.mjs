// The simulated world has a small model of the format's rules for merging. Here it is held against the real core, which
// then stands in its place.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.mjs';

const BUILD = fileURLToPath(new URL('../../../build/wasm/milepost-core', import.meta.url));
const PAIRS = 5_000;
/** MILEPOST_SCHEDULES=n runs fewer. */
const SCHEDULES = Math.min(500, Number(process.env.MILEPOST_SCHEDULES ?? 500));
const isThere = existsSync(`${BUILD}.mjs`);
const skip = isThere || process.env.CI === 'true' ? false : 'the core is not built: run ./build-wasm.sh';

/** Nothing is drawn here, so that nothing has to be measured. */
const host = {
  now: () => Date.UTC(2026, 10, 27, 12),
  dayOf: (milliseconds) => Math.floor(milliseconds / 86_400_000),
  random: () => 7,
};

async function start() {
  const { default: createCore } = await import(`${BUILD}.mjs`);
  const compiled = new WebAssembly.Module(readFileSync(`${BUILD}.wasm`));
  const module = await createCore({
    host,
    instantiateWasm: (imports, receive) => receive(new WebAssembly.Instance(compiled, imports), compiled) ?? {},
  });
  const { difference, realCore } = await bundle('keeping/real-core.ts');
  return { core: realCore(module), difference };
}

test(`the model of merging and the real core say the same of ${PAIRS} random pairs`, { skip }, async () => {
  const { core, difference } = await start();
  for (let seed = 1; seed <= PAIRS; seed += 1) {
    const differs = difference(core, seed);
    assert.equal(differs, undefined, `pair ${seed}: ${differs}`);
  }
});

test(`nothing is lost, mixed up or told in ${SCHEDULES} schedules in which the real core reads and merges`, { skip }, async (test) => {
  const { core } = await start();
  const { runWithCore } = await bundle('keeping/real-world.ts');
  const seeds = Array.from({ length: SCHEDULES }, (_, at) => at + 1);
  const { failed, asked } = await runWithCore(core, seeds, (next) => setImmediate(next));
  assert.equal(failed, undefined);
  test.diagnostic(`the core was asked ${asked} times`);
  assert.ok(asked > SCHEDULES);
});
