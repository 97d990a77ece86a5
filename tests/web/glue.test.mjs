// Emscripten's loader starts the core with and without waiting, however little of it is left, and stays as it is where it
// is another one.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { trimmed } from '../../web/glue.mjs';

const folder = fileURLToPath(new URL('../../build/wasm/', import.meta.url));
const missing = !existsSync(`${folder}milepost-core.mjs`) && process.env.CI !== 'true';
const skip = missing ? 'the core is not built: run ./build-wasm.sh' : false;

const host = { now: () => 0, random: () => 0.5, dayOf: () => 0 };

/** What the core says of itself, begun as `instantiateWasm` does it. */
async function answer(glue, instantiateWasm) {
  const { default: createCore } = await import(`data:text/javascript,${encodeURIComponent(glue)}`);
  const module = { host, instantiateWasm };
  const isThere = createCore(module);
  const atOnce = typeof module._mp_configure;
  await isThere;
  module._mp_framework_id();
  const at = module._mp_output();
  const text = new TextDecoder().decode(module.HEAPU8.subarray(at, at + module._mp_output_size()));
  return { atOnce, text, views: [module.HEAPU32, module.HEAPF32].map((view) => view.constructor.name) };
}

test('the core begins when it comes, at once or later, and nothing is left that would fetch it', { skip }, async () => {
  const compiled = new WebAssembly.Module(readFileSync(`${folder}milepost-core.wasm`));
  const glue = trimmed(readFileSync(`${folder}milepost-core.mjs`, 'utf8'));
  assert.doesNotMatch(glue, /fetch\(|XMLHttpRequest|runDependencies/);
  const now = (imports, receive) => {
    receive(new WebAssembly.Instance(compiled, imports), compiled);
    return {};
  };
  const later = (imports, receive) => {
    void WebAssembly.instantiate(compiled, imports).then((instance) => receive(instance, compiled));
    return {};
  };
  const told = { text: 'infrastructure', views: ['Uint32Array', 'Float32Array'] };
  assert.deepEqual(await answer(glue, now), { atOnce: 'function', ...told });
  assert.deepEqual(await answer(glue, later), { atOnce: 'undefined', ...told });
});

test('the loader of another Emscripten stays as it is', () => {
  const other = 'var out=console.log;async function createWasm(){run()}var calledRun;run();\n';
  assert.equal(trimmed(other), other);
});
