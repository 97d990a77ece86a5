// Replays the record in a file: `node tests/web/report/replay.mjs record.json`. `--lines` prints what keeping does now.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundle } from '../bundle.mjs';

const { values: { lines: isLong }, positionals: [file] } = parseArgs({ options: { lines: { type: 'boolean' } }, allowPositionals: true });
if (file === undefined) throw new Error('Which file? `node tests/web/report/replay.mjs record.json`');
const text = readFileSync(file, 'utf8');
const { replay } = await bundle('report/run.ts');
const { digest, misfit, lines } = await replay(text);
if (isLong) console.log(lines.map((line, at) => `${at + 1}: ${line}`).join('\n'));
const isSame = digest === JSON.parse(text).digest && misfit === undefined;
console.log(misfit ?? (isSame ? `The same in all ${lines.length} lines: ${digest}.` : `Another digest: ${digest}.`));
process.exitCode = isSame ? 0 : 1;
