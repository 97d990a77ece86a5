// The schemas and the program say the same of the same documents.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { temporaryFiles } from '../reference/files.mjs';
import { runProgram, skipWithoutProgram } from '../reference/program.mjs';
import { bad, badTogether, changed, completeAssessment, completeFramework, describeChange, fine } from './documents.mjs';

const write = temporaryFiles();
const complete = { framework: completeFramework(), assessment: completeAssessment() };

/** What the program says of a document: {status, stdout, stderr}. */
function judge(kind, document) {
  const documents = { ...complete, [kind]: document };
  const framework = write('framework.json', documents.framework);
  const assessment = write('assessment.json', documents.assessment);
  return runProgram(kind === 'framework' ? ['lint', framework] : ['evaluate', framework, assessment]);
}

/** A JSON pointer as the program writes it: `roles[0].requirements[0].milestone`. */
function programPlace(pointer) {
  return pointer.slice(1).replace(/\/([0-9]+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
}

function assertRefused(kind, change) {
  const { status, stdout, stderr } = judge(kind, changed(complete[kind], change));
  const said = `${describeChange(change)} gave ${status}, ${stdout}${stderr}`;
  assert.equal(status, 1, said);
  assert.ok(`${stdout}${stderr}`.includes(`${programPlace(change.refusedAt ?? change.place)}: `), said);
}

test('the program accepts the built-in framework', { skip: skipWithoutProgram }, () => {
  const path = fileURLToPath(new URL('../../assets/infrastructure.json', import.meta.url));
  const { status, stderr } = runProgram(['lint', path]);
  assert.equal(status, 0, stderr);
});

for (const kind of ['framework', 'assessment']) {
  test(`the program accepts the ${kind}s that the schema accepts`, { skip: skipWithoutProgram }, () => {
    for (const change of fine[kind]) {
      const { status, stdout, stderr } = judge(kind, changed(complete[kind], change));
      assert.equal(status, 0, `${describeChange(change)} gave ${status}, ${stdout}${stderr}`);
    }
  });

  test(`the program refuses the ${kind}s that the schema refuses, at the same place`, { skip: skipWithoutProgram }, () => {
    for (const change of bad[kind]) assertRefused(kind, change);
  });

  test(`the program refuses the ${kind}s whose fault a schema cannot see`, { skip: skipWithoutProgram }, () => {
    for (const change of badTogether[kind]) assertRefused(kind, change);
  });

  test(`the program says when a ${kind} was written by a newer Milepost`, { skip: skipWithoutProgram }, () => {
    const { status, stdout, stderr } = judge(kind, { ...complete[kind], format: `milepost.${kind}/2` });
    assert.equal(status, 1);
    assert.match(stdout + stderr, /format: written by a newer Milepost/);
  });
}
