#!/usr/bin/env bash
# Builds everything that a handbook page needs into dist/, after getting what is missing for it.
set -euo pipefail
cd "$(dirname "$0")"
source tools/common.sh

usage() {
  cat <<'EOF'
Usage: ./build-wasm.sh [--serve] [--port N]
  --serve    afterwards serve the demo page on 127.0.0.1 until Ctrl+C
  --port N   the port to serve on; without it 8080, or a free one where that is taken
EOF
}

serve=false
port=""
while [ $# -gt 0 ]; do
  case $1 in
    --serve) serve=true ;;
    --port)
      [[ "${2:-}" =~ ^[0-9]+$ ]] || fail "--port: expected a number, got \"${2:-}\"; for example --port 8080."
      port=$2
      shift
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done

# shellcheck disable=SC2046
install_packages $(packages_for emcc=emscripten cmake=cmake ninja=ninja-build node=nodejs npm=npm xz=xz-utils)

emcc_version=$(emcc --version | sed -n -E '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p')
at_least 3.1.6 "$emcc_version" || fail "emcc on PATH is $emcc_version; put Emscripten 3.1.6 or newer on PATH."
node_version=$(node --version)
at_least 18.19.0 "${node_version#v}" || fail "node on PATH is $node_version; put Node 18.19 or newer on PATH."

# Another emcc than last time makes the old configuration useless.
fresh=()
if [ -e build/wasm/CMakeCache.txt ] && ! grep -q "^EMCC:FILEPATH=$(command -v emcc)$" build/wasm/CMakeCache.txt; then
  fresh=(--fresh)
fi

step dependencies "Sources of the dependencies" tools/dependencies.sh
step npm "Packages for the page's scripts" npm_packages
step configure-wasm "Configuring with emcc $emcc_version" cmake --preset wasm ${fresh[@]+"${fresh[@]}"}
step build-wasm "Building the WebAssembly modules" cmake --build --preset wasm --target milepost_wasm milepost_cli
step dist "Filling dist/" node web/build.mjs

echo "One file for offline use: $root/dist/milepost.html"
if $serve; then
  exec node web/serve.mjs dist/demo ${port:+"$port"}
fi
