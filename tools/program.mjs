// Runs the programs of others, npm, bundlers and site generators, as somebody who publishes would.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Gives what the program wrote; where it fails, says all that it said. */
export async function runProgram(name, args, cwd) {
  try {
    const { stdout } = await run(name, args, { cwd, maxBuffer: 1e8, env: { ...process.env, NODE_ENV: 'production' } });
    return stdout;
  } catch ({ stdout, stderr, message }) {
    throw new Error(`${name} ${args.join(' ')}: ${message}\n${stdout}\n${stderr}`);
  }
}
