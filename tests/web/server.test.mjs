// milepost.mjs where there is no page, as on a server that renders one: it can be loaded, and says what it cannot do.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../dist/milepost.mjs', import.meta.url));
const missing = !existsSync(script) && process.env.CI !== 'true';
const skip = missing ? 'dist/ is empty: run ./build-wasm.sh' : false;

const framework = { format: 'milepost.framework/1', id: 'one', title: 'One', milestones: [{ level: 1 }], abilities: [{ id: 'a', name: 'A' }] };
const answers = { format: 'milepost.assessment/1', claims: [] };

/** Gives what `code` prints as JSON, run by itself with the module's address as `address`. */
async function run(code) {
  const program = `const address = ${JSON.stringify(`file://${script}`)};\n${code}`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

test('the module is loaded without a page: it throws nothing, touches no global, and keeps nothing running', { skip }, async () => {
  const told = await run(`
    const names = (object) => Reflect.ownKeys(object).map(String);
    // Node itself adds something when some of its globals are looked at for the first time.
    const values = new Map(names(globalThis).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)?.value]));
    const before = names(globalThis);
    const { MilepostElement } = await import(address);
    console.log(JSON.stringify({
      added: names(globalThis).filter((name) => !before.includes(name)),
      other: before.filter((name) => !Object.is(values.get(name), Object.getOwnPropertyDescriptor(globalThis, name)?.value)),
      exported: typeof MilepostElement,
    }));`);
  assert.deepEqual(told, { added: [], other: [], exported: 'function' });
});

test('an element can be made without a page, takes what is set, and says what it cannot do', { skip }, async () => {
  const told = await run(`
    const { MilepostElement } = await import(address);
    const element = new MilepostElement();
    element.framework = ${JSON.stringify(framework)};
    element.assessment = ${JSON.stringify(answers)};
    const given = [element.framework, element.assessment, element.evaluation];
    element.importJSON(${JSON.stringify(JSON.stringify(answers))});
    given.push(element.assessment);
    element.addEventListener('milepost-error', () => {});
    element.framework = null;
    element.assessment = undefined;
    const refusals = {};
    for (const [name, ...values] of [['importJSON', '{}', { merge: true }], ['importJSON', '{'], ['exportJSON'], ['claim', 'a', 1], ['exportBrief'], ['undo'], ['redo'], ['reset']]) {
      try {
        element[name](...values);
        refusals[[name, ...values]] = 'nothing';
      } catch ({ name: kind, message }) {
        refusals[[name, ...values]] = kind + ': ' + message;
      }
    }
    console.log(JSON.stringify({ given, none: [element.framework, element.assessment], refusals, ready: element.ready instanceof Promise }));`);
  assert.deepEqual(told.given, [framework, answers, null, answers]);
  assert.deepEqual(told.none, [null, null]);
  assert.ok(told.ready);
  assert.match(told.refusals['importJSON,{'], /^SyntaxError: /);
  delete told.refusals['importJSON,{'];
  for (const [name, refusal] of Object.entries(told.refusals)) {
    assert.match(refusal, /^InvalidStateError: The element has not started/, name);
  }
});
