// milepost.js: one classic script with the core inside, which also runs from a file and from a saved page.

import base64 from 'milepost-core.wasm.gz';
import { copyPage } from './copy';
import { offerKeeping } from './disk';
import { define } from './element';
import type { CompiledCore } from './further';
import { recorder } from './report/recorder';

async function compile(): Promise<CompiledCore> {
  const compressed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bytes = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return { first: await WebAssembly.compile(await new Response(bytes).arrayBuffer()) };
}

/** The whole script, which the build makes a function of this name: a saved copy of the page takes it along. */
declare const milepostProgram: () => void;

define(compile, async () => recorder, (copied) => copyPage(milepostProgram.toString(), copied), offerKeeping);
