#!/usr/bin/env bash
# tools/fuzz.sh TARGET [SECONDS]: tries one way in with any bytes, for a minute where nothing else is said.
# What it finds interesting it keeps in build/fuzz/corpus for the next time; what breaks a promise it puts into
# build/fuzz/found, and says so. The programs are those of the preset fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-}
seconds=${2:-60}
program=build/fuzz/milepost_fuzz_$target
if [ -z "$target" ] || [ ! -x "$program" ]; then
  echo "tools/fuzz.sh: expected one of these targets, built by cmake --preset fuzz && cmake --build --preset fuzz:" >&2
  ls tests/fuzz/corpus >&2
  exit 2
fi
mkdir -p build/fuzz/found "build/fuzz/corpus/$target"
exec nice "$program" -max_total_time="$seconds" -print_final_stats=1 -timeout=20 -max_len=8192 \
  -dict=tests/fuzz/words.dict -artifact_prefix="build/fuzz/found/$target-" \
  "build/fuzz/corpus/$target" "tests/fuzz/corpus/$target"
