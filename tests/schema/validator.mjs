// The schemas of assets/schema as an independent validator reads them.

import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

/** Parses a file of this repository, named relative to its root. */
export function readJson(path) {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

export const schemas = {
  framework: readJson('assets/schema/framework.schema.json'),
  assessment: readJson('assets/schema/assessment.schema.json'),
  observation: readJson('assets/schema/observation.schema.json'),
};

const ajv = new Ajv2020.default({ strict: true, allErrors: true, schemas: Object.values(schemas) });

/** The errors of a document against the schema of that kind, each as {place, message}; none where it is valid. */
export function errorsOf(kind, document) {
  const validate = ajv.getSchema(schemas[kind].$id);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword, params, message }) => ({
    place: keyword === 'required' ? `${instancePath}/${params.missingProperty}` : instancePath,
    message,
  }));
}
