// Parts the core in two: what the first view and everything behind the page needs, and the views that are opened later.
// The program itself is one; Binaryen's wasm-split moves functions out of it, and what calls them finds them in a table
// that the second part fills when it comes.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The only ways into the further views. src/ui/panels/page.cpp goes there only where they have come. */
const WAYS_IN = ['quarter_panel', 'brief_panel', 'compare_panel', 'programs_panel', 'health_panel'].map(
  (name) => `milepost::ui::${name}\\28`,
);
const FEATURES = [
  '--mvp-features',
  '--enable-bulk-memory',
  '--enable-nontrapping-float-to-int',
  '--enable-sign-ext',
  '--enable-mutable-globals',
];
/**
 * What is called once goes into its caller where it is small, as cmake/Wasm.cmake has it for the whole. Of what is called
 * often more goes in: a string's length is a call otherwise, of which a long file takes millions.
 */
const OPTIMIZATION = [
  '--strip-debug',
  '-Os',
  '--one-caller-inline-max-function-size=20',
  '--always-inline-max-function-size=9',
  '--low-memory-unused',
  '--converge',
];
/** Where web/src/core/load.ts hands the parts to each other. */
const NAMESPACES = ['--import-namespace=first', '--placeholder-namespace=further'];

/**
 * Of a core with the names of its functions: `whole` is without names, `first` and `further` do the same together.
 * Needs Binaryen's tools, which come with Emscripten, and throws where they or a way in are missing.
 */
export function splitCore(path) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-split-'));
  const at = (name) => join(folder, name);
  try {
    const { calls, roots, inTable } = graphOf(run('wasm-opt', [path, ...FEATURES, '--print-call-graph', '-o', at('same')]));
    const further = onlyBehind(WAYS_IN, calls, roots, inTable);
    writeFileSync(at('names'), further.join('\n'));
    run('wasm-split', [path, ...FEATURES, ...NAMESPACES, `--split-funcs=@${at('names')}`, '-o1', at('1'), '-o2', at('2')]);
    const stripped = (from) => {
      run('wasm-opt', [from, ...FEATURES, ...OPTIMIZATION, '-o', at('stripped')]);
      return readFileSync(at('stripped'));
    };
    return { whole: stripped(path), first: stripped(at('1')), further: stripped(at('2')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Who calls whom, by name; what the page can call; and what is called by its place in a table. */
function graphOf(dot) {
  const calls = new Map();
  const roots = [];
  const inTable = [];
  for (const line of dot.split('\n')) {
    const [, from, to, look] = /^ {2}"(.*?)"(?: -> "(.*?)"| \[style="(.*?)\])/.exec(line) ?? [];
    if (to) calls.get(from)?.push(to);
    else if (look?.includes('rounded')) inTable.push(from);
    else if (look) {
      calls.set(from, []);
      if (look.includes('gray')) roots.push(from);
    }
  }
  return { calls, roots, inTable };
}

/**
 * What nobody reaches but through a way in. What stands in a table may be called by anybody, except for a function
 * without a name of its own: only those it is written in can hand it out.
 */
function onlyBehind(waysIn, calls, roots, inTable) {
  const names = [...calls.keys()];
  const closed = new Set(names.filter((name) => waysIn.some((way) => name.startsWith(way))));
  if (closed.size !== waysIn.length) throw new Error('the core lacks a way into the further views; see WAYS_IN in web/split.mjs');
  const reached = new Set();
  const reach = (first) => {
    for (const waiting = [first]; waiting.length; ) {
      const name = waiting.pop();
      if (reached.has(name) || closed.has(name) || !calls.has(name)) continue;
      reached.add(name);
      waiting.push(...calls.get(name));
    }
  };
  const owners = new Map(inTable.map((name) => [name, ownersOf(name, names)]));
  for (const name of [...roots, ...inTable.filter((each) => !owners.get(each).length)]) reach(name);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const name of inTable) if (owners.get(name).some((owner) => reached.has(owner))) reach(name);
  }
  return names.filter((name) => !reached.has(name));
}

/**
 * The functions that one without a name of its own is written in, by its name: `x::y(int)::$_0::__invoke(…)` is of
 * `x::y(int)`, and so is `z<x::y(int)::$_0>::'lambda'(…)::__invoke(…)`.
 */
function ownersOf(name, names) {
  const beginnings = [...name.matchAll(/::(?:\$_\d|\\27lambda)/g)].map(({ index }) => name.slice(0, index));
  return names.filter((each) => each.includes('\\28') && beginnings.some((beginning) => beginning.endsWith(each)));
}

function run(tool, parameters) {
  try {
    return execFileSync(tool, parameters, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  } catch (cause) {
    throw new Error(`${tool} cannot part the core; it comes with Emscripten, as package binaryen on Debian`, { cause });
  }
}
