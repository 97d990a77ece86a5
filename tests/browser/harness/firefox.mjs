// Firefox over WebDriver BiDi, with a window, since its WebGL 2 needs a screen.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { missingDisplay, windowEnvironment } from './display.mjs';
import { Downloads } from './downloads.mjs';
import { adoptProcess, findProgram, removeFolder, temporaryFolder } from './processes.mjs';
import { DRIVER_PATIENCE, PuppeteerPage } from './puppeteer-page.mjs';

const program = () => process.env.MILEPOST_FIREFOX ?? findProgram('firefox-esr', 'firefox');

const WITHOUT = {
  webgl: ['webgl.disabled', true],
  wasm: ['javascript.options.wasm', false],
  storage: ['network.cookie.cookieBehavior', 2],
};

/** What a reader has set for all pages. */
const READERS = { 'letters of 24 px': { 'font.minimum-size.x-western': 24, 'font.minimum-size.x-unicode': 24 } };

const preferences = (downloadFolder) => ({
  'webgl.force-enabled': true,
  // puppeteer's profile turns this off, and a page from file:// could then do more than it can at home.
  'security.fileuri.strict_origin_policy': true,
  'browser.download.folderList': 2,
  'browser.download.dir': downloadFolder,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  // Start faster, and ask nobody for anything.
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.newtab.preload': false,
  'browser.chrome.site_icons': false,
  'extensions.enabledScopes': 0,
  'extensions.installDistroAddons': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'nimbus.rollouts.enabled': false,
  'services.settings.server': 'data:,#none',
});

export const firefox = {
  name: 'firefox',
  title: 'Firefox',
  livePreferences: true,

  missing() {
    if (!program()) return 'Firefox is not installed (package firefox-esr, or its path in MILEPOST_FIREFOX)';
    return missingDisplay();
  },

  async start({ without = [], reader } = {}) {
    const profile = temporaryFolder('firefox');
    const folder = temporaryFolder('downloads');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program(),
      headless: false,
      // The system access is what `chooseColorScheme` needs.
      args: ['--remote-allow-system-access'],
      userDataDir: join(profile, 'profile'),
      extraPrefsFirefox: { ...preferences(folder), ...READERS[reader], ...Object.fromEntries(without.map((ability) => WITHOUT[ability])) },
      env: { ...process.env, ...await windowEnvironment() },
      defaultViewport: null,
      protocolTimeout: DRIVER_PATIENCE,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    adoptProcess(browser.process());
    return {
      version: await browser.version(),
      newPage: () => newPage(browser, new Downloads(folder)),
      async close() {
        await browser.close();
        removeFolder(profile);
        removeFolder(folder);
      },
    };
  },
};

async function newPage(browser, downloads) {
  const context = await browser.createBrowserContext();
  await chooseColorScheme(browser, 'light');
  return PuppeteerPage.create(context, downloads, {
    chooseColorScheme: (page, scheme) => chooseColorScheme(browser, scheme),
    zoomText: (page, factor) => runInBrowser(browser, (by) => { gBrowser.selectedBrowser.browsingContext.textZoom = by; }, factor),
    compose: (page, text) => untilHeard(page, 'compositionupdate', () => inputMethod(browser, (input, composed) => {
      input.setPendingCompositionString(composed);
      input.appendClauseToPendingComposition(composed.length, input.ATTR_RAW_CLAUSE);
      input.setCaretInPendingComposition(composed.length);
      input.flushPendingComposition();
    }, text)),
    commit: (page, text) => untilHeard(page, 'compositionend', () => (
      inputMethod(browser, (input, composed) => input.commitCompositionWith(composed), text))),
    giveUp: (page) => untilHeard(page, 'compositionend', () => inputMethod(browser, (input) => input.cancelComposition())),
  });
}

/** BiDi has no word for the preferred scheme. */
function chooseColorScheme(browser, scheme) {
  const setting = 'layout.css.prefers-color-scheme.content-override';
  return runInBrowser(browser, (name, value) => Services.prefs.setIntPref(name, value), setting, scheme === 'dark' ? 0 : 1);
}

/** BiDi has no input methods either; this is where a real one would hand its text to the browser. */
function inputMethod(browser, act, text = '') {
  return runInBrowser(browser, `(text) => {
    window.milepostInputMethod ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!window.milepostInputMethod.beginInputTransactionForTests(window)) throw new Error('Another input method is at work.');
    (${act})(window.milepostInputMethod, text);
  }`, text);
}

/** The browser hands what was done on to the page's process, which may be asked something else before it gets it. */
async function untilHeard(page, type, act) {
  await page.evaluate((name) => {
    window.milepostHeard = new Promise((resolve) => { addEventListener(name, () => setTimeout(resolve), { capture: true, once: true }); });
  }, type);
  await act();
  await page.evaluate(() => window.milepostHeard);
}

/** Runs a function in the browser's own window. */
async function runInBrowser(browser, code, ...values) {
  const { result: tree } = await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await browser.connection.send('script.evaluate', {
    expression: `{(${code})(${values.map((value) => JSON.stringify(value)).join(', ')}); undefined}`,
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(`Firefox refused: ${result.exceptionDetails.text}`);
}
