// Records of what happens in the simulated world's pages, and what they replay to.

import { Notes } from '../../../web/src/report/notes';
import { RecordedKeeping } from '../../../web/src/report/recorded';
import { Keeping } from '../../../web/src/keeping/keeping';
import type { Ports } from '../../../web/src/keeping/ports';
import { numbersOf, options } from '../keeping/run';
import type { Program } from '../keeping/world/program';
import { World, type Options } from '../keeping/world/world';

/** Of Node, whose types are not among those of a page. */
declare const setImmediate: (call: () => void) => unknown;

export { marks, marksOfAssessment } from '../../../web/src/report/marks';
export { askForRecord, isRecordWanted } from '../../../web/src/report/request';
export { replay } from './replay';
export { Keeping, Notes, RecordedKeeping, numbersOf };

export interface Recorded {
  world: World;
  /** Of each page that there was. */
  records: string[];
  /** Of some of them, as they were in the middle. */
  cutOff: string[];
}

/** Every so many steps a record is also taken in the middle. */
const OFTEN = 41;

/** The schedule of a seed, with each page of today's program recorded, or none. */
export function run(seed: number, isRecorded = true): Promise<Recorded> {
  const notes: Notes[] = [];
  const current = (ports: Ports): Program => {
    const own = new Notes();
    notes.push(own);
    return new RecordedKeeping(ports, own, Keeping);
  };
  const usual = options();
  const chosen: Options = isRecorded ? { ...usual, builds: { ...usual.builds, current } } : usual;
  const world = new World(seed, numbersOf(seed), chosen);
  const cutOff: string[] = [];
  return new Promise((done) => {
    const go = (): void => {
      if (world.isOver) return done({ world, records: notes.map((each) => each.report('a build')), cutOff });
      world.step();
      const some = notes[world.scheduler.steps % notes.length];
      if (some && world.scheduler.steps % OFTEN === 0) cutOff.push(some.report('a build'));
      setImmediate(go);
    };
    go();
  });
}
