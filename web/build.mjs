// Makes dist/ from the built core and command and the page's sources. `--core FOLDER` takes what is built from there,
// `--dist FOLDER` writes to another place. The same sources give the same bytes.

import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { trimmed } from './glue.mjs';
import { splitCore } from './split.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'web');
const { values: options } = parseArgs({
  options: {
    core: { type: 'string', default: join(root, 'build/wasm') },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
const dist = options.dist;
/** Stands in the scripts until the build has its name, and is as long. */
const PLACE = 'build--name-';
/** What the one-file script calls what it exports. */
const PROGRAM = 'exported';
/** As web/src/core/build-name.ts has it. */
const SECTION = 'milepost';
const core = splitCore(coreFile('milepost-core.wasm'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'demo'), { recursive: true });
const scripts = {
  'milepost.js': await bundle('embedded.ts', 'milepost.js', 'iife'),
  'milepost.mjs': await bundle('fetched.ts', 'milepost.mjs', 'esm'),
  'milepost-inline.mjs': await bundle('inline.ts', 'milepost-inline.mjs', 'esm'),
  'milepost-report.mjs': await bundle('report/recorder.ts', 'milepost-report.mjs', 'esm'),
  'frame.js': await bundle('frame.ts', 'frame.js', 'iife'),
};
const buildName = nameOf([...Object.values(core), ...Object.values(scripts)]);
for (const [name, text] of Object.entries(scripts)) writeFileSync(join(dist, name), named(text));
const section = customSection(SECTION, buildName);
writeFileSync(join(dist, 'milepost.wasm'), Buffer.concat([core.first, section]));
writeFileSync(join(dist, 'milepost-views.wasm'), Buffer.concat([core.further, section]));
const script = named(scripts['milepost.js']);
writeFileSync(join(dist, 'milepost.html'), inline(readFileSync(join(web, 'offline.html'), 'utf8'), script));
writePackage();
// A program of its own, which Node runs: the command of the package.
writeFileSync(join(dist, 'milepost-command.js'), `#!/usr/bin/env node\n${readFileSync(coreFile('milepost.js'), 'utf8')}`, { mode: 0o755 });
writeFileSync(join(dist, 'frame.html'), readFileSync(join(web, 'frame.html'), 'utf8').replaceAll(/"((?:frame|milepost)\.js)"/g, `"$1?${buildName}"`));
cpSync(join(root, 'assets/schema'), join(dist, 'schema'), { recursive: true });
cpSync(join(web, 'demo'), join(dist, 'demo'), { recursive: true });
for (const name of readdirSync(join(dist, 'demo')).filter((name) => name.endsWith('.html'))) bringFrameworks(join(dist, 'demo', name));
// Beside the pages too, so that the folder can be served by itself.
for (const name of ['milepost.js', 'frame.html', 'frame.js']) cpSync(join(dist, name), join(dist, 'demo', name));
for (const name of ['infrastructure.json', 'engineering.json']) cpSync(join(root, 'assets', name), join(dist, 'demo', name));
const files = readdirSync(dist).filter((name) => /\.(m?js|wasm)$/.test(name));
const integrity = Object.fromEntries(files.map((name) => [name, integrityOf(name)]));
writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify({ build: buildName, files: integrity }, null, 2)}\n`);
printSizes(['milepost.js', 'milepost.mjs', 'milepost.wasm', 'milepost-views.wasm', 'milepost-report.mjs', 'milepost.html']);

function coreFile(name) {
  const path = join(options.core, name);
  if (!existsSync(path)) throw new Error(`${path} is missing; build the core first with ./build-wasm.sh`);
  return path;
}

async function bundle(entry, name, format) {
  const { outputFiles, warnings } = await build({
    entryPoints: [join(web, 'src', entry)],
    bundle: true,
    format,
    globalName: name === 'milepost.js' ? PROGRAM : undefined,
    target: 'es2022',
    // Not its white space: with that go the remarks for other bundlers.
    minifySyntax: true,
    minifyIdentifiers: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    loader: { '.html': 'text' },
    define: { MILEPOST_BUILD: JSON.stringify(PLACE) },
    plugins: [corePlugin(), stylePlugin()],
  });
  const [output] = outputFiles;
  const code = await shortened(output.text, format === 'esm');
  const text = name === 'milepost.js' ? program(withinPage(code)) : code;
  if (warnings.length) throw new Error(`${entry}: the bundler warns, see above`);
  if (format === 'iife' && /\bimport\b/.test(text)) throw new Error(`${name}: not a classic script`);
  return text;
}

/**
 * The one-file script. It finds its own source under this name, to put it into copies of the page, and is a CommonJS
 * module where there are such.
 */
function program(code) {
  const run = `(function milepostProgram() {\n${code}return ${PROGRAM};\n})()`;
  // In the shape in which Node finds the names of a CommonJS module.
  return `(function ({ MilepostElement }) {\nif (typeof module === 'object' && module.exports) module.exports = { MilepostElement };\n})(${run});\n`;
}

/** By what the bundler does not do: values put where they are used, and what nobody reads left out. */
async function shortened(text, module) {
  const { code } = await minify(text, {
    module,
    ecma: 2020,
    compress: { passes: 3, ecma: 2020 },
    // What bundlers of others are told about an `import()`.
    format: { comments: /webpackIgnore|@vite-ignore/ },
  });
  return `${code}\n`;
}

/** The same for the same content of all parts, so that parts of two builds can be told apart. */
function nameOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, PLACE.length);
}

/** With the build's name where its place was. */
function named(text) {
  if (!text.includes(PLACE)) throw new Error('a script does not carry the name of its build');
  return text.replaceAll(PLACE, buildName);
}

/** A section that WebAssembly passes over, and a page can read: a zero, then the size, the name and the content. */
function customSection(name, content) {
  const body = Buffer.concat([Buffer.from([name.length]), Buffer.from(name + content)]);
  if (body.length > 127) throw new Error(`${name}: a section of more than 127 bytes needs a longer size`);
  return Buffer.concat([Buffer.from([0, body.length]), body]);
}

/** What the sources import as `milepost-core` and `milepost-core.wasm.gz`. */
function corePlugin() {
  return {
    name: 'milepost-core',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^milepost-core/ }, ({ path }) => ({ path, namespace: 'core' }));
      onLoad({ filter: /\.wasm\.gz$/, namespace: 'core' }, () => ({
        contents: gzipSync(core.whole, { level: 9 }).toString('base64'),
        loader: 'text',
      }));
      onLoad({ filter: /^milepost-core$/, namespace: 'core' }, () => ({
        // The loader hands the compiled core in, so where Emscripten's glue would look for it does not matter.
        contents: trimmed(readFileSync(coreFile('milepost-core.mjs'), 'utf8')).replaceAll('import.meta.url', '"file:///"'),
        loader: 'js',
      }));
    },
  };
}

/** Style sheets as short texts, for the script that applies them. */
function stylePlugin() {
  return {
    name: 'style',
    setup({ onLoad }) {
      onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
        return { contents: code, loader: 'text' };
      });
    },
  };
}

/** What the folder holds as a package: its description, its types for both kinds of modules, its readme. */
function writePackage() {
  const folder = join(web, 'package');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(dist, name), text);
    if (!name.endsWith('.d.ts')) continue;
    writeFileSync(join(dist, name.replace('.d.ts', '.d.mts')), text.replaceAll("'./milepost'", "'./milepost.mjs'"));
  }
}

/** Puts the frameworks that a page names in scripts into them, so that it works from disk, and as a saved page. */
function bringFrameworks(file) {
  const page = readFileSync(file, 'utf8');
  const framework = (name) => JSON.stringify(JSON.parse(readFileSync(join(root, 'assets', name), 'utf8'))).replaceAll('<', '\\u003C');
  writeFileSync(file, page.replaceAll(/data-framework="([^"]+)">/g, (_, name) => `data-framework>${framework(name)}`));
}

/** Code that can stand in a page: nothing in it ends the script or begins a comment. */
function withinPage(code) {
  return code.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3C');
}

/** The page with the script in place of `<script src>`. */
function inline(page, code) {
  return page.replace('<script src="milepost.js"></script>', () => `<script>${code}</script>`);
}

/** What a page can name as a script's `integrity`. */
function integrityOf(name) {
  return `sha384-${createHash('sha384').update(readFileSync(join(dist, name))).digest('base64')}`;
}

function printSizes(names) {
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    const brotli = brotliCompressSync(bytes).length;
    console.log(`${name.padEnd(19)} ${kilobytes(bytes.length)} ${kilobytes(brotli)} brotli`);
  }
  console.log(`Build ${buildName}; the integrity values of its files are in integrity.json`);
}

function kilobytes(size) {
  return `${(size / 1000).toFixed(1).padStart(7)} KB`;
}
