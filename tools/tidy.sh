#!/usr/bin/env bash
# Runs clang-tidy over the sources of the release build, which must be up to date. A source is looked at again
# only when it, a header of ours that it includes, .clang-tidy or clang-tidy itself has changed since it last
# passed, in this checkout or another.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build/release
passed=${XDG_CACHE_HOME:-${HOME:-$PWD/build}/.cache}/milepost/tidy
mkdir -p "$passed"
find "$passed" -type f -mtime +30 -delete
common=$(cat .clang-tidy tools/dependencies.sh <(clang-tidy --version) | sha256sum)

# Prints "SOURCE CHECKSUM" for each source below src/, the checksum over all that it is made of.
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
      echo "$source $(cat $files <(echo "$common" "${source##*/src/}") | sha256sum | cut -d ' ' -f 1)"
    done
}

check() {
  local stamp=$passed/$2
  [ ! -e "$stamp" ] || return 0
  # Clang's own warnings about options that only GCC knows say nothing about the code.
  clang-tidy -p build/release --quiet --extra-arg=-Wno-unknown-warning-option "$1" 2>/dev/null && : >"$stamp"
}
export -f check
export passed

sources | xargs -r -n 2 -P "$(nproc)" bash -c 'check "$@"' check
