// Emscripten's loader without what Milepost never uses of it: the page compiles the module and hands it in, so all the
// ways to fetch one, to wait for files and to put something before the start would only take room in the download.

const CUTS = [
  // How files would be read, and the window named.
  [/var read_,readAsync,readBinary,setWindowTitle;.*?(?=var out=)/s, ''],
  // How the module would be found and fetched.
  [/var dataURIPrefix=.*?(?=function createWasm\(\))/s, ''],
  [/function receiveInstantiationResult\(.*?(?=if\(Module\["instantiateWasm"\]\))/s, ''],
  [/if\(Module\["instantiateWasm"\]\)\{try\{var exports=(Module[^;]*);.*?instantiateAsync\(\)[^;]*;return\{\}/s, 'return $1'],
  // What would be printed, be given in other ways, or be said to whoever builds it.
  [/var out=console\.log\.bind\(console\);/, ''],
  [/var wasmBinary;if\(Module\["wasmBinary"\]\)wasmBinary=Module\["wasmBinary"\];/, ''],
  [/if\(typeof WebAssembly!="object"\)\{abort\("no native wasm support detected"\)\}/, ''],
  [/Module\["preloaded(?:Images|Audios)"\]=\{\};/g, ''],
  [/what\+="\. Build with [^"]*";/, ''],
];

/** In place of lists of what is to be called and waited for: the module begins when it comes. All of these, or none. */
const AT_ONCE = [
  [/var __ATPRERUN__=\[\].*?(?=function abort\()/s, ''],
  [/addOnInit\((Module\["asm"\]\["\w+"\])\);removeRunDependency\("wasm-instantiate"\)\}addRunDependency\("wasm-instantiate"\);/, '$1();readyPromiseResolve(Module)}'],
  [/function callRuntimeCallbacks\(.*?(?=function getWasmTableEntry\()/s, ''],
  [/var calledRun;dependenciesFulfilled=.*?run\(\);(?=\s)/s, ''],
];

/** A function that looks up what the module exports under a short name, and takes its own place. */
const EXPORT = /var (\w+)=Module\["\1"\]=function\(\)\{return\(\1=Module\["\1"\]=Module\["asm"\]\["([\w$]+)"\]\)\.apply\(null,arguments\)\};/g;
const RECEIVED = 'Module["asm"]=exports;';
/** A view of the memory as numbers of one kind. */
const VIEW = /Module\["(HEAP\w+)"\]=\1=new \w+\(buf\);?/g;
/** Those that the page reads. */
const VIEWS = ['HEAPU8', 'HEAPU32', 'HEAPF32'];

/** What another Emscripten writes in another way stays as it is, which is longer and does the same. */
export function trimmed(glue) {
  const short = cut(glue, CUTS);
  const begun = AT_ONCE.every(([part]) => part.test(short)) ? cut(short, AT_ONCE) : short;
  const names = [...begun.matchAll(EXPORT)].map(([, name, key]) => `${name}:exports.${key}`);
  return withoutViews(begun.replace(EXPORT, '').replace(RECEIVED, `${RECEIVED}Object.assign(Module,{${names}});`));
}

function cut(text, cuts) {
  return cuts.reduce((left, [part, instead]) => left.replace(part, instead), text);
}

/** Without the views that neither the page nor anything else here reads. */
function withoutViews(glue) {
  const others = glue.replace(VIEW, '').replace(/var buffer,[\w,]*;/, '');
  return glue.replace(VIEW, (view, name) => (VIEWS.includes(name) || new RegExp(`\\b${name}\\b`).test(others) ? view : ''));
}
