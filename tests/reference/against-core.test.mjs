import assert from 'node:assert/strict';
import { test } from 'node:test';

import { evaluate } from './evaluate.mjs';
import { temporaryFiles } from './files.mjs';
import { runProgram, skipWithoutProgram } from './program.mjs';
import { randomAssessment, randomDay, randomFramework, randomSource } from './random.mjs';
import { harborAssessment, harborFramework } from './samples.mjs';

const FRAMEWORKS = 125;
const ASSESSMENTS_PER_FRAMEWORK = 20;

const write = temporaryFiles();

/** What one seed stands for: a day, a framework, and assessments for it. */
function documentsOf(seed) {
  const random = randomSource(seed);
  const day = randomDay(random);
  const framework = randomFramework(random);
  return { day, framework, assessments: random.times(ASSESSMENTS_PER_FRAMEWORK, () => randomAssessment(random, framework, day)) };
}

const seeds = Array.from({ length: FRAMEWORKS }, (_, index) => index + 1);

test('the random documents reach every verdict, outcome, kind of step and question', () => {
  const seen = new Set();
  for (const { day, framework, assessments } of seeds.map(documentsOf)) {
    for (const { roles, steps, questions } of assessments.map((assessment) => evaluate(framework, assessment, day))) {
      roles.forEach(({ verdict }) => seen.add(verdict));
      roles.flatMap(({ requirements }) => requirements).forEach(({ outcome }) => seen.add(`requirement ${outcome}`));
      steps.filter(({ qualifies }) => qualifies.length > 1).forEach(() => seen.add('step that qualifies several'));
      steps.filter(({ readies }) => readies.length > 1).forEach(() => seen.add('step that readies several'));
      steps.filter(({ qualifies, readies }) => qualifies.length * readies.length > 0).forEach(() => seen.add('step that does both'));
      questions.forEach(({ code }) => seen.add(code));
    }
  }
  assert.deepEqual([...seen].sort(), [
    'below-claim', 'changed', 'narrow-reach', 'no-evidence', 'not-yet', 'qualified', 'ready',
    'requirement met', 'requirement unassessed', 'requirement unmet', 'self-only', 'stale',
    'step that does both', 'step that qualifies several', 'step that readies several', 'unassessed',
  ]);
});

test('the same seed gives the same documents', () => {
  assert.deepEqual(documentsOf(7), documentsOf(7));
});

test(`the program evaluates ${FRAMEWORKS * ASSESSMENTS_PER_FRAMEWORK} random assessments as the rules say`, { skip: skipWithoutProgram }, () => {
  for (const seed of seeds) {
    const { day, framework, assessments } = documentsOf(seed);
    const frameworkPath = write('framework.json', framework);
    const paths = assessments.map((assessment, index) => write(`assessment-${index}.json`, assessment));
    const { status, stdout, stderr } = runProgram(['evaluate', frameworkPath, ...paths, '--as-of', day]);
    assert.equal(status, 0, `seed ${seed}: ${stderr}`);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.length, assessments.length, `seed ${seed}: one line an assessment`);
    lines.forEach((line, index) => {
      const expected = evaluate(framework, assessments[index], day);
      assert.deepEqual(JSON.parse(line), expected, `seed ${seed}, assessment ${index}`);
    });
  }
});

test('the program writes one evaluation indented, with its fields in the documented order', { skip: skipWithoutProgram }, () => {
  const paths = [write('harbor.json', harborFramework()), write('sailor.json', harborAssessment())];
  const { status, stdout } = runProgram(['evaluate', ...paths, '--as-of', '2026-06-01']);
  assert.equal(status, 0);
  assert.equal(JSON.stringify(JSON.parse(stdout)), JSON.stringify(evaluate(harborFramework(), harborAssessment(), '2026-06-01')));
  assert.match(stdout, /^\{\n {2}"rules": "milepost\.rules\/1",\n/);
  assert.ok(stdout.endsWith('\n}\n'), 'ends in one line break');
});

test('the program takes an assessment from standard input', { skip: skipWithoutProgram }, () => {
  const path = write('harbor.json', harborFramework());
  const { status, stdout } = runProgram(['evaluate', path, '-', '--as-of', '2026-06-01'], JSON.stringify(harborAssessment()));
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), evaluate(harborFramework(), harborAssessment(), '2026-06-01'));
});
