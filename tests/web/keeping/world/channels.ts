// What the pages of a site tell each other: heard by all the others some steps later, in order for each sender, and by
// nobody who is put aside at that moment.

import { Lane, type Scheduler } from './scheduler';
import type { Situations } from './situations';
import type { Tab } from './tab';

// Made once: an error looks at the whole stack when it is made.
const REFUSED = new Error('SecurityError: channel');
const BROKEN = new Error('InvalidStateError: channel');

interface Line {
  tab: Tab;
  heard: (message: unknown) => void;
  /** From each of those who send here. */
  from: Map<Line, Lane>;
}

export interface OpenLine {
  send(message: unknown): void;
  close(): void;
}

/** `opening`: none can be opened; `sending`: what is opened takes nothing; `absent`: there is no such thing. */
export type ChannelFault = 'none' | 'opening' | 'sending' | 'absent';

export class SiteChannels {
  fault: ChannelFault = 'none';
  sent = 0;
  readonly #lines = new Map<string, Set<Line>>();
  readonly #scheduler: Scheduler;
  readonly #situations: Situations;

  constructor(scheduler: Scheduler, situations: Situations) {
    this.#scheduler = scheduler;
    this.#situations = situations;
  }

  open(name: string, tab: Tab, heard: (message: unknown) => void): OpenLine | undefined {
    if (this.fault === 'absent') return undefined;
    if (this.fault === 'opening') {
      this.#situations.met('a channel that throws');
      throw REFUSED;
    }
    const lines = this.#lines.get(name) ?? new Set();
    this.#lines.set(name, lines);
    const line: Line = { tab, heard, from: new Map() };
    lines.add(line);
    return {
      send: (message) => this.#send(lines, line, message),
      close: () => {
        lines.delete(line);
        for (const lane of line.from.values()) this.#scheduler.drop(lane);
      },
    };
  }

  /** A tab that is gone or put aside hears nothing of what is on its way. */
  leave(tab: Tab, isForGood: boolean): void {
    for (const lines of this.#lines.values()) {
      for (const line of lines) {
        if (line.tab !== tab) continue;
        if (isForGood) lines.delete(line);
        for (const lane of line.from.values()) {
          if (lane.steps.length > 0 && !isForGood) this.#situations.met('a message lost while the page was put aside');
          this.#scheduler.drop(lane);
        }
      }
    }
  }

  #send(lines: Set<Line>, from: Line, message: unknown): void {
    if (this.fault === 'sending') {
      this.#situations.met('a channel that throws');
      throw BROKEN;
    }
    if (!lines.has(from)) throw new Error('InvalidStateError: the channel is closed');
    this.sent += 1;
    for (const line of lines) {
      if (line === from) continue;
      if (line.tab.isFrozen) {
        this.#situations.met('a message lost while the page was put aside');
        continue;
      }
      let lane = line.from.get(from);
      if (!lane) line.from.set(from, (lane = new Lane('message', line.tab)));
      this.#scheduler.add(lane, () => {
        const { key, text } = message as { key?: string; text?: string };
        if (key && line.tab.storage.peek(key) !== text) this.#situations.met('a message heard before the storage had it');
        line.heard(message);
      });
    }
  }
}
