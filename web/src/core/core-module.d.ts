// What Emscripten's build gives, and what the page's build puts into the one-file script.

declare module 'milepost-core' {
  const createCore: (options: object) => Promise<import('./core').CoreModule>;
  export default createCore;
}

declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*/offline.html' {
  /** The page that holds everything in one file, with the place of the script still named. */
  const page: string;
  export default page;
}

declare module 'milepost-core.wasm.gz' {
  /** The core's bytes, compressed with gzip, in base64. */
  const base64: string;
  export default base64;
}
