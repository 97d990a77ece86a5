#!/usr/bin/env bash
# Brings the full sources of Dear ImGui, nlohmann/json and Catch2 into build/deps.
# Ways in, in this order:
#   1. MILEPOST_DEPS=FOLDER, a folder that holds imgui/, json/ and catch2/
#   2. Debian's source packages of suite forky, from the mirror that this machine's apt already uses
#   3. the pinned upstream commits, by git
# Nothing is installed and no file outside build/ is touched. A second run does nothing.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
target=$root/build/deps
log=$root/build/dependencies.log

imgui_version=1.92.2b
json_version=3.11.3
catch2_version=3.7.1

debian_packages=(
  "imgui=1.92.2b+ds-1"
  "nlohmann-json3=3.12.0.really.3.12.0.really.3.11.3-3"
  "catch2=3.7.1-0.6"
)
upstream_commits=(
  "imgui https://github.com/ocornut/imgui 45acd5e0e82f4c954432533ae9985ff0e1aad6d5"
  "json https://github.com/nlohmann/json 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03"
  "catch2 https://github.com/catchorg/Catch2 fa43b77429ba76c462b1898d6cd2f2d7a9416b14"
)

stamp_text="imgui $imgui_version, json $json_version, catch2 $catch2_version"
reasons=()

fail() {
  echo "tools/dependencies.sh: $1" >&2
  exit 1
}

# Prints the value of a "#define NAME value" in a file, without quotes.
defined() {
  sed -n -E "s/^[[:space:]]*#define[[:space:]]+$2[[:space:]]+\"?([^\" /]+)\"?.*/\1/p" "$1" 2>/dev/null | head -n 1
}

# Prints the first source in folder $1 that is missing or of another version; nothing where all are right.
wrong_version() {
  local found
  found=$(defined "$1/imgui/imgui.h" IMGUI_VERSION)
  if [ "$found" != "$imgui_version" ]; then
    echo "imgui/ holds Dear ImGui ${found:-of no known version}, not $imgui_version"
    return
  fi
  local header=$1/json/single_include/nlohmann/json.hpp
  found="$(defined "$header" NLOHMANN_JSON_VERSION_MAJOR).$(defined "$header" NLOHMANN_JSON_VERSION_MINOR).$(defined "$header" NLOHMANN_JSON_VERSION_PATCH)"
  if [ "$found" != "$json_version" ]; then
    echo "json/ holds nlohmann/json $found, not $json_version"
    return
  fi
  header=$1/catch2/extras/catch_amalgamated.hpp
  found="$(defined "$header" CATCH_VERSION_MAJOR).$(defined "$header" CATCH_VERSION_MINOR).$(defined "$header" CATCH_VERSION_PATCH)"
  if [ "$found" != "$catch2_version" ]; then
    echo "catch2/ holds Catch2 $found, not $catch2_version"
  fi
}

from_folder() {
  local name
  for name in imgui json catch2; do
    [ -d "$MILEPOST_DEPS/$name" ] || fail "MILEPOST_DEPS: $MILEPOST_DEPS has no folder $name; give a folder that holds imgui/, json/ and catch2/."
    cp -R "$MILEPOST_DEPS/$name" "$1/$name"
  done
}

# Prints the package mirrors named in the machine's own apt sources, Debian's archive first.
mirrors() {
  local folder=/etc/apt found
  found=$(
    { cat "$folder/sources.list" "$folder"/sources.list.d/*.list 2>/dev/null || true; } |
      sed -n -E 's/#.*//; s/^[[:space:]]*deb(-src)?[[:space:]]+(\[[^]]*\][[:space:]]*)?([^[:space:]]+)[[:space:]].*/\3/p'
    # Stanzas of "Key: value" lines; one that says "Enabled: no" is not in use.
    { cat "$folder"/sources.list.d/*.sources 2>/dev/null || true; } | sed '/^#/d' |
      awk 'BEGIN { RS = ""; FS = "\n" }
           tolower($0) !~ /(^|\n)enabled:[ \t]*no/ {
             for (i = 1; i <= NF; i++) if (tolower($i) ~ /^uris:/) { sub(/^[^:]*:[ \t]*/, "", $i); print $i }
           }' | tr -s ' \t' '\n'
  )
  found=$(echo "$found" | grep ':/' | grep -v security | awk '!seen[$0]++')
  { echo "$found" | grep debian || true; echo "$found" | grep -v debian || true; } | grep . || true
}

