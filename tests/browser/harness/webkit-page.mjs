// A page of WebKitGTK's MiniBrowser. Every page is a browser of its own, so nothing is shared between two.
import { watchErrors, takeErrors } from './webkit-errors.mjs';
import { DEFAULT_VIEWPORT, PATIENCE, Page } from './page.mjs';
import { retry } from './processes.mjs';
import { startRecordingProxy } from './recording-proxy.mjs';

export class WebKitPage extends Page {
  #startSession;
  #session;
  #proxy;
  #viewport = DEFAULT_VIEWPORT;
  #scheme = 'light';
  #pointer = { x: 0, y: 0 };
  #composing = false;

  /** `startSession({proxy, scale, scheme})` starts a browser and gives `{driver, end()}`. */
  constructor(downloads, startSession) {
    super(downloads);
    this.#startSession = startSession;
    const down = { type: 'pointerDown', button: 0 };
    const up = { type: 'pointerUp', button: 0 };
    this.mouse = {
      move: (x, y) => this.#driver.pointer(this.#moveTo(x, y)),
      down: () => this.#driver.pointer(down),
      up: () => this.#driver.pointer(up),
      click: (x, y, { count = 1 } = {}) => {
        const clicks = Array(count).fill([down, up]).flat();
        return this.#driver.pointer(this.#moveTo(x, y), ...clicks);
      },
    };
    this.touch = {
      down: (x, y) => this.#driver.touch({ ...this.#moveTo(x, y) }, down),
      move: (x, y) => this.#driver.touch({ ...this.#moveTo(x, y) }),
      up: () => this.#driver.touch(up),
    };
    this.keyboard = {
      press: (keys) => this.#driver.press(keys.split('+')),
      type: (text) => this.#driver.type(text),
      compose: () => this.#beginCode(),
      commit: async (text) => { for (const character of text) await this.#composeCode(character); },
      giveUp: () => this.#endCode('Escape'),
    };
  }

  get #driver() {
    if (!this.#session) throw new Error('Open a page first: WebKit starts its browser with the page.');
    return this.#session.driver;
  }

  async open(url) {
    await this.#ensureSession();
    this.problems = [];
    this.#proxy.requests.length = 0;
    await this.#leave(() => this.#driver.post('/url', { url }));
  }

  async reload() {
    await this.#leave(() => this.#driver.post('/refresh'));
  }

  async bringToFront() {}

  async close() {
    await this.#endSession();
    await this.#proxy?.close();
  }

  run(expression) {
    return this.#driver.evaluate(expression);
  }

  elementOf(expression) {
    return this.#driver.element(expression);
  }

  async setFiles(element, paths) {
    await this.#driver.post(`/element/${element}/value`, { text: paths.join('\n') });
  }

  /** Its arrow keys open the system's own list, so the driver clicks on the option. */
  async pick(expression, index) {
    const option = await this.#driver.element(`(${expression}).options[${index}]`);
    await this.#driver.post(`/element/${option}/click`);
  }

  /** A part that is full does not lead on to the next one here. */
  async typeDay(day) {
    const [year, month, date] = day.split('-');
    for (const part of [month, date, year]) {
      await this.keyboard.type(part);
      await this.keyboard.press('ArrowRight');
    }
  }

  async capture() {
    return Buffer.from(await this.#driver.get('/screenshot'), 'base64');
  }

  async wheel(dx, dy) {
    await this.#driver.scroll(this.#pointer.x, this.#pointer.y, dx, dy);
  }

  observedRequests() {
    return this.#proxy.requests;
  }

  async errors() {
    if (this.#session) this.problems.push(...await this.evaluate(takeErrors));
    return [...this.problems];
  }

  /** The scale is a whole number here, and like the scheme it is chosen before `open`. */
  async setViewport({ width, height, scale = 1 }) {
    if (!Number.isInteger(scale)) throw new Error(`WebKitGTK knows whole scales only, not ${scale}.`);
    if (scale !== this.#viewport.scale) this.#refuseWhileOpen('scale');
    this.#viewport = { width, height, scale };
    if (this.#session) await this.#resize();
  }

  async setColorScheme(scheme) {
    if (scheme !== this.#scheme) this.#refuseWhileOpen('colour scheme');
    this.#scheme = scheme;
  }

  #refuseWhileOpen(what) {
    if (this.#session) throw new Error(`WebKit takes its ${what} at the start only: choose it before open().`);
  }

  async #ensureSession() {
    if (this.#session) return;
    this.#proxy ??= await startRecordingProxy();
    this.#session = await this.#startSession({
      proxy: this.#proxy.url, scale: this.#viewport.scale, scheme: this.#scheme,
    });
    await this.#resize();
  }

  async #endSession() {
    const session = this.#session;
    this.#session = undefined;
    await session?.end();
  }

  /** Goes to another document; its scripts from the network wait until its errors are watched. */
  async #leave(go) {
    await this.evaluate(() => { window.milepostHarnessLeaving = true; });
    this.#proxy.holdScripts();
    await go();
    const arrived = async () => {
      const state = await this.evaluate(watchErrors).catch(() => 'left');
      if (state !== 'left') this.#proxy.releaseScripts();
      return state === 'complete';
    };
    await retry(arrived, { timeout: 3 * PATIENCE, every: 5, message: 'The page was not loaded in time.' })
      .finally(() => this.#proxy.releaseScripts());
  }

  async #resize() {
    const { width, height } = this.#viewport;
    const place = await this.evaluate(() => ({
      x: Math.floor(screen.width / 2) - 1,
      y: Math.floor(screen.height / 2) - 1,
      toolbar: outerHeight - innerHeight,
    }));
    // Without a window manager the focus follows the screen's own pointer, which rests in the middle:
    // the window is put where that pointer is on its toolbar, and so has the focus but no stray moves.
    await this.#driver.post('/window/rect', { x: place.x, y: place.y, width, height: height + place.toolbar });
    await this.waitFor((w, h) => innerWidth === w && innerHeight === h && document.hasFocus(), {
      args: [width, height],
      message: `WebKit's window did not become ${width}x${height} with the focus.`,
    });
  }

  /** GTK's own input method: Ctrl+Shift+U begins a composition in which the code of a character is typed. */
  async #beginCode() {
    if (!this.#composing) await this.#driver.press(['Control', 'Shift', 'u']);
    this.#composing = true;
  }

  async #composeCode(character) {
    await this.#beginCode();
    for (const digit of character.codePointAt(0).toString(16)) await this.#driver.press([digit]);
    await this.#endCode('Enter');
  }

  async #endCode(key) {
    await this.#driver.press([key]);
    this.#composing = false;
  }

  #moveTo(x, y) {
    this.#pointer = { x: Math.round(x), y: Math.round(y) };
    return { type: 'pointerMove', duration: 0, ...this.#pointer };
  }
}
