// milepost.mjs: an ES module whose core lies beside it as milepost.wasm, as bundlers and fast sites want it.

import { BUILD, SECTION } from './core/build-name';
import { AssessmentElement, define } from './element/element';
import { FurtherPart } from './core/further';
import type { Recorder } from './report/recorder';

export { AssessmentElement as MilepostElement };

const MAGIC = [0, 0x61, 0x73, 0x6d];
const MIXED = 'not of the same build as this page’s milepost.mjs; put all files of one build there, and let no cache mix them';

// Vite, Rollup's and Parcel's plugins and webpack look for these very words, with the bare name in them, and put another
// address in their place.
const first = (): URL => new URL('milepost.wasm', import.meta.url);
const views = (): URL => new URL('milepost-views.wasm', import.meta.url);
const further = new FurtherPart(() => compile('milepost-views.wasm', views()));

define(async () => ({ first: await compile('milepost.wasm', first()), further }), findRecorder);

/** What came is no part of this script’s core. Its sentence says what it is, and the way out. */
class WrongAnswer extends Error {}

/** `name` is what whoever keeps the page knows the file by; a bundler may have given it another. */
async function compile(name: string, plain: URL): Promise<WebAssembly.Module> {
  const url = withBuild(plain);
  return read(name, url, 'default').catch((error: unknown) => {
    if (!(error instanceof WrongAnswer)) throw error;
    // What a cache has kept may be older than what lies there.
    return read(name, url, 'reload');
  });
}

async function read(name: string, url: URL, cache: RequestCache): Promise<WebAssembly.Module> {
  const wrong = (what: string): WrongAnswer => new WrongAnswer(`${url}: ${what}`);
  const response = await fetch(url, { cache }).catch((cause: unknown) => {
    throw new Error(`${url}: ${unreadable(name)}`, { cause });
  });
  if (!response.ok) throw wrong(`the server answers ${response.status}; put ${name} there, beside milepost.mjs`);
  const module = await compiled(name, response, wrong);
  const [section] = WebAssembly.Module.customSections(module, SECTION);
  if (section && new TextDecoder().decode(section) === BUILD) return module;
  throw wrong(MIXED);
}

async function compiled(name: string, response: Response, wrong: (what: string) => Error): Promise<WebAssembly.Module> {
  // Streaming is refused under another type than application/wasm, which some servers give.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  const again = streams ? response.clone() : response;
  try {
    if (streams) return await WebAssembly.compileStreaming(response);
  } catch {
    // Why, its bytes say.
  }
  const bytes = await again.arrayBuffer().catch(() => {
    throw wrong('the answer was cut short; load the page again');
  });
  const begin = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, MAGIC.length));
  if (!MAGIC.every((byte, at) => begin[at] === byte)) {
    throw wrong(`the answer is no WebAssembly but something else, a page perhaps; put ${name} there`);
  }
  if (!WebAssembly.validate(bytes)) throw wrong(`the file is damaged or cut short; put ${name} there once more`);
  return WebAssembly.compile(bytes);
}

function unreadable(name: string): string {
  return `cannot be read; see that ${name} lies there and may be read from this page`;
}

/** What notes all that happens, which most pages never ask for. */
async function findRecorder(): Promise<Recorder> {
  const url = withBuild(new URL('milepost-report.mjs', import.meta.url));
  let problem = MIXED;
  try {
    // Bundlers leave it to the browser: what they have put there is a file, not a part of theirs.
    const { recorder } = await import(/* webpackIgnore: true */ /* @vite-ignore */ url.href) as { recorder?: Recorder };
    if (recorder?.build === BUILD) return recorder;
  } catch {
    problem = unreadable('milepost-report.mjs');
  }
  throw new Error(`Nothing is recorded: ${url}: ${problem}`);
}

/**
 * The build's name is added to what a bundler has made of an address. It keeps caches from handing out a part of another
 * build. An address that holds the file itself takes nothing more.
 */
function withBuild(url: URL): URL {
  if (url.protocol.startsWith('http')) url.search += `${url.search ? '&' : '?'}${BUILD}`;
  return url;
}
