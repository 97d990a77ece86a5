// A session of the W3C WebDriver protocol, as far as the harness needs it, over fetch.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const KEYS = {
  Alt: '\uE00A', ArrowDown: '\uE015', ArrowLeft: '\uE012', ArrowRight: '\uE014', ArrowUp: '\uE013',
  Backspace: '\uE003', Control: '\uE009', Delete: '\uE017', End: '\uE010', Enter: '\uE007', Escape: '\uE00C',
  Home: '\uE011', Meta: '\uE03D', PageDown: '\uE00F', PageUp: '\uE00E', Shift: '\uE008', Space: ' ', Tab: '\uE004',
};

export class WebDriver {
  #base;
  #session = '';

  constructor(port) {
    this.#base = `http://127.0.0.1:${port}`;
  }

  async isReady() {
    return this.#ask('GET', '/status').then(() => true, () => false);
  }

  /** Starts the browser that `capabilities` describe; gives the capabilities it has. */
  async begin(capabilities) {
    const { sessionId, capabilities: found } = await this.#ask('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    });
    this.#session = `/session/${sessionId}`;
    return found;
  }

  async end() {
    await this.#ask('DELETE', this.#session);
  }

  get(command) {
    return this.#ask('GET', this.#session + command);
  }

  post(command, body = {}) {
    return this.#ask('POST', this.#session + command, body);
  }

  /** Gives the value of an expression, after a promise is fulfilled; throws what it throws. */
  async evaluate(expression) {
    const answer = await this.post('/execute/async', {
      args: [],
      script: `const done = arguments[arguments.length - 1];
        (async () => (${expression}))().then(
          (value) => done({ value }),
          (error) => done({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }));`,
    });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  /** Gives the id of the element that an expression finds. */
  async element(expression) {
    const found = await this.post('/execute/sync', { script: `return ${expression};`, args: [] });
    if (!found?.[ELEMENT]) throw new Error(`There is no element at ${expression}.`);
    return found[ELEMENT];
  }

  pointer(...actions) {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  touch(...actions) {
    return this.#act({ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions });
  }

  scroll(x, y, deltaX, deltaY) {
    return this.#act({ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x, y, deltaX, deltaY, duration: 0 }] });
  }

  /** Presses all of `names` one after the other and releases them the other way round. */
  press(names) {
    const values = names.map((name) => KEYS[name] ?? name);
    const unknown = names.find((name, index) => [...values[index]].length !== 1);
    if (unknown) throw new Error(`The harness knows no key ${unknown}; add it to KEYS in webdriver.mjs.`);
    return this.#act({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...[...values].reverse().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  /** Presses and releases one character after the other. */
  type(text) {
    const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  #act(source) {
    return this.post('/actions', { actions: [source] });
  }

  async #ask(method, path, body) {
    const response = await fetch(this.#base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver refused ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }
}
