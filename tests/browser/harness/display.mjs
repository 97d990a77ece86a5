// A screen for the engines that draw WebGL only with one: the user's own, or a private Xvfb.
import { endProcess, findProgram, startProcess } from './processes.mjs';

/** What every browser with a window is told beside its screen. */
export const quietly = {
  // Without this each browser would start a message bus that outlives it.
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  NO_AT_BRIDGE: '1',
};

let starting;
let server;

/** Why there can be no screen, or undefined where there is one or one can be made. */
export function missingDisplay() {
  if (process.env.DISPLAY || findProgram('Xvfb')) return undefined;
  return 'there is no DISPLAY and no Xvfb (package xvfb)';
}

/** Gives the environment of a browser with a window. The private screen is started once, for all engines. */
export async function windowEnvironment() {
  starting ??= process.env.DISPLAY ? Promise.resolve(process.env.DISPLAY) : startPrivateDisplay();
  return { DISPLAY: await starting, ...quietly };
}

/** Ends the private screen. Browsers that draw on it must have ended before. */
export async function closeDisplay() {
  starting = undefined;
  if (server) await endProcess(server);
  server = undefined;
}

async function startPrivateDisplay() {
  const screen = await startScreen('4096x3072');
  ({ server } = screen);
  return screen.display;
}

/** Starts an Xvfb of `size`, as '4096x3072'; gives its process as `server` and its name as `display`. */
export async function startScreen(size) {
  // The server chooses a free number itself and writes it to descriptor 3 when it is ready.
  const screen = startProcess(findProgram('Xvfb'), [
    '-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp',
  ], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  let number = '';
  for await (const data of screen.stdio[3]) {
    number += data;
    if (number.endsWith('\n')) return { server: screen, display: `:${number.trim()}` };
  }
  throw new Error('Xvfb ended before it had a screen.');
}
