// A page of Chromium or Firefox, driven by puppeteer.
import { linesOf } from './accessibility-tree.mjs';
import { DEFAULT_VIEWPORT, Page } from './page.mjs';

/** How long a driver may take for one answer, in ms: less than a test has, so that another can still be asked. */
export const DRIVER_PATIENCE = 25_000;

export class PuppeteerPage extends Page {
  #page;
  #requests = [];
  #own;
  #devtools;

  /**
   * `own` holds what each engine does its own way, given puppeteer's page: `chooseColorScheme(page, scheme)` prefers
   * light or dark, `compose(page, text)`, `commit(page, text)` and `giveUp(page)` are an input method; `zoomText(page, factor)`
   * where only the text can be zoomed.
   */
  static async create(context, downloads, own) {
    const page = new PuppeteerPage(await context.newPage(), downloads, own);
    await page.setViewport(DEFAULT_VIEWPORT);
    return page;
  }

  constructor(page, downloads, own) {
    super(downloads);
    this.#page = page;
    this.#own = own;
    page.on('request', (request) => this.observe(request.url()));
    page.on('pageerror', (error) => this.problems.push(`Uncaught ${error.message ?? error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`Console: ${message.text()}`);
    });
    page.on('dialog', (dialog) => this.#answer(dialog));
    this.mouse = {
      move: (x, y) => page.mouse.move(...this.#point(x, y)),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      click: (x, y, { count = 1 } = {}) => page.mouse.click(...this.#point(x, y), { count }),
    };
    this.keyboard = {
      press: (keys) => this.#press(keys.split('+')),
      type: (text) => page.keyboard.type(text),
      compose: (text) => own.compose(page, text),
      commit: (text) => own.commit(page, text),
      giveUp: () => own.giveUp(page),
    };
    this.touch = {
      down: (x, y) => page.touchscreen.touchStart(...this.#point(x, y)),
      move: (x, y) => page.touchscreen.touchMove(...this.#point(x, y)),
      up: () => page.touchscreen.touchEnd(),
    };
  }

  observe(url) {
    this.#requests.push(url);
  }

  observedRequests() {
    return this.#requests;
  }

  async open(url) {
    this.#requests = [];
    this.problems = [];
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async reload() {
    await this.#page.reload({ waitUntil: 'load' });
  }

  async bringToFront() {
    await this.#page.bringToFront();
  }

  async close() {
    // Closing the context closes its page and forgets its storage.
    await this.#page.browserContext().close();
  }

  run(expression) {
    return this.#page.evaluate(expression);
  }

  /** Asks Chromium over its own protocol for what no other driver can do. */
  async devtools(method, parameters) {
    this.#devtools ??= await this.#page.createCDPSession();
    return this.#devtools.send(method, parameters);
  }

  async elementOf(expression) {
    const handle = await this.#page.evaluateHandle(expression);
    const element = handle.asElement();
    if (!element) throw new Error(`There is no element at ${expression}.`);
    return element;
  }

  async setFiles(element, paths) {
    await element.uploadFile(...paths);
    await element.dispose();
  }

  async pick(expression, index) {
    const steps = index - await this.evaluate(`(${expression}).selectedIndex`);
    for (let step = 0; step < Math.abs(steps); step += 1) await this.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await this.waitFor(`(${expression}).selectedIndex === ${index}`, { message: 'The arrow keys did not choose the option.' });
  }

  async typeDay(day) {
    const [year, month, date] = day.split('-');
    await this.keyboard.type(month + date + year);
  }

  /** What assistive technology is told of the page, as the browser works it out: a line a node, indented. */
  async accessibilityTree() {
    return linesOf(await this.#page.accessibility.snapshot({ interestingOnly: false }));
  }

  async capture() {
    // Capturing beyond the viewport would resize the page for a moment, and the page would notice.
    return Buffer.from(await this.#page.screenshot({ captureBeyondViewport: false }));
  }

  async wheel(dx, dy) {
    await this.#page.mouse.wheel({ deltaX: dx, deltaY: dy });
  }

  async setViewport({ width, height, scale = 1 }) {
    await this.#page.setViewport({ width, height, deviceScaleFactor: scale });
    await this.waitFor((w, h, s) => innerWidth === w && innerHeight === h && Math.abs(devicePixelRatio - s) < 0.01, {
      args: [width, height, scale], message: `The viewport did not become ${width}x${height} at scale ${scale}.`,
    });
  }

  async setColorScheme(scheme) {
    await this.#own.chooseColorScheme(this.#page, scheme);
    await this.waitFor((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, {
      args: [scheme], message: `The page did not come to prefer ${scheme}.`,
    });
  }

  /** Only the text, by so many times; Firefox alone can do that. */
  async zoomText(factor) {
    await this.#own.zoomText(this.#page, factor);
  }

  /** 'print' shows the page as it is printed; Chromium only. */
  async setMedia(media) {
    await this.#page.emulateMediaType(media);
  }

  /** Whole pixels, since Firefox takes no others. */
  #point(x, y) {
    return [Math.round(x), Math.round(y)];
  }

  async #press(keys) {
    const modifiers = keys.slice(0, -1);
    for (const key of modifiers) await this.#page.keyboard.down(key);
    await this.#page.keyboard.press(keys.at(-1));
    for (const key of modifiers.reverse()) await this.#page.keyboard.up(key);
  }

  async #answer(dialog) {
    const leaving = dialog.type() === 'beforeunload';
    if (!leaving) this.problems.push(`Dialog: ${dialog.message()}`);
    await (leaving ? dialog.accept() : dialog.dismiss());
  }
}
