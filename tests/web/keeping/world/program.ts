// What a page runs of this program: keeping as it is, or as an earlier build had it. Both are driven the same way.

import type { Seat, Subscriber, Wanted } from '../../../../web/src/keeping/keeping';
import type { Ports } from '../../../../web/src/keeping/ports';
import type { Tab } from './tab';

export type { Entry, Place, Seat, Subscriber, Wanted } from '../../../../web/src/keeping/keeping';

export interface Program {
  join(wanted: Wanted, subscriber: Subscriber): Seat;
  end(): void;
}

/** Made for a tab, since earlier builds had more of the browser than the ports of today. */
export type Start = (ports: Ports, tab: Tab) => Program;
