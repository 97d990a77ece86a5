// What a keeper needs, and whom it tells.

import type { CodecSource } from './codec';
import type { Clock, Database, Page, SaveState, TextStorage } from './ports';

export interface KeeperPorts {
  storage: TextStorage | undefined;
  database: Database | undefined;
  clock: Clock;
  page: Page;
  codec: CodecSource;
  /** Tells other pages what is stored now. */
  send: (text: string) => void;
  /** Another assessment is kept under this name; what the page said has to be kept under another one. */
  displaced: (text: string) => void;
  /** What the page said under this name is to be found beside it now. */
  leftBeside: () => void;
}

export interface KeeperListener {
  /** This is what the page says now, by what stood elsewhere. Gives the sentence of a refusal. */
  took(text: string): string | undefined;
  /** `why` is a sentence where something is wrong. */
  saveStateChanged(state: SaveState, why: string): void;
  /** Stored, and not to be read here. */
  unread(text: string): void;
}

/** One of the two places in which an assessment is written. */
export interface Copy {
  /** What it had when last looked at. */
  seen: string | undefined;
  /** Whether it may lack something that the page says. */
  lacks: boolean;
}
