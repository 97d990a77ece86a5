// What a shelf gets from elsewhere: from the page, from earlier builds, from pages that could not merge, and from the
// database where the storage has forgotten.

import type { Catalogue } from './catalogue';
import { takeOver, takeOverCopies, type Takeover } from './earlier';
import { idOfArrival, idOfBeginning } from './keys';
import type { Identity } from './ports';
import { takeUnmerged } from './unmerged';

export class Arrivals {
  readonly #catalogue: Catalogue;
  readonly #takeover: Takeover;
  /** Nobody has come to the page: nothing is written yet. */
  readonly #isUnseen: () => boolean;
  #isRecalled = false;
  #isTaking = false;

  constructor(takeover: Takeover, isUnseen: () => boolean) {
    this.#catalogue = takeover.catalogue;
    this.#takeover = takeover;
    this.#isUnseen = isUnseen;
  }

  /** The database is asked again. */
  begin(): void {
    this.#isRecalled = false;
  }

  /** What the storage has under other names. */
  takeIn(): void {
    if (this.#isUnseen()) return;
    takeOver(this.#takeover);
    takeUnmerged(this.#takeover);
  }

  /** What this page itself has left beside what is stored; what can only be left there again stays. */
  takeLeft(): void {
    if (this.#isTaking || this.#isUnseen()) return;
    this.#isTaking = true;
    takeUnmerged(this.#takeover);
    this.#isTaking = false;
  }

  /** What only the database has: all after the storage was emptied, and what an earlier build wrote. */
  async recall(restored: () => void): Promise<void> {
    const { database } = this.#takeover;
    if (this.#isRecalled || this.#isUnseen()) return;
    this.#isRecalled = true;
    try {
      if (database && (await this.#catalogue.restore(database))) restored();
      await takeOverCopies(this.#takeover);
    } catch {
      // It is asked again when the page is opened next.
    }
  }

  /** What is shown of a page that came with answers; `who` is nothing where it came without. */
  idFor(who: Identity | undefined, came: string): string {
    if (!who) return this.#catalogue.usual();
    const known = this.#catalogue.begunAs(who, undefined, this.#takeover.shown());
    if (known) return known;
    // What a file on disk came with is its own, until another file has taken its place.
    const isFilesOwn = this.#takeover.shelf.scope !== '' && this.#catalogue.isEmpty;
    return isFilesOwn ? idOfBeginning(who, came) : idOfArrival(who, came);
  }
}
