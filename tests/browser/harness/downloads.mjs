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

  /** Waits for a finished file, takes it out of the folder and gives `{name, bytes, text}`. */
  async next(timeout) {
    let before;
    const finished = () => {
      const names = readdirSync(this.folder);
      const name = names.find((candidate) => !UNFINISHED.test(candidate));
      if (name === undefined || names.some((other) => other !== name && other.startsWith(name))) return undefined;
      // Two looks at the same size: a file is listed before its bytes are all there.
      const now = `${name} ${statSync(join(this.folder, name)).size}`;
      const same = now === before;
      before = now;
      return same ? name : undefined;
    };
    const name = await retry(finished, { timeout, every: 50, message: `Nothing was downloaded within ${timeout} ms.` });
    const path = join(this.folder, name);
    const bytes = readFileSync(path);
    rmSync(path);
    return { name, bytes, text: bytes.toString('utf8') };
  }
}
