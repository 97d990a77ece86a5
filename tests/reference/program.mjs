// How tests run the command line program.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAME = process.env.MILEPOST_CLI ?? 'build/release/milepost';
const PROGRAM = resolve(ROOT, NAME);
const MUST_RUN = process.env.CI === 'true';

/** The `skip` option of a test that needs the program: false, or why the test is left out. Never a reason in CI. */
export const skipWithoutProgram = existsSync(PROGRAM) || MUST_RUN ? false : `there is no ${NAME}`;

/**
 * Runs `milepost` with arguments and an optional standard input; gives {status, stdout, stderr}. Another program than the
 * usual one is named by its path below the project.
 */
export function runProgram(programArguments, input = '', program = PROGRAM) {
  const result = spawnSync(resolve(ROOT, program), programArguments, { input, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 120_000 });
  if (result.error) throw result.error;
  return result;
}
