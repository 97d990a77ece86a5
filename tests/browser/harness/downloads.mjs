// The folder a browser downloads into, as a queue of finished files.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { retry } from './processes.mjs';

const UNFINISHED = /^\.|\.(part|crdownload|wkdownload|tmp)$/;

export class Downloads {
  constructor(folder) {
    this.folder = folder;
  }

  empty() {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { recursive: true, force: true });
  }

  /** Waits for a finished file that is not empty, takes it out of the folder and gives `{name, bytes, text}`. */
  async next(timeout) {
    let before;
    const finished = () => {
      const names = readdirSync(this.folder);
      const name = names.find((candidate) => !UNFINISHED.test(candidate));
      if (name === undefined || names.some((other) => other !== name && other.startsWith(name))) return undefined;
      // A file is listed, empty, before its bytes are there, and may bear another name by now: it is done when two
      // looks find the same size.
      const size = statSync(join(this.folder, name), { throwIfNoEntry: false })?.size ?? 0;
      const now = `${name} ${size}`;
      const done = size > 0 && now === before;
      before = now;
      return done ? name : undefined;
    };
    const name = await retry(finished, { timeout, every: 50, message: `Nothing was downloaded within ${timeout} ms.` });
    const path = join(this.folder, name);
    const bytes = readFileSync(path);
    rmSync(path);
    return { name, bytes, text: bytes.toString('utf8') };
  }
}
