// milepost.mjs: an ES module whose core lies beside it as milepost.wasm, as bundlers and fast sites want it.

import { define } from './element';

async function compile(): Promise<WebAssembly.Module> {
  const response = await fetch(new URL('milepost.wasm', import.meta.url));
  if (!response.ok) throw new Error(`milepost.wasm: the server answers ${response.status}; put it beside milepost.mjs`);
  // Streaming is refused under another type than application/wasm, which some servers give.
  if (response.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

define(compile);
