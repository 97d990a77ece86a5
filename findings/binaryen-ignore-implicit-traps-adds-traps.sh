#!/usr/bin/env bash
# binaryen 132.0.0, its wasm-opt.
# A program in which no trap can happen has one after `wasm-opt -O1 --ignore-implicit-traps`. The flag reads as a promise
# of the caller's ("my program does not trap, so drop what is only there to trap"), but it takes a load for something
# without effects: a load behind a bounds check is made for every input, and the check only chooses between the results.
# `--traps-never-happen`, which reads as the stronger of the two, keeps the check where it was.
# It matters to whoever took the flag for its smaller files: a look into an empty hash table, whose bucket is read behind
# a check, ends the page's program, and only for the input for which the check was written.
# Output seen: -O1: -1; -O1 --ignore-implicit-traps: RuntimeError: memory access out of bounds; -O1 --traps-never-happen: -1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" binaryen@132.0.0 >/dev/null
cat >"$folder/guarded.wat" <<'WAT'
(module
  (memory 1)
  (func (export "entry") (param $place i32) (param $end i32) (result i32)
    (if (result i32) (i32.lt_u (local.get $place) (local.get $end))
      (then (i32.load (local.get $place)))
      (else (i32.const -1)))))
WAT
cat >"$folder/try.mjs" <<'SCRIPT'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const folder = process.argv[2];
const seen = [];
for (const flags of [['-O1'], ['-O1', '--ignore-implicit-traps'], ['-O1', '--traps-never-happen']]) {
  execFileSync(process.execPath, [`${folder}/node_modules/binaryen/bin/wasm-opt`, ...flags, `${folder}/guarded.wat`, '-o', `${folder}/out.wasm`]);
  const { instance } = await WebAssembly.instantiate(readFileSync(`${folder}/out.wasm`));
  try {
    // Far behind the only page of memory, and behind the end that is given: the check says no.
    seen.push(String(instance.exports.entry(1_000_000, 8)));
  } catch (error) {
    seen.push(`${error.name}: ${error.message}`);
  }
  console.log(`${flags.join(' ')}: ${seen.at(-1)}`);
}
process.exit(seen[0] === '-1' && seen[1].startsWith('RuntimeError') && seen[2] === '-1' ? 0 : 1);
SCRIPT
node "$folder/try.mjs" "$folder"
