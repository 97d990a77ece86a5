#!/usr/bin/env bash
# Gets what the tests need, builds, and runs the tests, or the stages named.
# shellcheck disable=SC2046,SC2086  # lists of numbers and of our own file names are meant to be split
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
source tools/common.sh

stages_of_a_run=(format native wasm dist node browser bench)
# What takes minutes by its nature and is no test of what a person does; "all" is these too.
long_stages=(package sites tidy fuzz trials)
all_stages=("${stages_of_a_run[@]}" "${long_stages[@]}")

usage() {
  cat <<'EOF'
Usage: tests/run.sh [STAGE...]     all but the last five stages, or only those named; "all" is all of them
  format    the C++ code is formatted
  native    Catch2 under the address and undefined behaviour sanitizers
  wasm      those of rules, formats and the session as WebAssembly in Node
  dist      ./build-wasm.sh fills dist/
  node      all other tests in Node: the command, schemas, the independent evaluator, real frameworks
  browser   Chromium, Firefox and WebKitGTK
  bench     the figures, held against their budgets
  package   dist/ packed, installed, built into pages with six bundlers, checked by TypeScript and Vue
  sites     examples/ built with the real generators, opened and used in Chromium
  tidy      clang-tidy finds nothing
  fuzz      every way in for texts, tried with any bytes for a minute each
  trials    a browser that is killed a hundred times, and a year on each of the real frameworks
EOF
}

browser_packages=(
  chromium firefox-esr webkit2gtk-driver xvfb xauth dbus dbus-x11 openbox xdotool imagemagick
  libegl1 libgl1-mesa-dri fonts-dejavu-core fonts-inter fonts-noto-cjk fonts-noto-color-emoji
)

# The site generators that npm does not bring.
site_packages=(hugo jekyll mkdocs mkdocs-material python3-sphinx python3-myst-parser pandoc)

# What the stages need, installed where this machine has apt; elsewhere a stage says what it misses.
get_needs() {
  local wanted=()
  mapfile -t wanted < <(
    packages_for emcc=emscripten cmake=cmake ninja=ninja-build node=nodejs npm=npm xz=xz-utils c++=g++ \
      ccache=ccache clang-format=clang-format
    [[ " ${stages[*]} " != *" tidy "* ]] || packages_for clang-tidy=clang-tidy
    if command -v dpkg-query >/dev/null && [[ " ${stages[*]} " =~ " "(browser|bench|package|sites|trials)" " ]]; then
      absent_packages "${browser_packages[@]}"
    fi
    if command -v dpkg-query >/dev/null && [[ " ${stages[*]} " == *" sites "* ]]; then
      absent_packages "${site_packages[@]}"
    fi
    if command -v dpkg-query >/dev/null && [[ " ${stages[*]} " == *" fuzz "* ]]; then
      absent_packages clang libclang-rt-dev
    fi
  )
  install_packages "${wanted[@]}"
  step dependencies "Sources of the dependencies" tools/dependencies.sh
  step npm "Packages for the tests' scripts" npm_packages
}

# Each stage adds to these.
passed=0
failed=0
skips=()
failures=()

