// Real frameworks on the screen: the C++ tests draw each one and hold it to what every screen promises.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { temporaryFiles } from '../reference/files.mjs';
import { adapters, readSource, skipWithoutFrameworks } from './adapter.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAME = process.env.MILEPOST_TESTS ?? 'build/debug/milepost_tests';
const PROGRAM = resolve(ROOT, NAME);

const skipWithoutTests = existsSync(PROGRAM) || process.env.CI === 'true' ? false : `there is no ${NAME}`;
const write = temporaryFiles();

for (const [name, adapt] of Object.entries(adapters)) {
  test(`${name} is drawn on a phone and on a wide screen`, { skip: skipWithoutFrameworks || skipWithoutTests }, () => {
    const MILEPOST_FRAMEWORK = write(name, adapt(readSource(name)));
    const { error, status, stdout, stderr } = spawnSync(PROGRAM, ['[framework-file]'], {
      encoding: 'utf8',
      env: { ...process.env, MILEPOST_FRAMEWORK },
      timeout: 300_000,
    });
    if (error) throw error;
    assert.equal(status, 0, stdout + stderr);
  });
}
