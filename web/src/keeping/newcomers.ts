// What an element brings along when it comes among those that show the same: answers that stand inside it, and what was
// said in it while it was kept otherwise. Both become part of the same assessment, or are kept beside what is shown.

import type { Arrivals } from './arrivals';
import type { Catalogue } from './catalogue';
import { identityOf, type CodecSource } from './codec';
import { idOfBeginning, staysApart, type Begun } from './keys';
import type { Seats } from './seats';
import { NOBODY, type Stage } from './stage';
import type { Subscriber } from './subscriber';

export interface NewcomersPorts {
  stage: Stage;
  seats: Seats;
  catalogue: Catalogue;
  arrivals: Arrivals;
  codec: CodecSource;
  /** Shows what is said in a text under an id; what was shown before goes on in it. */
  show: (id: string, text: string) => void;
  /** Something is shown for the first time. */
  begun: () => void;
}

/** Says to a person what has become of what is not shown, where that is to be said. */
type Say = (() => void) | undefined;

export class Newcomers {
  /** What was brought where a person seemed to have nothing of their own: the database may know better. */
  brought: string | undefined;
  readonly #ports: NewcomersPorts;

  constructor(ports: NewcomersPorts) {
    this.#ports = ports;
  }

  take(subscriber: Subscriber, came: string | undefined, brought: string | undefined): void {
    const { stage, seats, begun } = this.#ports;
    const isFirst = !stage.keeper;
    // An element that goes on was shown what came with it, and may have been shown something else since.
    const arrives = came !== undefined && (brought === undefined || this.#isSame(came, brought)) ? came : undefined;
    const sayCame = isFirst ? undefined : this.#further(subscriber, arrives);
    if (isFirst) this.#first(arrives);
    const sayBrought = brought === undefined ? undefined : this.#bring(subscriber, brought);
    if (isFirst) begun();
    // Only now it is known whether what the element showed before goes on.
    const goesOn = brought === undefined || sameBeginning(this.#whoIn(brought), stage.begun);
    seats.place(subscriber, stage.placeOf(!goesOn));
    seats.greet(subscriber);
    sayCame?.();
    sayBrought?.();
  }

  /** Nobody else is there. */
  #first(came: string | undefined): void {
    const { stage, arrivals, codec } = this.#ports;
    this.brought = undefined;
    arrivals.begin();
    arrivals.takeIn();
    const id = arrivals.idFor(came === undefined ? undefined : identityOf(codec, came), came ?? '');
    stage.enter(id, true);
    if (came !== undefined) stage.bring(id, came);
  }

  /** Where nothing is said yet it is shown, as if it had come first. */
  #further(subscriber: Subscriber, came: string | undefined): Say {
    const { stage, seats, catalogue, arrivals, codec } = this.#ports;
    stage.seat(subscriber);
    const who = came === undefined ? undefined : identityOf(codec, came);
    if (came === undefined || !who) return undefined;
    // The page's own copy of what all show, in which nobody has said anything yet.
    if (stage.text === undefined && who.created && sameBeginning(who, seats.begun() ?? NOBODY)) return undefined;
    const id = arrivals.idFor(who, came);
    const isKnown = catalogue.ids().includes(id);
    if (stage.text === undefined) stage.enter(id, true);
    stage.bring(id, came);
    // An older copy of what this person has here already tells nothing.
    return id === stage.id || (isKnown && !staysApart(id)) ? undefined : () => subscriber.cameBeside();
  }

  /** It may be of another than who is shown here, or is the first that is said. */
  #bring(subscriber: Subscriber, text: string): Say {
    const { stage, catalogue, show } = this.#ports;
    const who = this.#whoIn(text);
    const id = catalogue.begunAs(who, undefined, stage.shown) ?? idOfBeginning(who, text);
    if (stage.text !== undefined) {
      stage.bring(id, text);
    } else {
      show(id, text);
      this.brought = id;
    }
    return id === stage.id ? undefined : () => subscriber.keptBeside();
  }

  #whoIn(text: string): Begun {
    return identityOf(this.#ports.codec, text) ?? NOBODY;
  }

  #isSame(one: string, other: string): boolean {
    return sameBeginning(this.#whoIn(one), this.#whoIn(other));
  }
}

/** Of what one element itself has shown a name that is left out fits any. */
function sameBeginning(one: Begun, other: Begun): boolean {
  return one.created === other.created && (!one.subject || !other.subject || one.subject === other.subject);
}
