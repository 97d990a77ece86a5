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

/** What the command line tool makes of an assessment, given as text, on the built-in framework. */
export function evaluate(assessment, asOf) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-evaluate-'));
  try {
    const file = join(folder, 'assessment.json');
    writeFileSync(file, assessment);
    const printed = execFileSync(PROGRAM, ['evaluate', FRAMEWORK, file, '--as-of', asOf], { encoding: 'utf8' });
    return JSON.parse(printed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
