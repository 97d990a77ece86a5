// What stands in an element's forms and is not saved yet, held with the assessment that it was begun for: it is not
// shown with another one, and is there again with the first. Where the same one goes on, it goes along.

import type { Core } from '../core/core';
import { Drafts, type DraftPlace } from './drafts';
import type { Place } from '../keeping/keeping';

/** What elements share that show the same kept assessments. */
export interface Shelf {
  framework: string;
  relation: string;
  /** Whether a tab may remember what is written. */
  stored: boolean;
}

/** Of one in which nobody had said anything yet: when it was begun, as its core has it. */
interface Blank {
  created: string;
  place: DraftPlace;
}

export class Written {
  readonly #drafts = new Drafts();
  #shelf: Shelf | undefined;
  /** Which of the elements of its page it is. */
  #number = 0;
  /** Nothing while none runs, and while it joins those that show the same: what is shown is known when that is over. */
  #core: Core | undefined;
  #shown: Place | undefined;
  /** What nobody had said anything in when it was left: it may come back by undoing, under a name of its own. */
  #blank: Blank | undefined;
  /** Nothing was said yet in what was shown when the last core went. */
  #isBlank = false;

  /** Something was done. */
  worked(core: Core): void {
    this.#drafts.changed(() => this.note(core));
  }

  note(core: Core): void {
    // What was put aside was noted before.
    if (!core.broken && !core.isAside) this.#drafts.note(core.drafts());
  }

  /** The core goes: `isBlank` where nobody has said anything yet in what it shows. */
  leave(core: Core, isBlank: boolean): void {
    this.note(core);
    this.#isBlank = isBlank;
    this.#core = undefined;
  }

  close(): void {
    this.#drafts.close();
  }

  /**
   * The core shows what `join` finds to be shown, which gives whether nobody has said anything in that yet; `isNew` where
   * it shows something for the first time.
   */
  join(core: Core, shelf: Shelf, number: number, isNew: boolean, join: () => boolean): void {
    const { place } = this.#drafts;
    const before = this.#shelf;
    this.#core = undefined;
    this.#shelf = shelf;
    this.#number = number;
    const isBlank = join();
    this.#core = core;
    const shown = this.#shown;
    if (!shown || core.broken) return;
    const isSame = before?.framework === shelf.framework && before.relation === shelf.relation;
    const goesOn = isNew ? this.#isBlank || place?.id === shown.id : !shown.another;
    const now = this.#open(core, shown, isSame && goesOn ? place : undefined, isNew);
    this.#blank = isBlank ? { created: core.identity().created, place: now } : undefined;
  }

  /** What the core shows is kept there. */
  placed(shown: Place): void {
    this.#shown = shown;
    const core = this.#core;
    if (!core || core.broken) return;
    this.note(core);
    const { place } = this.#drafts;
    const goesOn = !shown.another || place?.id === shown.id;
    this.#open(core, shown, goesOn ? place : this.#blankAgain(core), false);
  }

  #open(core: Core, { id }: Place, from: DraftPlace | undefined, isNew: boolean): DraftPlace {
    const { framework, relation, stored } = this.#shelf as Shelf;
    const place = { shelf: `${framework} ${relation} ${stored ? 'auto' : 'none'}`, id, stored };
    const goesOn = from !== undefined && from === this.#drafts.place;
    const { along, kept } = this.#drafts.open(place, this.#number, from);
    // What goes along stands in the forms already, unless they are a new core's or another one's.
    core.noteShown(`${place.shelf} ${id}`, goesOn);
    if (isNew || !goesOn) core.resumeDrafts(along || '{}', false);
    if (kept) core.resumeDrafts(kept, true);
    if (along && kept) this.#drafts.note(core.drafts());
    return place;
  }

  #blankAgain(core: Core): DraftPlace | undefined {
    const blank = this.#blank;
    return blank && core.identity().created === blank.created ? blank.place : undefined;
  }
}
