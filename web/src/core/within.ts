// The core where it is part of the script itself.

import base64 from 'milepost-core.wasm.gz';
import type { CompiledCore } from './further';

export async function compileWithin(): Promise<CompiledCore> {
  const compressed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bytes = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return { first: await WebAssembly.compile(await new Response(bytes).arrayBuffer()) };
}
