// Builds the examples as their readers would: `node examples/build.mjs hugo` copies examples/hugo to build/sites/hugo, puts
// Milepost and the framework where that generator looks for files, builds it and says which folder to serve.
// Whatever is installed stays there for the next time. Without a name it builds all.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../tools/program.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const SITES = fileURLToPath(new URL('../build/sites', import.meta.url));

/**
 * Of each example: `commands` with the Debian package that each is in, for those that npm does not bring; `files`, the
 * folder whose content stands as it is beside the pages; `milepost`, what is put there, for those that take it from no
 * package; what builds it, and where that puts the site.
 */
export const EXAMPLES = {
  plain: { files: '.', milepost: ['milepost.js'], output: '.' },
  vitepress: { files: 'public', output: '.vitepress/dist' },
  eleventy: { files: '.', output: '_site' },
  docusaurus: { files: 'static', output: 'build' },
  starlight: { files: 'public', output: 'dist' },
  hugo: {
    commands: { hugo: 'hugo' },
    files: 'static', milepost: ['milepost.js'], output: 'public',
  },
  jekyll: {
    commands: { jekyll: 'jekyll' },
    files: '.', milepost: ['milepost.js'], build: ['jekyll', 'build', '--quiet'], output: '_site',
  },
  sphinx: {
    commands: { 'sphinx-build': 'python3-sphinx python3-myst-parser' },
    files: '_static', milepost: ['milepost.js'], build: ['sphinx-build', '-q', '-W', '.', '_site'], output: '_site',
  },
  mkdocs: {
    commands: { mkdocs: 'mkdocs mkdocs-material' },
    files: 'docs', milepost: ['milepost.js'], build: ['mkdocs', 'build', '--strict', '--quiet'], output: 'site',
  },
  frame: { files: 'milepost', milepost: ['frame.html', 'frame.js', 'milepost.js'], output: '.' },
};

/** What this machine lacks to build an example, as a reason to skip; nothing where it has all. */
export function missing(name) {
  for (const [command, packages] of Object.entries(EXAMPLES[name].commands ?? {})) {
    if (!isCommand(command)) return `${command} is not installed (packages ${packages})`;
  }
  return undefined;
}

/** Where an example is built, with what it has installed. */
export const workOf = (name) => join(SITES, name, 'work');

/** Gives the folder to serve: the site stands in its folder `handbook`. Built again only after something has changed. */
export async function buildExample(name) {
  const { files, milepost = [], build = ['npm', 'run', '--silent', 'build'], output } = EXAMPLES[name];
  const [work, served, stamp] = ['work', 'served', 'built'].map((each) => join(SITES, name, each));
  const sum = sumOf(join(HERE, name), join(HERE, 'framework.json'), fileURLToPath(import.meta.url), DIST);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return served;
  empty(work, ['node_modules']);
  cpSync(join(HERE, name), work, { recursive: true, filter: isSource });
  for (const [from, file] of [[HERE, 'framework.json'], ...milepost.map((each) => [DIST, each])]) {
    cpSync(join(from, file), join(work, files, file));
  }
  if (existsSync(join(work, 'package.json'))) await installPackages(work);
  if (output !== '.') await runProgram(build[0], build.slice(1), work);
  rmSync(served, { recursive: true, force: true });
  cpSync(join(work, output), join(served, 'handbook'), { recursive: true });
  writeFileSync(stamp, sum);
  return served;
}

/** What package.json names, again only after that has changed; Milepost from what `npm pack` makes of dist/. */
async function installPackages(work) {
  const wanted = readFileSync(join(work, 'package.json'), 'utf8');
  const packed = (await runProgram('npm', ['pack', DIST, '--pack-destination', work, '--silent'], work)).trim();
  const stamp = join(work, 'node_modules/.wanted');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    writeFileSync(join(work, 'package.json'), wanted.replace('file:../../dist', `file:${packed}`));
    await runProgram('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--silent'], work);
    writeFileSync(stamp, wanted);
  }
  // As npm would, which takes half a minute to find that nothing else has changed.
  const installed = join(work, 'node_modules/milepost');
  rmSync(installed, { recursive: true, force: true });
  rmSync(join(work, 'node_modules/.cache'), { recursive: true, force: true });
  mkdirSync(installed);
  await runProgram('tar', ['-xzf', packed, '--strip-components=1', '-C', installed], work);
}

/** Another one whenever a byte of these files, and of those in these folders, is another. */
function sumOf(...paths) {
  const sum = createHash('sha256');
  for (const path of paths) {
    const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).sort().map((each) => join(path, each)) : [path];
    for (const file of inside.filter((each) => isSource(each) && statSync(each).isFile())) sum.update(`${file}\n`).update(readFileSync(file));
  }
  return sum.digest('hex');
}

/** Leaves nothing in a folder but what is kept. */
function empty(folder, kept) {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) if (!kept.includes(entry)) rmSync(join(folder, entry), { recursive: true, force: true });
}

/** Not what somebody has installed in the example itself. */
const isSource = (path) => !path.startsWith(HERE) || !path.includes('node_modules');

export function isCommand(name) {
  try {
    return Boolean(execFileSync('sh', ['-c', 'command -v "$0"', name]));
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  for (const name of names.length ? names : Object.keys(EXAMPLES)) {
    if (!Object.hasOwn(EXAMPLES, name)) throw new Error(`${name}: expected one of ${Object.keys(EXAMPLES).join(', ')}`);
    const lack = missing(name);
    console.log(`${name}: ${lack ?? await buildExample(name)}`);
  }
}
