// A moving picture of a page: what its pointer and its keys do, shot by shot, as a GIF that loops.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../tests/browser/harness/milepost.mjs';

/** Hundredths of a second that a shot is seen while something moves. */
const GLANCE = 6;
const STEPS = 5;
const LETTERS = 12;
/** The same ones for all shots, so that what stays is the same in each and costs nothing. */
const COLOURS = 64;

export class Film {
  #page;
  #folder;
  #shots = [];
  #at = { x: 700, y: 560 };

  /** `page` is one of the harness, open; its shots are kept in `folder` until the film is written. */
  constructor(page, folder) {
    this.#page = page;
    this.#folder = folder;
  }

  /** Gives the page a pointer that can be seen in pictures. */
  async begin() {
    await this.#page.evaluate(() => {
      const pointer = document.createElement('div');
      pointer.id = 'film-pointer';
      pointer.style.cssText = 'position: fixed; left: 0; top: 0; z-index: 9; width: 22px; height: 28px; pointer-events: none';
      pointer.innerHTML = '<svg width="22" height="28"><path d="M1 1v21l5-5 3.5 8 3.8-1.7-3.6-7.8h7z" fill="#111" stroke="#fff" stroke-width="1.6"/></svg>';
      document.documentElement.append(pointer);
    });
    await this.#point();
    await this.#shoot(GLANCE);
  }

  /** What is seen now stays for so many hundredths of a second. */
  hold(time) {
    this.#shots.at(-1).time = time;
  }

  async click(role, name, options) {
    const { centre } = await find(this.#page, role, name, options);
    await this.#moveTo(centre);
    await this.#page.mouse.click(centre.x, centre.y);
    await this.#rest();
    await this.#shoot(GLANCE);
  }

  /** What is done to the page by itself is a shot too. */
  async after(act) {
    await act();
    await this.#shoot(GLANCE);
  }

  async type(name, text) {
    await this.click('textbox', name);
    for (let at = 0; at < text.length; at += LETTERS) {
      await this.#page.keyboard.type(text.slice(at, at + LETTERS));
      await this.#rest();
      await this.#shoot(GLANCE);
    }
  }

  /** Gives its size in bytes. */
  write(path) {
    const shots = this.#shots.flatMap(({ file, time }) => ['-delay', String(time), file]);
    execFileSync('convert', [...shots, '-loop', '0', '+dither', '-colors', String(COLOURS), '+map', '-layers', 'OptimizeTransparency', path]);
    return statSync(path).size;
  }

  async #moveTo(to) {
    const from = this.#at;
    for (let step = 1; step <= STEPS; step += 1) {
      const part = (1 - Math.cos((Math.PI * step) / STEPS)) / 2;
      this.#at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.#page.mouse.move(this.#at.x, this.#at.y);
      await this.#point();
      await this.#shoot(GLANCE);
    }
  }

  async #point() {
    await this.#page.evaluate(({ x, y }) => {
      document.querySelector('#film-pointer').style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }, this.#at);
  }

  /** Until what changed has been drawn, and the page has scrolled to it. */
  async #rest() {
    await this.#page.evaluate(() => new Promise((done) => { setTimeout(done, 250); }));
    await this.#page.settle();
  }

  async #shoot(time) {
    await this.#page.settle();
    const file = join(this.#folder, `${String(this.#shots.length).padStart(4, '0')}.png`);
    await this.#page.screenshot(file);
    this.#shots.push({ file, time });
  }
}
