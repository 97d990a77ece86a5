// Files for the program to read, gone when the tests of the file that asked for them are over.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** Gives a function that writes a value as JSON under a name and returns its path. */
export function temporaryFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-'));
  after(() => rmSync(folder, { recursive: true }));
  return (name, value) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };
}
