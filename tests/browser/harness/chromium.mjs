// Chromium, without a window. puppeteer was chosen because one library drives Chromium and Firefox.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { Downloads } from './downloads.mjs';
import { adoptProcess, findProgram, removeFolder, temporaryFolder } from './processes.mjs';
import { DRIVER_PATIENCE, PuppeteerPage } from './puppeteer-page.mjs';

const FLAGS = [
  '--no-sandbox', // The sandbox refuses to start for root, which is who runs tests in a container.
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup', // Two more pages for each, which nobody sees.
  '--disable-quic',
  '--disable-sync',
  '--enable-unsafe-swiftshader', // WebGL in software, without the warning about it.
  '--font-render-hinting=none', // Glyphs of the same shape on every machine.
];

const WITHOUT = { webgl: ['--disable-3d-apis'], wasm: ['--js-flags=--jitless'], storage: [] };

/** How pages are put together and drawn: as with a graphics card, which a program plays, or by the processor alone. */
const GRAPHICS = { card: ['--use-angle=swiftshader'], none: ['--disable-gpu-compositing'] };

/** What a reader has set for all pages. */
const READERS = { 'letters of 24 px': ['--blink-settings=minimumFontSize=24'], 'dark pages': ['--blink-settings=forceDarkModeEnabled=true'] };

/** A content setting that refuses. */
const BLOCKED = 2;

const program = () => process.env.MILEPOST_CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome');

export const chromium = {
  name: 'chromium',
  title: 'Chromium',
  livePreferences: true,

  missing() {
    return program() ? undefined : 'Chromium is not installed (package chromium, or its path in MILEPOST_CHROMIUM)';
  },

  async start({ without = [], graphics, reader } = {}) {
    const profile = temporaryFolder('chromium');
    if (without.includes('storage')) blockStorage(join(profile, 'profile'));
    const browser = await launch(join(profile, 'profile'), [
      ...without.flatMap((ability) => WITHOUT[ability]), ...(GRAPHICS[graphics] ?? []), ...(READERS[reader] ?? []),
    ]);
    return {
      version: await browser.version(),
      newPage: () => newPage(browser, temporaryFolder('downloads')),
      async close() {
        await browser.close();
        removeFolder(profile);
      },
    };
  },

  /** A browser that keeps everything in the folder, for whoever starts it there again; gives puppeteer's browser. */
  startIn: (profile) => launch(profile, []),
};

async function launch(userDataDir, flags) {
  const browser = await puppeteer.launch({
    executablePath: program(),
    args: [...FLAGS, ...flags],
    userDataDir,
    defaultViewport: null,
    protocolTimeout: DRIVER_PATIENCE,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  adoptProcess(browser.process());
  return browser;
}

/** Cookies and all storage go by one setting, which no flag has. */
function blockStorage(profile) {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { default_content_setting_values: { cookies: BLOCKED } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

async function newPage(browser, folder) {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: folder } });
  const page = await PuppeteerPage.create(context, new Downloads(folder), {
    chooseColorScheme: (inner, scheme) => inner.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    compose: (inner, text) => send(inner, 'Input.imeSetComposition', {
      text, selectionStart: text.length, selectionEnd: text.length,
    }),
    giveUp: (inner) => send(inner, 'Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }),
    commit: (inner, text) => send(inner, 'Input.insertText', { text }),
  });
  await observeWebSockets(context, page);
  return page;
}

async function send(page, method, parameters) {
  const session = await page.createCDPSession();
  await session.send(method, parameters);
  await session.detach();
}

/** puppeteer tells of every request except the one that opens a web socket. */
async function observeWebSockets(context, page) {
  const [inner] = await context.pages();
  const session = await inner.createCDPSession();
  session.on('Network.webSocketCreated', ({ url }) => page.observe(url));
  await session.send('Network.enable');
}
