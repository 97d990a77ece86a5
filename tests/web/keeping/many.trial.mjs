// Runs more schedules than anybody waits for:
//   node tests/web/keeping/many.trial.mjs PROGRESS [first seed] [last seed] [workers]
// How far it came stands in the file PROGRESS, and the same call goes on from there. It stops where schedules fail, and
// prints their seeds; called once more, it goes on after them.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { simulator } from './schedules.mjs';

/** So many schedules are done in one go. */
const PIECE = 1000;
/** After so many pieces it says how far it is. */
const OFTEN = 20;

if (isMainThread) await runAll(process.argv.slice(2));
else await work();

/** Does the pieces that it is told of, one by one. */
async function work() {
  const world = await simulator();
  parentPort.on('message', ({ first, count }) => {
    // What is thrown here ends the worker, and with it the whole.
    void world.run(first, count).then(({ failed }) => parentPort.postMessage({ first, failed }));
  });
  parentPort.postMessage({ failed: [] });
}

async function runAll([file, firstSeed = '1', lastSeed = '10000000', workers = '1']) {
  if (!file) throw new Error('Where is it to be noted how far it came? node many.trial.mjs PROGRESS [first] [last] [workers]');
  const state = read(file) ?? { next: Number(firstSeed), last: Number(lastSeed), done: 0, seconds: 0, failed: [] };
  const failedBefore = state.failed.length;
  const begun = Date.now() - state.seconds * 1000;
  const underWay = new Set();
  let given = state.next;
  const give = () => {
    if (given > state.last || state.failed.length > failedBefore) return undefined;
    const piece = { first: given, count: Math.min(PIECE, state.last - given + 1) };
    underWay.add(piece.first);
    given += piece.count;
    return piece;
  };
  const took = (piece, failed) => {
    underWay.delete(piece.first);
    state.failed.push(...failed.map(({ seed, violation }) => ({ seed, violation })));
    state.done += piece.count;
    // What another worker has not done yet is done again after a break.
    state.next = Math.min(given, ...underWay);
    state.seconds = Math.round((Date.now() - begun) / 1000);
    write(file, state);
    if (state.done % (PIECE * OFTEN) === 0) console.log(`${state.done} schedules, next is seed ${state.next}, ${state.seconds} s`);
  };
  await Promise.all(Array.from({ length: Number(workers) }, () => employ(give, took)));
  for (const { seed, violation } of state.failed.slice(failedBefore)) console.error(`seed ${seed}: ${violation.split('\n')[0]}`);
  console.log(`${state.done} schedules in ${state.seconds} s, ${state.failed.length} failed, next is seed ${state.next}.`);
  process.exitCode = state.failed.length > failedBefore ? 1 : 0;
}

/** One worker, until there is nothing more to do. */
function employ(give, took) {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url));
    let piece;
    worker.on('error', failed);
    worker.on('message', (outcome) => {
      if (piece) took(piece, outcome.failed);
      piece = give();
      if (piece) worker.postMessage(piece);
      else void worker.terminate().then(done);
    });
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever ends it in the middle leaves the last state. */
function write(file, state) {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
