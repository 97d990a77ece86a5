import assert from 'node:assert/strict';
import { test } from 'node:test';

import { evaluate } from '../reference/evaluate.mjs';
import {
  bad, badTogether, changed, completeAssessment, completeFramework, completeObservation, describeChange, fine,
} from './documents.mjs';
import { errorsOf, readJson, schemas } from './validator.mjs';

const complete = {
  framework: completeFramework(),
  assessment: completeAssessment(),
  observation: completeObservation(),
};

const smallest = {
  framework: {
    format: 'milepost.framework/1', id: 'a', title: 'A', milestones: [{ level: 1 }], abilities: [{ id: 'a', name: 'A' }],
  },
  assessment: { format: 'milepost.assessment/1' },
  observation: { format: 'milepost.observation/1', evidence: [{ id: 'a' }] },
};

test('the built-in framework is valid', () => {
  assert.deepEqual(errorsOf('framework', readJson('assets/infrastructure.json')), []);
});

test('an export with its evaluation is valid', () => {
  const exported = { ...complete.assessment, evaluation: evaluate(complete.framework, complete.assessment, '2026-11-21') };
  assert.deepEqual(errorsOf('assessment', exported), []);
});

test('an evaluation that breaks its own rules is not valid', () => {
  const evaluation = evaluate(complete.framework, complete.assessment, '2026-11-21');
  evaluation.roles[0].verdict = 'almost';
  evaluation.roles[1].required = 1.5;
  const places = errorsOf('assessment', { ...complete.assessment, evaluation }).map(({ place }) => place);
  assert.deepEqual(places, ['/evaluation/roles/0/verdict', '/evaluation/roles/1/required']);
});

for (const kind of ['framework', 'assessment', 'observation']) {
  test(`the smallest ${kind} is valid`, () => {
    assert.deepEqual(errorsOf(kind, smallest[kind]), []);
  });

  test(`the complete ${kind} is valid, also with what is optional left out or unknown added`, () => {
    assert.deepEqual(errorsOf(kind, complete[kind]), []);
    for (const change of fine[kind]) {
      assert.deepEqual(errorsOf(kind, changed(complete[kind], change)), [], describeChange(change));
    }
  });

  test(`each wrong ${kind} is refused at the very place that is wrong`, () => {
    for (const change of bad[kind]) {
      const places = errorsOf(kind, changed(complete[kind], change)).map(({ place }) => place);
      assert.deepEqual([...new Set(places)], [change.place], describeChange(change));
    }
  });

  test(`the ${kind} faults left to the program are those a schema cannot see`, () => {
    for (const change of badTogether[kind]) {
      assert.deepEqual(errorsOf(kind, changed(complete[kind], change)), [], describeChange(change));
    }
  });

  test(`every property of the ${kind} schema is described`, () => {
    assert.deepEqual(propertiesWithoutDescription(schemas[kind], ''), []);
  });

  test(`the complete ${kind} of these tests has every top-level property of the schema`, () => {
    const { evaluation, ...properties } = schemas[kind].properties;
    assert.deepEqual(Object.keys(complete[kind]), Object.keys(properties));
  });
}

/** Paths of properties that say nothing of themselves and whose definition says nothing either. */
function propertiesWithoutDescription(schema, path) {
  if (schema === null || typeof schema !== 'object') return [];
  const own = Object.entries(path.endsWith('/properties') ? schema : {})
    .filter(([, property]) => !describes(property))
    .map(([name]) => `${path}/${name}`);
  return [...own, ...Object.entries(schema).flatMap(([key, inner]) => propertiesWithoutDescription(inner, `${path}/${key}`))];
}

function describes({ description, $ref }) {
  if (description !== undefined) return description.length > 0;
  const [file, pointer] = $ref.split('#');
  const root = file === '' ? Object.values(schemas) : Object.values(schemas).filter(({ $id }) => $id === file);
  return root.some(({ $defs }) => $defs[pointer.replace('/$defs/', '')]?.description);
}
