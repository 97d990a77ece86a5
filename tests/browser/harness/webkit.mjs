// WebKitGTK's MiniBrowser behind WebKitWebDriver, with a window.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { missingDisplay, windowEnvironment } from './display.mjs';
import { Downloads } from './downloads.mjs';
import {
  endProcess, findProgram, isRunnable, removeFolder, retry, startProcess, temporaryFolder,
} from './processes.mjs';
import { WebDriver } from './webdriver.mjs';
import { WebKitPage } from './webkit-page.mjs';

// The toolbar's buttons would keep the window from getting as narrow as a phone.
const NARROW_TOOLBAR = '* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; }\n';

const WITHOUT = {
  webgl: { flags: ['--enable-webgl=false'] },
  wasm: { flags: [], variable: ['JSC_useWasm', '0'] },
  storage: { flags: ['--cookies-policy=never', '--enable-html5-local-storage=false', '--enable-html5-database=false'] },
};

export const webkit = {
  name: 'webkit',
  title: 'WebKit',
  livePreferences: false,

  missing() {
    if (!findProgram('WebKitWebDriver')) return 'WebKit is not installed (package webkit2gtk-driver)';
    if (!miniBrowser()) return 'WebKit has no MiniBrowser (its path in MILEPOST_MINIBROWSER)';
    return missingDisplay();
  },

  async start({ without = [] } = {}) {
    const home = temporaryFolder('webkit');
    const folder = join(home, 'downloads');
    mkdirSync(join(home, '.config/gtk-3.0'), { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(home, '.config/gtk-3.0/gtk.css'), NARROW_TOOLBAR);
    writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
    const changes = without.map((ability) => WITHOUT[ability]);
    const flags = changes.flatMap((change) => change.flags);
    const environment = {
      ...Object.fromEntries(changes.flatMap(({ variable }) => (variable ? [variable] : []))),
      ...await windowEnvironment(),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    };
    return {
      version: 'WebKitGTK',
      newPage: async () => new WebKitPage(new Downloads(folder), (wish) => startSession(environment, flags, wish)),
      close: async () => removeFolder(home),
    };
  },
};

async function startSession(environment, flags, { proxy, scale, scheme }) {
  const port = await freePort();
  const process = startProcess(findProgram('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...environment, GDK_SCALE: String(scale) },
  });
  const driver = new WebDriver(port);
  await retry(() => driver.isReady(), { timeout: 10_000, message: 'WebKitWebDriver did not start.' });
  await driver.begin({
    // The page waits for itself, so that it can be watched while it loads.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': {
      binary: miniBrowser(),
      args: ['--automation', `--proxy=${proxy}`, ...(scheme === 'dark' ? ['--dark-mode'] : []), ...flags],
    },
  });
  return {
    driver,
    async end() {
      await driver.end().catch(() => {}); // A browser that has crashed has nothing to end.
      await endProcess(process);
    },
  };
}

/** MiniBrowser is not on PATH: Debian keeps it in a folder of the library's own version. */
function miniBrowser() {
  if (process.env.MILEPOST_MINIBROWSER) return process.env.MILEPOST_MINIBROWSER;
  const roots = ['/usr/libexec', ...foldersIn('/usr/lib')];
  const libraries = roots.flatMap((root) => foldersIn(root).filter((path) => /\/webkit(2)?gtk-[\d.]+$/.test(path)));
  return libraries.map((library) => join(library, 'MiniBrowser')).sort().reverse().find(isRunnable);
}

function foldersIn(root) {
  try {
    const entries = readdirSync(root, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name));
  } catch {
    return [];
  }
}

/** WebKitWebDriver cannot choose a port by itself. */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
