// What a page says of one assessment, and how that grows by what stands elsewhere.

import { merge, notSaved, type CodecSource, type Outcome } from './codec';
import type { Copy, KeeperListener } from './keeper-ports';
import type { SaveState } from './ports';

export class Said {
  /** Nothing until somebody has said something, here or elsewhere. */
  text: string | undefined;
  /** Nothing while nobody shows it. */
  listener: KeeperListener | undefined;
  readonly #codec: CodecSource;

  constructor(codec: CodecSource, listener?: KeeperListener, text?: string) {
    this.text = text;
    this.#codec = codec;
    this.listener = listener;
  }

  /** Takes in what another copy has; `base` is what both were last known to say. Gives nothing while nobody can tell. */
  take(theirs: string, base: string | undefined): Outcome | undefined {
    const { text: mine } = this;
    if (theirs === mine) return { text: theirs, addsToMine: false, addsToTheirs: false };
    const merged = merge(this.#codec, mine ?? theirs, theirs, base);
    if (!merged || merged === 'another' || 'refusal' in merged || (mine !== undefined && !merged.addsToMine)) return merged;
    // The first words stay as they are written.
    this.text = mine === undefined ? theirs : merged.text;
    const refusal = this.listener?.took(this.text);
    if (refusal === undefined) return { ...merged, text: this.text, addsToMine: true };
    this.text = mine;
    return { refusal, isNewer: false };
  }

  /** The same of one of the two places it is written in, of which `other` is the second. */
  takeOf(copy: Copy, theirs: string, other: Copy | undefined): Outcome | undefined {
    const taken = this.take(theirs, copy.seen);
    if (!taken || taken === 'another' || 'refusal' in taken) return taken;
    if (taken.addsToMine && other) other.lacks = true;
    Object.assign(copy, { seen: theirs, lacks: taken.addsToTheirs });
    return taken;
  }

  /** How it is kept; `why` is a sentence where something is wrong. */
  tell(state: SaveState, why = ''): void {
    this.listener?.saveStateChanged(state, why);
  }

  /** Nothing was damaged, and still nothing is taken. */
  tellLoss(): void {
    this.tell('unavailable', notSaved('the browser’s storage takes no more'));
  }

  /** Makes a text that came with the page or in a file part of it: gives whether that told anything, or a refusal. */
  bring(theirs: string): { isNew: boolean; refusal?: string } {
    const before = this.text;
    const taken = this.take(theirs, undefined);
    if (!taken) return { isNew: false, refusal: 'The program is starting again; try once more in a moment' };
    if (taken === 'another') return { isNew: false, refusal: 'This is another assessment' };
    if ('refusal' in taken) return { isNew: false, refusal: taken.refusal };
    return { isNew: before !== undefined && (taken.addsToMine || taken.addsToTheirs) };
  }
}
