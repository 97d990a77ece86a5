// Holds what a reader downloads against the budget, and tells the sizes in a table.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const names = ['milepost.mjs', 'milepost.wasm', 'milepost-views.wasm', 'milepost.js', 'milepost.html'];
const KILOBYTE = 1000;

const missing = names.filter((name) => !existsSync(dist + name));
const mustRun = process.env.CI === 'true';
const skip = missing.length && !mustRun ? `dist/ lacks ${missing.join(', ')}: run ./build-wasm.sh` : false;

const sizes = (name) => {
  const bytes = readFileSync(dist + name);
  return { plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
};
const kilobytes = (size) => `${(size / KILOBYTE).toFixed(1)} KB`;

test('milepost.mjs and milepost.wasm are at most 190 KB together in brotli', { skip }, (context) => {
  for (const name of names) {
    const { plain, gzip, brotli } = sizes(name);
    context.diagnostic(`${name.padEnd(19)} ${kilobytes(plain)}, gzip ${kilobytes(gzip)}, brotli ${kilobytes(brotli)}`);
  }
  const total = sizes('milepost.mjs').brotli + sizes('milepost.wasm').brotli;
  assert.ok(total <= 190 * KILOBYTE, `the two files take ${kilobytes(total)}`);
});

test('the views that are opened later are at most 40 KB in brotli', { skip }, () => {
  const { brotli } = sizes('milepost-views.wasm');
  assert.ok(brotli <= 40 * KILOBYTE, `the file takes ${kilobytes(brotli)}`);
});

test('milepost.html is at most 450 KB', { skip }, () => {
  const { plain } = sizes('milepost.html');
  assert.ok(plain <= 450 * KILOBYTE, `the file takes ${kilobytes(plain)}`);
});
