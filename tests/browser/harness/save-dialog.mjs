// A browser on a desk of its own, as a person has it: with a window manager, and with the browser's own dialog that
// saves a page. The keys go to the screen, so that nothing but the browser itself writes the files.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { quietly, startScreen } from './display.mjs';
import { adoptProcess, endProcess, findProgram, removeFolder, retry, startProcess, temporaryFolder } from './processes.mjs';

const run = promisify(execFile);

/** How long a dialog or a file may take, in milliseconds. */
const PATIENCE = 20_000;
const DIALOG = '^Save (As|File|Page)';

/** What is written: the page with all its files, its HTML alone, or one file of the browser's own kind. */
const CHROMIUM_KINDS = { html: 0, complete: 1, mhtml: 2 };
const FIREFOX_KINDS = { complete: 0, html: 1 };

/** Why pages cannot be saved here, or undefined. */
export function missingDesk(engine) {
  const missing = ['Xvfb', 'openbox', 'xdotool'].find((name) => !findProgram(name));
  return engine.missing() ?? (missing && `there is no ${missing} (package ${missing.toLowerCase()})`);
}

/**
 * Starts Chromium or Firefox, by `name`, which saves pages as `kind`: 'complete', 'html', or in Chromium 'mhtml'.
 * Gives `{open(url), evaluate(function, ...values), waitFor(function), save(path), close()}`.
 */
export async function openDesk(name, kind) {
  const { server, display } = await startScreen('1280x1024');
  const environment = { ...quietly, DISPLAY: display };
  const windows = startProcess(findProgram('openbox'), [], { env: environment });
  const home = temporaryFolder('desk');
  const { child, browser } = await (name === 'firefox' ? startFirefox : startChromium)(home, kind, environment);
  const [page] = await browser.pages();
  const keys = (...command) => run(findProgram('xdotool'), command, { env: { ...process.env, ...environment } });
  return {
    open: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (...code) => page.evaluate(...code),
    waitFor: (...code) => page.waitForFunction(...code),
    save: (path) => saveBy(keys, page, path),
    async close() {
      await browser.close().catch(() => {}); // Firefox answers nothing more once it closes.
      await endProcess(child);
      await endProcess(windows);
      await endProcess(server);
      removeFolder(home);
    },
  };
}

async function startChromium(home, kind, env) {
  mkdirSync(join(home, 'Default'));
  writeFileSync(join(home, 'Default/Preferences'), JSON.stringify({ savefile: { type: CHROMIUM_KINDS[kind] } }));
  const browser = await puppeteer.launch({
    executablePath: process.env.MILEPOST_CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome'),
    headless: false,
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--disable-quic', '--window-size=1200,900', '--window-position=0,0'],
    userDataDir: home,
    env: { ...process.env, ...env },
    defaultViewport: null,
  });
  adoptProcess(browser.process());
  return { child: browser.process(), browser };
}

/** With a profile of our own: with the one puppeteer makes, Firefox shows no dialogs. */
async function startFirefox(home, kind, env) {
  const preferences = {
    'browser.download.save_converter_index': FIREFOX_KINDS[kind],
    'browser.download.alwaysOpenPanel': false,
    'browser.aboutwelcome.enabled': false,
    'browser.preonboarding.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'termsofuse.bypassNotification': true,
    'trailhead.firstrun.didSeeAboutWelcome': true,
    'app.normandy.enabled': false,
    'services.settings.server': 'data:,#none',
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(home, 'user.js'), lines.join(''));
  const program = process.env.MILEPOST_FIREFOX ?? findProgram('firefox-esr', 'firefox');
  const child = startProcess(program, ['--no-remote', '--profile', home, '--remote-debugging-port', '0', 'about:blank'], {
    env, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  for await (const data of child.stderr) {
    told += data;
    const [, address] = /BiDi listening on (ws:\S+)/.exec(told) ?? [];
    if (!address) continue;
    child.stderr.resume();
    return { child, browser: await puppeteer.connect({ protocol: 'webDriverBiDi', browserWSEndpoint: `${address}/session` }) };
  }
  throw new Error('Firefox ended before it could be driven.');
}

/** Answers the dialog as a person would: the name typed over the one proposed, then its Save button. */
async function saveBy(keys, page, path) {
  mkdirSync(dirname(path), { recursive: true });
  await page.bringToFront();
  const search = () => keys('search', '--onlyvisible', '--name', DIALOG);
  const found = () => search().then(({ stdout }) => stdout.trim().split('\n').at(-1), () => '');
  await pressOnMargin(keys, page);
  await keys('key', '--clearmodifiers', 'ctrl+s');
  const dialog = await retry(found, { timeout: PATIENCE, every: 100, message: 'The browser shows no dialog to save the page.' });
  await keys('windowactivate', '--sync', dialog);
  await keys('key', '--clearmodifiers', 'ctrl+a');
  await keys('type', '--clearmodifiers', path);
  // Not the Enter key, which only chooses what Chromium’s dialog proposes for a name.
  const gone = async () => {
    await keys('key', 'alt+s');
    return (await found()) === '';
  };
  await retry(gone, { timeout: PATIENCE, every: 500, message: 'The dialog to save the page does not close.' });
  await retry(isWritten(path), { timeout: PATIENCE, every: 200, message: `The browser did not write ${path}.` });
}

/** Into the page, since Firefox begins with the focus in its address; where nothing is there that a press would change. */
async function pressOnMargin(keys, page) {
  await page.evaluate(() => {
    const hears = 'a, button, input, label, select, summary, textarea';
    window.pressedOn = undefined;
    addEventListener('pointerdown', (event) => {
      const control = event.composedPath().find((each) => each instanceof Element && each.matches(hears));
      window.pressedOn = control?.localName ?? 'nothing';
    }, true);
  });
  const press = async () => {
    await keys('mousemove', '1150', '700', 'click', '1');
    return page.evaluate(() => window.pressedOn);
  };
  // A window that has only just come may take the first one for itself.
  const pressedOn = await retry(press, { timeout: PATIENCE, every: 500, message: 'A press into the page does not arrive.' });
  if (pressedOn !== 'nothing') throw new Error(`The page has no empty margin at its right: ${pressedOn} was pressed.`);
}

/** A file is there, empty, before its bytes: it is done when two looks find the same size. */
function isWritten(path) {
  let before = 0;
  return () => {
    const size = existsSync(path) ? statSync(path).size : 0;
    const done = size > 0 && size === before;
    before = size;
    return done;
  };
}
