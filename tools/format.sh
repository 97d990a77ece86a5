#!/usr/bin/env bash
# Formats all C++ code; with --check only says where it is not formatted.
set -euo pipefail
cd "$(dirname "$0")/.."

files() {
  find src tests -name '*.hpp' -o -name '*.cpp' | sort
}

if [ "${1:-}" != --check ]; then
  files | xargs clang-format -i
  exit
fi
code=0
while read -r file; do
  clang-format "$file" | cmp -s - "$file" && continue
  echo "$file is not formatted: run tools/format.sh."
  code=1
done < <(files)
exit $code
