import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { evaluate } from '../reference/evaluate.mjs';
import { temporaryFiles } from '../reference/files.mjs';
import { runProgram, skipWithoutProgram } from '../reference/program.mjs';
import { randomAssessment, randomSource } from '../reference/random.mjs';
import { errorsOf } from '../schema/validator.mjs';
import { adapters, assessmentOfSamplePerson, frameworksFolder, readSource, skipWithoutFrameworks } from './adapter.mjs';

const DAY = '2026-11-21';
const ASSESSMENTS = 10;

const write = temporaryFiles();

test('every real framework has an adapter', { skip: skipWithoutFrameworks }, () => {
  const files = readdirSync(frameworksFolder).filter((name) => name.endsWith('.json')).sort();
  assert.deepEqual(files, Object.keys(adapters).sort());
});

test('a person whose title goes by points comes over with every point', { skip: skipWithoutFrameworks }, () => {
  const source = readSource('snowflake.json');
  const { claims } = assessmentOfSamplePerson(source);
  const points = claims.reduce((total, { milestone }) => total + source.scale.milestonePoints[milestone], 0);
  assert.equal(points, source.demoState.expected.totalPoints);
  const { summary } = evaluate(adapters['snowflake.json'](source), { claims }, DAY);
  assert.equal(summary.assessed, source.tracks.length);
});

for (const [name, adapt] of Object.entries(adapters)) {
  test(`${name} becomes a framework that the schema accepts`, { skip: skipWithoutFrameworks }, () => {
    assert.deepEqual(errorsOf('framework', adapt(readSource(name))), []);
  });

  test(`${name} leaves no level's text behind`, { skip: skipWithoutFrameworks }, () => {
    const source = readSource(name);
    const kept = textsOf(adapt(source)).join('\n');
    const withoutItsOwnSummary = { ...source, summary: '' };
    const lost = statementsOf(withoutItsOwnSummary).filter((text) => !kept.includes(text));
    assert.deepEqual(lost, []);
  });

  test(`${name} passes the program's linter`, { skip: skipWithoutFrameworks || skipWithoutProgram }, () => {
    const { status, stdout, stderr } = runProgram(['lint', write(name, adapt(readSource(name)))]);
    assert.equal(status, 0, stdout + stderr);
  });

  test(`${name} is evaluated by the program as the rules say`, { skip: skipWithoutFrameworks || skipWithoutProgram }, () => {
    const framework = adapt(readSource(name));
    const random = randomSource(name.length);
    const assessments = random.times(ASSESSMENTS, () => randomAssessment(random, framework, DAY));
    const paths = assessments.map((assessment, index) => write(`assessment-${index}.json`, assessment));
    const { status, stdout, stderr } = runProgram(['evaluate', write(name, framework), ...paths, '--as-of', DAY]);
    assert.equal(status, 0, stderr);
    const evaluations = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(evaluations, assessments.map((assessment) => evaluate(framework, assessment, DAY)));
  });
}

/** All texts anywhere in a value. */
function textsOf(value) {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/** What a source says of its levels: every summary, description, signal, example and statement in it. */
function statementsOf(value, key = '') {
  if (typeof value === 'string') return ['summary', 'signals', 'examples', 'statements', 'description'].includes(key) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => statementsOf(inner, Array.isArray(value) ? key : name));
}
