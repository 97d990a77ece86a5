// What stands in a frame of a page, used like a page: also where the two may not look into each other, since a script in
// the frame answers by messages.
import { Page } from './page.mjs';

/** The script for the page in the frame. */
export const FRAMED_SCRIPT = `
  framedErrors = [];
  addEventListener('error', ({ message }) => framedErrors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => framedErrors.push(String(reason)));
  addEventListener('message', async ({ source, data }) => {
    if (!data?.question) return;
    const answer = { answered: data.question };
    try {
      answer.value = await (0, eval)(data.code);
    } catch (error) {
      answer.error = String(error);
    }
    source.postMessage(answer, '*');
  });`;

/** The body of the page around it; `attributes` are the frame's. */
export const framing = (attributes) => `<iframe id="framed" style="width: 960px; height: 560px; border: 0" ${attributes}></iframe>`;

export class FramedPage extends Page {
  #outer;
  #questions = 0;

  /** `outer` is the page around the frame, open. */
  constructor(outer) {
    super(outer.downloads);
    this.#outer = outer;
    this.keyboard = outer.keyboard;
    this.mouse = {
      click: async (x, y) => {
        const { left, top } = await outer.evaluate(() => {
          const box = document.querySelector('#framed').getBoundingClientRect();
          return { left: box.left, top: box.top };
        });
        await outer.mouse.click(left + x, top + y);
      },
    };
  }

  async run(expression) {
    const { value, error } = await this.#outer.evaluate((question, code) => new Promise((resolve) => {
      addEventListener('message', function hear({ data }) {
        if (data?.answered !== question) return;
        removeEventListener('message', hear);
        resolve(data);
      });
      document.querySelector('#framed').contentWindow.postMessage({ question, code }, '*');
    }), ++this.#questions, expression);
    if (error !== undefined) throw new Error(error);
    return value;
  }

  observedRequests() {
    return [];
  }
}
