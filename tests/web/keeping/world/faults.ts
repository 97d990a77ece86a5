// What the browser, the disk and the clock do to everybody.

import { NO_TEXT } from './database';
import type { StorageFault } from './storage';
import type { Decision } from './decisions';
import { crash } from './pages';
import { FROM_THE_FUTURE } from './notation';
import { YEARS } from './setup';
import type { Slot, World } from './world';

export const FAULTS: readonly Decision[] = [
  [8, 'the browser crashes', (world, { site }, number) => (crash(world, site, number), true)],
  [6, 'the storage is cleared', clearStorage],
  [4, 'the database is emptied', emptyDatabase],
  [14, 'something is wrong with the storage, or right again', failStorage],
  [14, 'something is wrong with the database, or right again', failDatabase],
  [6, 'something is wrong with the channels, or right again', failChannels],
  [3, 'an entry of the database is no text', putNoText],
  [3, 'a newer version writes', writeFromTheFuture],
  [10, 'the clock is set', setClock],
  [36, 'all is mended', ({ sites }, { site }) => !site.isSound && (sites.forEach((each) => each.mend()), true)],
  [8, 'all comes to rest', comeToRest],
];

function clearStorage(world: World, { site }: Slot): boolean {
  const isWritten = world.scheduler.hasAny('storage write') || site.database.isBusy || world.waits(site);
  if (isWritten) world.situations.met('storage cleared while a write is under way');
  if (!world.slots.some((slot) => slot.site === site && slot.page)) world.situations.met('storage cleared while nobody looked');
  site.storage.clear();
  world.ledger.robbed(site, 'the storage was cleared');
  return true;
}

function emptyDatabase(world: World, { site }: Slot): boolean {
  if (site.database.isBusy) world.situations.met('database emptied while a write is under way');
  site.database.clear();
  world.ledger.robbed(site, 'the database was emptied');
  return true;
}

function failStorage(world: World, { site }: Slot, number: number): boolean {
  const { storage, database } = site;
  if (storage.fault !== 'none') {
    storage.fail('none');
    return true;
  }
  const fault: StorageFault = (['full', 'full', 'throws', 'lies'] as const)[number & 3] as StorageFault;
  storage.fail(fault);
  if (fault === 'full' && world.waits(site)) world.situations.met('quota in the middle of a merge');
  if (fault === 'full' && database.fault === 'silent') world.situations.met('quota while the database never answers');
  if (fault === 'lies') world.situations.met('storage that lies about what it has written');
  if (fault === 'throws') world.situations.met('storage that throws on every access');
  return true;
}

function failDatabase(world: World, { site: { database, storage } }: Slot, number: number): boolean {
  if (database.fault !== 'none') {
    if (database.fault === 'fails') world.situations.met('database failed at the start and came later');
    database.fail('none');
    return true;
  }
  const fault = number & 1 ? 'fails' : 'silent';
  database.fail(fault);
  if (storage.fault === 'full' && fault === 'silent') world.situations.met('quota while the database never answers');
  return true;
}

function failChannels(_world: World, { site: { channels } }: Slot, number: number): boolean {
  channels.fault = channels.fault === 'none' ? (['opening', 'sending', 'absent'] as const)[number % 3] as 'opening' : 'none';
  return true;
}

function putNoText(world: World, { site }: Slot, number: number): boolean {
  const keys = [...site.database.entries.keys()];
  const key = keys[number % (keys.length || 1)];
  if (key === undefined) return false;
  site.database.entries.set(key, NO_TEXT);
  world.situations.met('a database entry that is no text');
  world.ledger.robbed(site, 'an entry of the database was replaced');
  return true;
}

/** Where nothing else is: what is in the way of it is its own to merge. */
function writeFromTheFuture(world: World, { site }: Slot, number: number): boolean {
  const [setting] = world.setup.settings;
  const shelf = `${setting?.framework} ${setting?.relation}`;
  const isEarlier = number % 4 !== 0;
  const key = `${isEarlier ? `milepost ${shelf} auto` : `milepost/2 ${shelf} own`}${site.scope && ` ${site.scope}`}`;
  if (site.storage.entries.has(key) || site.database.entries.has(key)) return false;
  site.storage.commit(key, `${FROM_THE_FUTURE}anything`, undefined);
  if (isEarlier) world.situations.met('a newer version’s text under a key of an earlier build');
  else site.barredKey = key;
  if (!isEarlier) world.situations.met('a newer version’s text where one’s own would be');
  return true;
}

function setClock({ scheduler }: World, { site }: Slot, number: number): boolean {
  const kind = number % 5;
  if (kind === 0) site.stoppedAt ??= scheduler.time;
  else if (kind === 1) site.skew += 3_600_000;
  else if (kind === 2) site.skew -= 3_600_000;
  else site.skew += kind === 3 && site.skew < YEARS ? YEARS : site.skew > 0 ? -YEARS : 0;
  return true;
}

function comeToRest(world: World): boolean {
  if (world.sites.some((site) => !site.isSound)) return false;
  world.isResting = true;
  return true;
}
