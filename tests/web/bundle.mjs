// Bundles TypeScript of the tests, with the program's own, so that Node can run it.

import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The module that `entry` exports, a path from here. `patch` is given each source of keeping, by its file's name, and
 * gives what is to be bundled in its place.
 */
export async function bundle(entry, patch = (_name, text) => text) {
  const { outputFiles } = await build({
    entryPoints: [here + entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    plugins: [{
      name: 'keeping',
      setup({ onLoad }) {
        onLoad({ filter: /web\/src\/keeping\/[^/]+\.ts$/ }, ({ path }) => ({
          contents: patch(path.slice(path.lastIndexOf('/') + 1), readFileSync(path, 'utf8')),
          loader: 'ts',
        }));
      },
    }],
  });
  // From a file, since a stack names the module's address, which as a `data:` one would be the whole program.
  const folder = mkdtempSync(join(tmpdir(), 'milepost-tests-'));
  const file = join(folder, 'bundle.mjs');
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
