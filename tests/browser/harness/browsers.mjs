// The three engines without a test runner, for whatever needs a real browser: tests, pictures, measurements.
import { chromium } from './chromium.mjs';
import { closeDisplay } from './display.mjs';
import { firefox } from './firefox.mjs';
import { webkit } from './webkit.mjs';

const ALL = [chromium, firefox, webkit];

/**
 * The engines of MILEPOST_ENGINES, or all three. Each has `name`, `title`, `missing()` (why it cannot start,
 * or undefined), `livePreferences` (scale and colour scheme can change while a page is open) and
 * `start({without, graphics, reader})`, which gives a browser with `version`, `newPage()` and `close()`. `without` lists what
 * that browser shall lack, of 'webgl', 'wasm' and 'storage', which takes the cookies with it. `graphics` is 'card' or
 * 'none' for Chromium as with a graphics card or without one, whatever the machine has; `reader` is what its
 * reader has set for all pages, 'letters of 24 px' or 'dark pages'; engines that know it not take no notice.
 */
export function chosenEngines(names = process.env.MILEPOST_ENGINES) {
  if (!names) return ALL;
  return names.split(',').map((name) => {
    const engine = ALL.find((candidate) => candidate.name === name.trim());
    if (!engine) throw new Error(`MILEPOST_ENGINES names ${name}; write chromium, firefox, webkit or some of them.`);
    return engine;
  });
}

export { closeDisplay };
