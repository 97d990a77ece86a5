// The browser as keeping needs it, and the one keeping that a page has.

import { BUILD } from '../build-name';
import { Keeping } from '../keeping/keeping';
import { Notes } from '../report/notes';
import { RecordedKeeping } from '../report/recorded';
import { isRecordWanted } from '../report/request';
import { openChannel } from './channel';
import { clock, page } from './page';
import { openStorage } from './storage';
import { vault } from './vault';

let made: Pick<Keeping, 'join'> | undefined;
/** Only where a record was asked for. */
let notes: Notes | undefined;

/** Made when the first element needs it, so that a script which is only loaded touches nothing. */
export function keepingOfPage(): Pick<Keeping, 'join'> {
  made ??= makeKeeping();
  return made;
}

/** What has come into the page's keeping and left it until now, as JSON text; nothing where that was not asked for. */
export function reportOfPage(): string | undefined {
  return notes?.report(BUILD);
}

function makeKeeping(): Pick<Keeping, 'join'> {
  const ports = { storage: openStorage(), database: vault, openChannel, clock, page };
  if (!isRecordWanted()) return new Keeping(ports);
  notes = new Notes();
  return new RecordedKeeping(ports, notes);
}
