// Bundles TypeScript of the tests, with the program's own, so that Node can run it.

import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
