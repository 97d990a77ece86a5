// Ties the engines to node's test runner.
//
//   for (const engine of engines()) {
//     engine.it('a claim by mouse changes the verdicts', async (page) => { await page.open(…); … });
//   }
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, it } from 'node:test';
import { chosenEngines, closeDisplay } from './browsers.mjs';

const TEST_TIMEOUT = 60_000;
const FAILURES = fileURLToPath(new URL('../../../build/pictures/failures/', import.meta.url));

const tested = new Set();

/** The engines that the tests run in; `options` as for `start` in browsers.mjs, `{without: ['webgl']}`. */
export function engines(options) {
  return chosenEngines().map((engine) => new TestedEngine(engine, options));
}

class TestedEngine {
  #engine;
  #options;
  #browser;

  constructor(engine, options) {
    this.#engine = engine;
    this.#options = options;
    tested.add(this);
  }

  get name() {
    return this.#engine.name;
  }

  get livePreferences() {
    return this.#engine.livePreferences;
  }

  /**
   * `it(name, body)` or `it(name, {errors, unless, timeout}, body)` registers a test, whose body is given a
   * fresh page and the test's context. It fails when the page reported an error, unless `errors` is
   * 'expected'. `unless` says what this engine cannot do, a reason to skip. `timeout` is in milliseconds.
   * Where the engine is missing the test is skipped by name, and fails in CI.
   */
  it(name, ...rest) {
    const body = rest.pop();
    const { errors = 'none', unless, timeout = TEST_TIMEOUT } = rest.pop() ?? {};
    const missing = this.#engine.missing();
    const failing = missing && process.env.CI === 'true';
    it(`${name} (${this.#engine.title})`, { timeout, skip: (!failing && missing) || unless }, async (context) => {
      assert.ok(!missing, missing);
      const run = async (page) => {
        await body(page, context);
        if (errors === 'none') assert.deepEqual(await page.errors(), [], 'The page reported errors.');
      };
      try {
        await this.#onPage(name, run);
      } catch (error) {
        if (!isSilence(error)) throw error;
        context.diagnostic(`${this.#engine.title}’s driver gave no answer, so another browser was asked: ${error.message}`);
        this.#abandon();
        await this.#onPage(name, run);
      }
    });
  }

  async #onPage(name, run) {
    const page = await this.newPage();
    let silent = false;
    try {
      await run(page);
    } catch (error) {
      silent = isSilence(error);
      throw silent ? error : await withEvidence(error, page, `${this.name} ${name}`);
    } finally {
      const closed = page.close();
      // A driver that says nothing may take as long to close its page.
      if (silent) closed.catch(() => {});
      else await closed;
    }
  }

  #abandon() {
    this.#browser?.then((browser) => browser.close()).catch(() => {
      // It ends with this process at the latest.
    });
    this.#browser = undefined;
  }

  /** A page more than the one a test is given; who asks for it closes it. */
  async newPage() {
    this.#browser ??= this.#engine.start(this.#options);
    return (await this.#browser).newPage();
  }

  async close() {
    await (await this.#browser)?.close();
  }
}

/** A driver that says nothing at all, or that its browser has crashed, tells nothing of the page either. */
function isSilence(error) {
  const { name, message, cause } = error ?? {};
  return (cause !== undefined && isSilence(cause))
    || (name === 'ProtocolError' && /timed out/.test(message))
    || /^WebDriver refused .*(Could not parse script result|invalid session id)/.test(message);
}

/** Adds the page's errors to the message of a failure, and a picture of the page to build/pictures/failures. */
async function withEvidence(error, page, title) {
  const seen = await page.errors().catch(() => []);
  if (seen.length > 0) error.message += `\nThe page said:\n  ${seen.join('\n  ')}`;
  try {
    mkdirSync(FAILURES, { recursive: true });
    const file = `${FAILURES}${title.replace(/[^\w-]+/g, '-').slice(0, 100)}.png`;
    await page.screenshot(file);
    error.message += `\nThe page looked like build/pictures/failures/${file.slice(FAILURES.length)}`;
  } catch (refusal) {
    error.message += `\nNo picture could be taken: ${refusal.message}`;
  }
  return error;
}

after(async () => {
  await Promise.allSettled([...tested].map((engine) => engine.close()));
  await closeDisplay();
});
