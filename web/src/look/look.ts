// Keeps the core and the shadow root in the look of the host page: colours, radius, size and font of the text.

import { toCss } from './colors';
import type { Theme } from '../core/core';
import type { Fonts } from '../core/fonts';
import type { Parts } from '../element/parts';
import { readTheme, type ThemeChoice } from './theme';
import { ThemeWatch } from './theme-watch';
import { windowOf } from '../element/window-of';

export interface LookListener {
  themeChanged(theme: Theme): void;
  fontChanged(): void;
}

/** The longest that a look in the making is waited for, in ms. */
const PATIENCE = 2000;

export class Look {
  readonly #host: HTMLElement;
  readonly #parts: Parts;
  readonly #fonts: Fonts;
  readonly #listener: LookListener;
  readonly #watch: ThemeWatch;
  readonly #signal: AbortSignal;
  #choice: ThemeChoice;
  #last = '';
  #asked = false;
  /** When it was first asked for what is to be read. */
  #since: number | undefined;

  constructor(
    host: HTMLElement,
    parts: Parts,
    fonts: Fonts,
    choice: ThemeChoice,
    listener: LookListener,
    signal: AbortSignal,
  ) {
    this.#host = host;
    this.#parts = parts;
    this.#fonts = fonts;
    this.#choice = choice;
    this.#listener = listener;
    this.#signal = signal;
    this.#watch = new ThemeWatch(host, parts.probes, () => this.#ask(), signal);
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.read();
  }

  /** The host stands somewhere else now. */
  moved(): void {
    this.#watch.moved();
    this.#ask();
  }

  /** Tells what differs from the last time. What has been taken out of its page looks like nothing there. */
  read(): void {
    if (!this.#host.isConnected) return;
    const theme = readTheme(this.#host, this.#parts.probes, this.#choice);
    if (this.#fonts.use(getComputedStyle(this.#host).fontFamily)) this.#listener.fontChanged();
    const text = JSON.stringify(theme);
    if (text === this.#last) return;
    this.#last = text;
    this.#paint(theme);
    this.#listener.themeChanged(theme);
  }

  /** Once for any number of changes in a row, since computed styles cost a layout and another look a new picture. */
  #ask(): void {
    this.#asked = true;
    if (this.#since !== undefined) return;
    this.#since = performance.now();
    this.#wait(this.#since);
  }

  #wait(since: number): void {
    this.#asked = false;
    windowOf(this.#host).requestAnimationFrame(() => {
      if (this.#signal.aborted) return;
      const isMoving = this.#asked || this.#watch.isMoving;
      if (isMoving && performance.now() - since < PATIENCE) return this.#wait(since);
      this.#since = undefined;
      this.read();
    });
  }

  /** The real fields, the plain form and descriptions take their colours from here. */
  #paint({ text, background, accent, radius, dark }: Theme): void {
    for (const { style } of [this.#parts.frame, this.#parts.above]) {
      style.setProperty('--text', toCss(text));
      style.setProperty('--background', toCss(background));
      style.setProperty('--accent', toCss(accent));
      style.setProperty('--radius', `${radius}px`);
      style.colorScheme = dark ? 'dark' : 'light';
    }
  }
}
