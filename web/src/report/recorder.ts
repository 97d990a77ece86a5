// What notes everything that comes into a page's keeping and leaves it: inside of the one-file script, and a file of its
// own beside the module, which is fetched only where a record was asked for.

import { BUILD } from '../core/build-name';
import type { Ports } from '../keeping/ports';
import { Notes } from './notes';
import { RecordedKeeping, type MakeKeeping } from './recorded';

export interface Recorder {
  /** Of which build it is. */
  build: string;
  /** Keeping with these ports, and what gives all that was noted until then, as JSON text. */
  record(ports: Ports, Made: MakeKeeping): { keeping: RecordedKeeping; report: () => string };
}

export const recorder: Recorder = {
  build: BUILD,
  record(ports, Made) {
    const notes = new Notes();
    return { keeping: new RecordedKeeping(ports, notes, Made), report: () => notes.report(BUILD) };
  },
};
