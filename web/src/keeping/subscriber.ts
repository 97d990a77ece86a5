// One element, as its keeping sees it.

import type { Codec, Identity, SaveState } from './ports';

/** Which kept assessment is shown, and whether it is apart from what the person keeps of themselves. */
export interface Place {
  id: string;
  apart: boolean;
  /**
   * It is another one than the element showed before; else that one goes on, which may have got its place late, or in
   * which nobody had said anything.
   */
  another: boolean;
}

/** One element. Whatever it is asked may throw where its core ends in a fault; from then on it has no codec. */
export interface Subscriber {
  /** Its core, while it runs. */
  readonly codec: Codec | undefined;
  /** The whole assessment as text, and what it says it is. */
  assessment(): string;
  identity(): Identity;
  /** Takes the place of what is shown. Gives the sentence of a refusal. */
  adopt(text: string): string | undefined;
  /** The page may not come back: what waits to be told is to be told now. */
  leaving(): void;
  saveStateChanged(state: SaveState, why: string): void;
  placeChanged(place: Place): void;
  /** Stored, and not to be read here. */
  unread(text: string): void;
  /** Something else is shown now; what was there before can be opened again. */
  keptBeside(): void;
  /** What came inside this element is kept and can be opened, and is not shown: the page shows another one already. */
  cameBeside(): void;
  /** Something could not be taken. */
  refused(sentence: string): void;
}
