// Where the tests find what was built, and how they hold it against the command line tool.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const DIST = `${ROOT}dist`;
export const DEMO = `${ROOT}dist/demo`;
export const FRAMEWORK = `${ROOT}assets/infrastructure.json`;

const PROGRAM = process.env.MILEPOST_CLI ?? `${ROOT}build/release/milepost`;

/** What the command line tool makes of an assessment, given as text; on the built-in framework if on no other. */
export function evaluate(assessment, asOf, framework) {
  return JSON.parse(run('evaluate', assessment, asOf, framework));
}

/** The 1:1 brief that the command line tool writes of it, as Markdown. */
export function brief(assessment, asOf, framework) {
  return run('brief', assessment, asOf, framework);
}

function run(command, assessment, asOf, framework) {
  const folder = mkdtempSync(join(tmpdir(), `milepost-${command}-`));
  const file = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const frameworkFile = framework ? file('framework.json', JSON.stringify(framework)) : FRAMEWORK;
    const files = [frameworkFile, file('assessment.json', assessment)];
    return execFileSync(PROGRAM, [command, ...files, '--as-of', asOf], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
