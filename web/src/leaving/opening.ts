// Files that a person chose or dropped, read and handed to the core one after the other.

import type { Core, FilePurpose } from '../core/core';
import { readFile } from './files';
import { messageOf } from '../sentences';

export interface OpeningListener {
  begun(): void;
  /** A file has been read, and is taken next. */
  read(): void;
  /** After each file that was taken. */
  opened(): void;
  /** One line for each file that was not. */
  refused(sentences: string): void;
}

const DROP_HINTS: Record<FilePurpose, string> = {
  replace: 'Drop the file to open it',
  since: 'Drop the file to tell changes since it',
  compare: 'Drop the files to compare with them',
  observation: 'Drop the observation to look at it',
};

export class Opening {
  readonly #core: Core;
  readonly #listener: OpeningListener;
  readonly #signal: AbortSignal;

  constructor(core: Core, listener: OpeningListener, signal: AbortSignal) {
    this.#core = core;
    this.#listener = listener;
    this.#signal = signal;
  }

  /** What would become of a file that is dropped now. */
  dropHint(): string {
    return DROP_HINTS[this.#core.purposeOfDrop()];
  }

  async open(files: File[], purpose = this.#core.purposeOfDrop()): Promise<void> {
    if (files.length > 1 && purpose !== 'compare') {
      return this.#listener.refused('Open one file at a time here, or several of them under “Compare”.');
    }
    this.#listener.begun();
    const refusals: string[] = [];
    for (const file of files) {
      const refusal = await this.#openOne(file, purpose);
      if (this.#signal.aborted) return;
      if (refusal) refusals.push(refusal);
      else this.#listener.opened();
    }
    if (refusals.length) this.#listener.refused(refusals.join('\n'));
  }

  /** Gives the sentence of the refusal, or nothing. */
  async #openOne(file: File, purpose: FilePurpose): Promise<string | undefined> {
    try {
      const bytes = await readFile(file);
      if (this.#signal.aborted) return undefined;
      this.#listener.read();
      return this.#core.openFile(purpose, file.name, bytes);
    } catch (error) {
      return messageOf(error);
    }
  }
}
