# shellcheck shell=bash
# Shared by build-wasm.sh and tests/run.sh; to be sourced.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs
mkdir -p "$logs"

# Where ccache is there, objects compiled in one checkout serve every other. What a source includes it learns from the
# compiler, and does not preprocess it once more.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
! command -v ccache >/dev/null || export EM_COMPILER_WRAPPER=ccache

fail() {
  echo "$(basename "$0"): $1" >&2
  exit 1
}

# logged NAME COMMAND...: runs a command with its output in build/logs/NAME.log.
logged() {
  local name=$1
  shift
  "$@" >"$logs/$name.log" 2>&1 </dev/null
}

# step NAME TEXT COMMAND...: one line that says what is done and how long it took; where the command fails,
# the end of its output and the end of the script.
step() {
  local name=$1 text=$2 start=$SECONDS
  shift 2
  printf '%-44s' "$text"
  if logged "$name" "$@"; then
    echo "$((SECONDS - start)) s"
    return
  fi
  echo "failed"
  tail -n 60 "$logs/$name.log" >&2
  fail "$text did not work; its whole output is in build/logs/$name.log."
}

# at_least WANTED FOUND: whether version FOUND is WANTED or newer.
at_least() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update && as_root apt-get install -y --no-install-recommends "$@"
}

# install_packages PACKAGE...: installs Debian packages, or says what to install where it may not.
install_packages() {
  [ $# -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail "this machine has no apt-get; install by hand what these Debian packages hold: $*."
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "missing packages; as root, run: apt-get install --no-install-recommends $*"
  fi
  step packages "Installing $# packages" apt_install "$@"
}

# packages_for COMMAND=PACKAGE...: prints the packages whose command is not on PATH.
packages_for() {
  local pair
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null || echo "${pair#*=}"
  done
}

# absent_packages PACKAGE...: prints the Debian packages that are not installed.
absent_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
  done
}

# npm_packages: what package-lock.json names, again only after that file has changed.
npm_packages() {
  local stamp=$root/node_modules/.lock-sum sum
  sum=$(cksum <"$root/package-lock.json")
  [ ! -e "$stamp" ] || [ "$(cat "$stamp")" != "$sum" ] || return 0
  (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund) && echo "$sum" >"$stamp"
}
