#!/usr/bin/env bash
# esbuild 0.28.2 and webpack 5.113.0.
# esbuild keeps the comments inside import() by which a library tells the bundlers of others to leave an address alone
# (webpackIgnore, @vite-ignore), but not with --minify or --minify-whitespace, and says nothing. A library that is
# published minified loses them: webpack then takes the import for one of its own, finds no files, and puts in a function
# that throws "Cannot find module" for every address, after a build that ends well.
# It matters to whoever ships a script that loads a part of itself by address: minify with something else, or keep the
# white space there.
# Output seen: plain: kept, asks the browser; minified: dropped, throws "Cannot find module" and exit code 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" esbuild@0.28.2 webpack@5.113.0 >/dev/null
cat >"$folder/library.mjs" <<'SCRIPT'
export const part = (address) => import(/* webpackIgnore: true */ /* @vite-ignore */ address);
SCRIPT
cat >"$folder/try.mjs" <<'SCRIPT'
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import webpack from 'webpack';
let exit = 0;
for (const [name, minify, wanted] of [['plain', false, 'kept, asks the browser'], ['minified', true, 'dropped, throws "Cannot find module" and exit code 0']]) {
  const library = `${import.meta.dirname}/${name}.mjs`;
  await build({ entryPoints: [`${import.meta.dirname}/library.mjs`], bundle: true, format: 'esm', minify, outfile: library });
  const kept = readFileSync(library, 'utf8').includes('webpackIgnore');
  const stats = await new Promise((resolve, reject) => webpack({
    mode: 'production', entry: library, output: { path: import.meta.dirname, filename: `${name}.out.js`, library: { type: 'commonjs' } },
  }, (error, result) => (error ? reject(error) : resolve(result))));
  const throws = readFileSync(`${import.meta.dirname}/${name}.out.js`, 'utf8').includes('Cannot find module');
  const got = `${kept ? 'kept' : 'dropped'}, ${throws ? 'throws "Cannot find module"' : 'asks the browser'}${throws && !stats.hasErrors() ? ' and exit code 0' : ''}`;
  console.log(`${name}: ${got}`);
  if (got !== wanted) exit = 1;
}
process.exit(exit);
SCRIPT
node "$folder/try.mjs"
