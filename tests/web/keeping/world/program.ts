// What a page runs of this program: keeping as it is, or as an earlier build had it. Both are driven the same way.

import type { Codec, Identity, Ports } from '../../../../web/src/keeping/ports';

export interface Wanted {
  framework: string;
  relation: string;
  stored: boolean;
  came?: string;
  brought?: string;
}

export interface Entry {
  id: string;
  subject: string;
  created: string;
  updated: string;
  away: boolean;
  shown: boolean;
}

export interface Subscriber {
  readonly codec: Codec | undefined;
  assessment(): string;
  identity(): Identity;
  adopt(text: string): string | undefined;
  leaving(): void;
  saveStateChanged(state: 'saved' | 'unsaved' | 'unavailable', why: string): void;
  placeChanged(place: Place): void;
  unread(text: string): void;
  refused(sentence: string): void;
  keptBeside(): void;
}

export interface Place {
  id: string;
  apart: boolean;
}

export interface Seat {
  /** `opened` where a file has taken its place. */
  changed(text: string, opened?: boolean): void;
  leave(): void;
  list(): Entry[];
  open(id: string): boolean;
  begin(fresh: string): void;
  putAway(id: string): boolean;
}

export interface Program {
  join(wanted: Wanted, subscriber: Subscriber): Seat;
  end(): void;
}

export type Start = new (ports: Ports) => Program;