# Writes an apt configuration that keeps every list, cache and log inside folder $1.
write_apt_configuration() {
  mkdir -p "$1/lists/partial" "$1/cache/archives/partial"
  cat >"$1/apt.conf" <<EOF
Dir::Etc::SourceList "$1/sources.list";
Dir::Etc::SourceParts "-";
Dir::State::Lists "$1/lists";
Dir::Cache "$1/cache";
// A testing suite's Release file may be past its date; its signature is still checked.
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Acquire::Retries "2";
Acquire::http::Timeout "30";
// Downloads go into this folder, which apt's own user may not enter.
APT::Sandbox::User "root";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
EOF
}

from_debian() {
  if ! command -v apt-get >/dev/null || ! command -v xz >/dev/null; then
    reasons+=("there is no apt-get with xz here")
    return 1
  fi
  local work=$1/apt mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg option=""
  [ ! -e "$keyring" ] || option="[signed-by=$keyring] "
  write_apt_configuration "$work"
  while read -r mirror; do
    echo "deb-src $option$mirror forky main" >"$work/sources.list"
    if apt-get -c "$work/apt.conf" update >>"$log" 2>&1 &&
      (cd "$work" && apt-get -c "$work/apt.conf" source --download-only --only-source "${debian_packages[@]}") >>"$log" 2>&1; then
      unpack "$work"/imgui_*.orig.tar.* "$1/imgui"
      unpack "$work"/nlohmann-json3_*.orig.tar.* "$1/json"
      unpack "$work"/catch2_*.orig.tar.* "$1/catch2"
      return 0
    fi
  done < <(mirrors | head -n 3)
  reasons+=("apt's mirror does not give the source packages")
  return 1
}

# Unpacks archive $1 into folder $2 without the archive's own top folder.
unpack() {
  mkdir -p "$2"
  tar -xf "$1" -C "$2" --strip-components=1
}

from_upstream() {
  if ! command -v git >/dev/null; then
    reasons+=("there is no git here")
    return 1
  fi
  local line name address commit
  for line in "${upstream_commits[@]}"; do
    read -r name address commit <<<"$line"
    git init --quiet "$1/$name"
    if ! GIT_TERMINAL_PROMPT=0 git -C "$1/$name" fetch --quiet --depth 1 "$address" "$commit" >>"$log" 2>&1 ||
      ! git -C "$1/$name" -c advice.detachedHead=false checkout --quiet FETCH_HEAD >>"$log" 2>&1; then
      reasons+=("git cannot fetch $address")
      return 1
    fi
  done
}

main() {
  local wanted="$stamp_text${MILEPOST_DEPS:+ from $MILEPOST_DEPS}" work problem
  if [ -e "$target/stamp" ] && [[ "$(cat "$target/stamp")" == "$wanted"* ]]; then
    return
  fi
  mkdir -p "$root/build"
  : >"$log"
  work=$(mktemp -d "$root/build/deps.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  if [ -n "${MILEPOST_DEPS:-}" ]; then
    from_folder "$work"
  elif ! from_debian "$work" && ! from_upstream "$work"; then
    fail "no source of the dependencies answered (${reasons[0]}; ${reasons[1]}; see build/dependencies.log); give a folder that holds imgui/, json/ and catch2/ as MILEPOST_DEPS=FOLDER."
  fi
  problem=$(wrong_version "$work")
  [ -z "$problem" ] || fail "$problem; give the versions named at the top of this script as MILEPOST_DEPS=FOLDER."
  rm -rf "$work/apt" "$target"
  chmod 755 "$work"
  echo "$wanted" >"$work/stamp"
  mv "$work" "$target"
  trap - EXIT
}

main
