// The browser as keeping needs it, and the one keeping that a page has.

import { Keeping } from '../keeping/keeping';
import type { Recorder } from '../report/recorder';
import { isRecordWanted } from '../report/request';
import { messageOf } from '../sentences';
import { openChannel } from './channel';
import { clock, page } from './page';
import { openStorage } from './storage';
import { vault } from './vault';

/** Gives what notes all that happens. Its error is a sentence with the way out. */
export type FindRecorder = () => Promise<Recorder>;

let findRecorder: FindRecorder | undefined;
let found: Promise<void> | undefined;
/** Only where a record was asked for. */
let recorder: Recorder | undefined;
/** Why there is none all the same. */
let problem = '';
let made: Pick<Keeping, 'join'> | undefined;
let report: (() => string) | undefined;

export function useRecorder(find: FindRecorder): void {
  findRecorder = find;
}

/** To be waited for before `keepingOfPage`: a record begins before anything that it holds. Never fails. */
export function recorderReady(): Promise<void> {
  found ??= isRecordWanted() ? find() : Promise.resolve();
  return found;
}

/** Why there is no record though one was asked for, in a sentence; told once, else an empty text. */
export function whyUnrecorded(): string {
  const told = problem;
  problem = '';
  return told;
}

/** Made when the first element needs it, so that a script which is only loaded touches nothing. */
export function keepingOfPage(): Pick<Keeping, 'join'> {
  made ??= makeKeeping();
  return made;
}

/** What has come into the page's keeping and left it until now, as JSON text; nothing where that was not asked for. */
export function reportOfPage(): string | undefined {
  return report?.();
}

async function find(): Promise<void> {
  try {
    recorder = await findRecorder?.();
  } catch (error) {
    problem = messageOf(error);
  }
}

function makeKeeping(): Pick<Keeping, 'join'> {
  const ports = { storage: openStorage(), database: vault, openChannel, clock, page };
  const recorded = recorder?.record(ports, Keeping);
  report = recorded?.report;
  return recorded?.keeping ?? new Keeping(ports);
}
