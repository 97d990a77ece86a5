// One page of one browser, the same for every engine. An engine extends it with what it does its own way:
//   open(url), reload(), close(), bringToFront()
//   run(expression)                    value of a JavaScript expression, a string, promises awaited
//   elementOf(expression)              the engine's own handle of an element, for `upload`
//   setFiles(element, paths)
//   pick(expression, index)            chooses an option of the list with the focus, which the expression finds
//   capture()                          the viewport as PNG bytes
//   mouse.move(x, y) .down() .up()     trusted input, CSS pixels from the viewport's corner
//   mouse.click(x, y, {count})         the left button; a count of 2 is a double click
//   wheel(dx, dy)                      trusted, where the mouse is
//   touch.down(x, y) .move(x, y) .up() one finger
//   keyboard.compose(text) .commit(text) .giveUp()   an input method at work in the field with the focus
//   keyboard.press(keys) .type(text)   trusted; keys as 'Tab', 'Shift+Tab', 'Control+z'
//   typeDay(day)                       a day as in '2026-11-22' into a field for dates, from its first part on
//   setViewport({width, height, scale}), setColorScheme('light' | 'dark')
//   zoomText(factor)                   only the text, in Firefox
import { writeFile } from 'node:fs/promises';
import { cropPicture } from './png.mjs';
import { retry } from './processes.mjs';

export const DEFAULT_VIEWPORT = { width: 1000, height: 600, scale: 1 };

/** How long a page may take to become what a test waits for, in milliseconds. */
export const PATIENCE = 10_000;

export class Page {
  /** Sentences: uncaught exceptions, console errors, unexpected dialogs. A test may empty it. */
  problems = [];

  constructor(downloads) {
    this.downloads = downloads;
    downloads.empty();
  }

  /**
   * Runs a function of the page, or the text of an expression, with `args` that are plain JSON.
   * Gives its value as JSON, after a promise is fulfilled; throws what the page throws.
   */
  async evaluate(code, ...args) {
    const json = await this.run(`(async () => JSON.stringify(await ${expressionOf(code, args)}))()`);
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  }

  /** Runs the text of a classic script in the page. */
  async addScript(source) {
    await this.evaluate(`(function () { ${source}\n }).call(window)`);
  }

  /** Waits until the code gives something true, and gives that. A `message` is a whole sentence. */
  async waitFor(code, { timeout = PATIENCE, message, args = [] } = {}) {
    let failure;
    const attempt = () => this.evaluate(code, ...args).catch((error) => { failure = error; });
    try {
      return await retry(attempt, { timeout, every: 25 });
    } catch {
      const sentence = message ?? `The page never fulfilled: ${code}`;
      throw new Error(`${sentence} (waited ${timeout} ms)`, { cause: failure });
    }
  }

  /** Waits until the page has drawn what it was told before: two animation frames. */
  async settle() {
    await this.evaluate(() => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    }));
  }

  /** Gives files to an `<input type=file>`, which `input` finds, in a shadow root too. */
  async upload(input, ...paths) {
    await this.setFiles(await this.elementOf(expressionOf(input, [])), paths);
  }

  /**
   * Runs `ask`, which makes the page open a file dialog by script, and chooses `paths` in its stead: no driver
   * can use the system's own dialog. The click before and the files after are the real thing.
   */
  async chooseFiles(ask, ...paths) {
    await this.evaluate(catchFileDialog);
    await ask();
    const input = () => window.milepostHarnessFileInput;
    await this.waitFor(() => Boolean(window.milepostHarnessFileInput), { message: 'The page did not ask for a file.' });
    await this.upload(input, ...paths);
  }

  /** Waits for the next download that was not asked for yet: `{name, bytes, text}`. */
  download({ timeout = PATIENCE } = {}) {
    return this.downloads.next(timeout);
  }

  /** The viewport, or `clip` {x, y, width, height} of it in CSS pixels, as PNG; written to `path` if given. */
  async screenshot(path, { clip } = {}) {
    const whole = await this.capture();
    const png = clip ? cropPicture(whole, clip, await this.evaluate(() => devicePixelRatio)) : whole;
    if (path) await writeFile(path, png);
    return png;
  }

  /**
   * Addresses asked for since `open`, without the page itself, what stays in memory (data:, blob:, about:)
   * and the /favicon.ico that browsers ask for by themselves. README.md tells what each engine sees of them.
   */
  async requests() {
    const own = await this.evaluate(() => location.href.split('#')[0]);
    const listed = await this.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    const all = new Set([...this.observedRequests(), ...listed]);
    const innocent = /^(data|blob|about|chrome|resource):|^[^?]*\/favicon\.ico$/;
    return [...all].filter((url) => url !== own && !innocent.test(url));
  }

  /** Page errors and console errors since `open`, one sentence each. */
  async errors() {
    return [...this.problems];
  }
}

/** Runs in the page: the next file input that is clicked by script waits for its files in the document. */
function catchFileDialog() {
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function () {
    if (this.type !== 'file') return click.call(this);
    HTMLInputElement.prototype.click = click;
    this.addEventListener('change', () => this.remove());
    this.hidden = true;
    document.body.append(this);
    window.milepostHarnessFileInput = this;
    return undefined;
  };
  window.milepostHarnessFileInput = undefined;
}

/** The text of an expression that calls the function with `args`, or of the expression given. */
export function expressionOf(code, args) {
  if (typeof code !== 'function') return `(${code})`;
  return `(${code})(${args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;
}
