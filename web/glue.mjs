// Emscripten's loader without what Milepost never uses of it: the page compiles the module and hands it in, so all the
// ways to fetch one would only take room in the download.

const CUTS = [
  // How files would be read, and the window named.
  [/var read_,readAsync,readBinary,setWindowTitle;.*?(?=var out=)/s, ''],
  // How the module would be found and fetched.
  [/var dataURIPrefix=.*?(?=function createWasm\(\))/s, ''],
  [/function receiveInstantiationResult\(.*?(?=if\(Module\["instantiateWasm"\]\))/s, ''],
  [/if\(Module\["instantiateWasm"\]\)\{try\{var exports=(Module[^;]*);.*?instantiateAsync\(\)[^;]*;return\{\}/s, 'return $1'],
];

/** A function that looks up what the module exports under a short name, and takes its own place. */
const EXPORT = /var (\w+)=Module\["\1"\]=function\(\)\{return\(\1=Module\["\1"\]=Module\["asm"\]\["(\w+)"\]\)\.apply\(null,arguments\)\};/g;
const RECEIVED = 'Module["asm"]=exports;';

/** What another Emscripten writes in another way stays as it is, which is longer and does the same. */
export function trimmed(glue) {
  const short = CUTS.reduce((text, [cut, instead]) => text.replace(cut, instead), glue);
  const names = [...short.matchAll(EXPORT)].map(([, name, key]) => `${name}:exports.${key}`);
  return short.replace(EXPORT, '').replace(RECEIVED, `${RECEIVED}Object.assign(Module,{${names}});`);
}