# counted COMMAND...: one test, which passes where the command does.
counted() {
  if "$@" >>"$log" 2>&1 </dev/null; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# built PRESET TARGET...: a build that is only counted, and its output only kept, where it fails.
built() {
  local preset=$1
  shift
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" --target "$@"; } >>"$log" 2>&1 </dev/null; then
    failed=$((failed + 1))
    return 1
  fi
  : >"$log"
}

# catch2 COMMAND...: runs a Catch2 program, one half of its test cases beside the other, and adds its own counts.
catch2() {
  local half halves=(0 1) running=() code results
  for half in "${halves[@]}"; do
    results=${log%.log}-$half
    rm -f "$results.xml"
    timeout 900 "$@" --shard-count "${#halves[@]}" --shard-index "$half" --colour-mode none \
      --reporter console --reporter "xml::out=$results.xml" >"$results.log" 2>&1 </dev/null &
    running+=($!)
  done
  for half in "${halves[@]}"; do
    code=0
    wait "${running[half]}" || code=$?
    results=${log%.log}-$half
    cat "$results.log" >>"$log"
    catch2_results "$results.xml" "$code"
  done
}

# catch2_results FILE EXIT-CODE
catch2_results() {
  local totals
  totals=$(sed -n -E 's/.*<OverallResultsCases successes="([0-9]+)" failures="([0-9]+)".*skips="([0-9]+)".*/\1 \2/p' "$1" 2>/dev/null)
  add_totals "$2" $totals
  # A test case with a skip stands in the file as its name, then the element that says why.
  mapfile -t -O "${#skips[@]}" skips < <(
    awk -F'"' '/<TestCase /{ name = $2 } /<Skip /{ print name }' "$1" 2>/dev/null | sort -u
  )
  mapfile -t -O "${#failures[@]}" failures < <(
    awk -F'"' '/<TestCase /{ name = $2 } /<OverallResult success="false"/{ print name }' "$1" 2>/dev/null
  )
}

# node_tests SECONDS PROCESSES FILE...: runs Node's test runner and adds its own counts.
node_tests() {
  local limit=$1 processes=$2 results=${log%.log}.tap code=0
  shift 2
  if [ $# = 0 ]; then
    echo "There are no test files." >>"$log"
    failed=$((failed + 1))
    return
  fi
  timeout "$limit" node --test --test-concurrency="$processes" \
    --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=tap --test-reporter-destination="$results" "$@" >>"$log" 2>&1 </dev/null || code=$?
  add_totals "$code" $(awk '/^# pass /{ pass = $3 } /^# (fail|cancelled|todo) /{ fail += $3 } END { if (pass != "") print pass, fail }' "$results")
  mapfile -t -O "${#skips[@]}" skips < <(sed -n -E 's/^ *ok [0-9]+ - (.*) # SKIP ?(.*)/\1: \2/p' "$results")
  mapfile -t -O "${#failures[@]}" failures < <(sed -n -E 's/^ *not ok [0-9]+ - (.*)/\1/p' "$results")
}

# add_totals EXIT-CODE [PASSED FAILED]: a runner that ended badly without naming a failure counts as one.
add_totals() {
  passed=$((passed + ${2:-0}))
  failed=$((failed + ${3:-0}))
  if [ "$1" != 0 ] && [ "${3:-0}" = 0 ]; then
    echo "The runner ended with exit code $1 (124: it took too long)." >>"$log"
    failed=$((failed + 1))
  fi
}

stage_format() {
  counted tools/format.sh --check
}

stage_native() {
  built debug milepost_tests && catch2 build/debug/milepost_tests
}

# One test a target, two at a time. What breaks a promise stays in build/fuzz/found.
stage_fuzz() {
  built fuzz milepost_fuzz || return
  local target results=$logs/fuzz executions
  mkdir -p "$results"
  # shellcheck disable=SC2016  # the variables are those of the shell that xargs starts
  ls tests/fuzz/corpus |
    xargs -P 2 -I TARGET bash -c 'tools/fuzz.sh TARGET 60 >"$1/TARGET.log" 2>&1; echo $? >"$1/TARGET.code"' fuzz "$results"
  for target in $(ls tests/fuzz/corpus); do
    executions=$(sed -n -E 's/^stat::number_of_executed_units: *//p' "$results/$target.log")
    echo "  $target: ${executions:-unknown} executions"
    counted test "$(cat "$results/$target.code")" = 0
    [ "$(cat "$results/$target.code")" = 0 ] || tail -n 40 "$results/$target.log" >>"$log"
  done
}

# The page's module and the command are linked beside the tests, since a link keeps one core busy.
stage_wasm() {
  built wasm milepost_tests milepost_wasm milepost_cli && catch2 node build/wasm/milepost_tests.js
}

stage_dist() {
  counted ./build-wasm.sh
}

stage_tidy() {
  built release milepost_cli milepost_headless && counted tools/tidy.sh
}

stage_node() {
  built release milepost_cli && node_tests 900 2 $(find tests -name '*.test.mjs' -not -path 'tests/browser/*' -not -path 'tests/package/*' -not -path 'tests/sites/*' | sort)
}

# has_dist: counts a failure, with the way out, where there is nothing that a browser could open.
has_dist() {
  [ ! -s dist/milepost.html ] || return 0
  echo "dist/ is empty: name the stage dist too, or run ./build-wasm.sh first." >>"$log"
  failed=$((failed + 1))
  return 1
}

# Two files at a time, each with browsers and a screen of its own, since a browser waits more than it works. The runner
# takes files by their names; the longest is called so that it comes first and does not end alone.
stage_browser() {
  # The command reads what the pages export.
  has_dist && built release milepost_cli || return
  work_ahead &
  node_tests 3000 2 $(find tests/browser -name '*.test.mjs' | sort)
  wait $!
}

# What later stages need, in the time that the browsers leave. Where it fails, the stage that needs it says so.
work_ahead() {
  {
    ! wants bench || build_ahead release milepost_bench
    ! wants tidy || { build_ahead release milepost_cli milepost_headless && nice -n 19 tools/tidy.sh; }
    ! wants fuzz || build_ahead fuzz milepost_fuzz
  } >"$logs/ahead.log" 2>&1 </dev/null
}

wants() { [[ " ${stages[*]} " == *" $1 "* ]]; }

# build_ahead PRESET TARGET...
build_ahead() {
  local preset=$1
  shift
  cmake --preset "$preset" && nice -n 19 cmake --build --preset "$preset" --parallel 1 --target "$@"
}

stage_package() {
  has_dist && MILEPOST_ENGINES=chromium node_tests 900 1 tests/package/package.test.mjs
}

# What is installed for them stays in build/sites, so that the first run takes minutes more.
stage_sites() {
  has_dist && MILEPOST_ENGINES=chromium node_tests 2700 1 $(find tests/sites -name '*.test.mjs' | sort)
}

stage_trials() {
  has_dist && built release milepost_cli && node_tests 2400 1 $(find tests/browser -name '*.trial.mjs' | sort)
}

stage_bench() {
  has_dist || return
  counted tests/bench/run.sh
  [ ! -s "$log" ] || cat "$log"
}

# Runs one stage and prints its line, and the end of its log where something failed.
run_stage() {
  local name=$1 start=$SECONDS before=("$passed" "$failed" "${#skips[@]}" "${#failures[@]}") each
  log=$logs/tests-$name.log
  : >"$log"
  "stage_$name"
  printf '%-8s %5d passed, %d failed, %d skipped, %d s\n' "$name" $((passed - before[0])) $((failed - before[1])) \
    $((${#skips[@]} - before[2])) $((SECONDS - start))
  for each in "${skips[@]:before[2]}"; do echo "  skipped: $each"; done
  if [ "$failed" -gt "${before[1]}" ]; then
    tail -n 80 "$log"
    for each in "${failures[@]:before[3]}"; do echo "  failed: $each"; done
    echo "  the whole output is in build/logs/tests-$name.log"
  fi
}

stages=("$@")
[ $# -gt 0 ] || stages=("${stages_of_a_run[@]}")
[ "$*" != all ] || stages=("${all_stages[@]}")
for stage in "${stages[@]}"; do
  case $stage in
    --help | -h) usage && exit 0 ;;
    *) [[ " ${all_stages[*]} " == *" $stage "* ]] || { usage >&2 && exit 2; } ;;
  esac
done

get_needs
for stage in "${stages[@]}"; do run_stage "$stage"; done

echo
[ $# -gt 0 ] || echo "Left to tests/run.sh all: ${long_stages[*]}"
if [ "${#skips[@]}" -gt 0 ]; then
  echo "$passed passed, $failed failed, ${#skips[@]} skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" = 0 ]
