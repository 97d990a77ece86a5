// Child processes and temporary folders that never outlive the process that made them.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const running = new Set();
const folders = new Set();

/** Starts `command` as the leader of its own process group, so that whatever it starts ends with it. */
export function startProcess(command, args, { env = {}, stdio = 'ignore' } = {}) {
  const child = spawn(command, args, { detached: true, stdio, env: { ...process.env, ...env } });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/** Takes over a group leader that a library has started: it ends with this process, whatever happens. */
export function adoptProcess(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Ends a process of `startProcess` and its children: politely, and after two seconds by force. */
export async function endProcess(child) {
  if (!running.delete(child)) return;
  const ended = child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), 2000);
  await ended;
  clearTimeout(force);
  signalGroup(child, 'SIGKILL');
}

/** Makes an empty folder that is removed with everything in it by `removeFolder` or at the end. */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `milepost-${purpose}-`));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** The first of `names` that PATH can run, as a full path, or undefined. */
export function findProgram(...names) {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => places.map((place) => join(place, name)));
  return candidates.find(isRunnable);
}

export function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Asks `attempt` again and again until it gives something; throws after `timeout` milliseconds. */
export async function retry(attempt, { timeout, message, every = 20 }) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await attempt();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

process.once('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
  for (const folder of folders) {
    try {
      removeFolder(folder);
    } catch {
      // A killed browser may still write its last file. Throwing here would keep this process alive.
    }
  }
});
for (const [signal, number] of [['SIGHUP', 1], ['SIGINT', 2], ['SIGTERM', 15]]) {
  process.once(signal, () => process.exit(128 + number));
}
