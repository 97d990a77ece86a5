#!/usr/bin/env bash
# Runs clang-tidy over the sources of the release build, which must be up to date. A source is looked at again
# only when it, a header of ours that it includes, or .clang-tidy has changed since it last passed.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build/release
passed=build/tidy
mkdir -p "$passed"

# Prints "SOURCE CHECKSUM" for each source below src/, the checksum over all files of ours that it is made of.
sources() {
  ninja -C "$build" -t deps | awk -v build="$build/" '
    /^[^ ].*: #deps/ { source = ""; next }
    {
      path = $1
      if (path !~ /^\//) path = build path
      if (path ~ /\/src\/.*\.cpp$/) source = path
      if (source && path ~ /\/(src|layers|generated)\//) print source, path
    }' | sort -u | awk '{ files[$1] = files[$1] " " $2 } END { for (source in files) print source files[source] }' |
    while read -r source files; do
      [ -e "$source" ] || continue
      # shellcheck disable=SC2086
      echo "$source $(cat .clang-tidy $files 2>/dev/null | cksum | tr ' ' -)"
    done
}

check() {
  local stamp=build/tidy/${1//\//_}
  [ ! -e "$stamp" ] || [ "$(cat "$stamp")" != "$2" ] || return 0
  # Clang's own warnings about options that only GCC knows say nothing about the code.
  clang-tidy -p build/release --quiet --extra-arg=-Wno-unknown-warning-option "$1" 2>/dev/null && echo "$2" >"$stamp"
}
export -f check

sources | xargs -r -n 2 -P "$(nproc)" bash -c 'check "$@"' check
