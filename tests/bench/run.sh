#!/usr/bin/env bash
# Prints every figure beside its budget: of dist/, of the natively built program and of the page in Chromium.
# Fails where a size is over its budget, or a figure cannot be had; times are for people to read.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

echo "What a reader downloads"
node --test --test-reporter=tap tests/size/*.test.mjs | sed -n -E 's/^ *# (milepost\..*)/\1/p'
code=${PIPESTATUS[0]}
echo

if output=$(cmake --preset release 2>&1 && cmake --build --preset release --target milepost_bench 2>&1); then
  build/release/milepost_bench || code=1
else
  echo "Not measured natively, since the program does not build:"
  tail -n 5 <<<"$output"
  code=1
fi
echo

node tests/bench/keeping.mjs || code=1
echo

if [ -e dist/milepost.js ]; then
  node tests/bench/browser.mjs || code=1
else
  echo "Not measured in a browser: dist/ is empty, run ./build-wasm.sh first."
fi
exit "$code"
