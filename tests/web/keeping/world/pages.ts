// What happens to pages and what is on them: opened, left, put aside, killed; elements that come, go and are set anew.

import type { Decision } from './decisions';
import type { Element, Setting } from './element';
import { Page } from './page';
import { stranger } from './people';
import { Tab } from './tab';
import type { Slot, World } from './world';

/** How many elements a page may have. */
const ELEMENTS = [1, 1, 2, 3] as const;

export const PAGES: readonly Decision[] = [
  [40, 'a page is opened', (world, slot, number) => !slot.page && openPage(world, slot, number)],
  [8, 'the page is closed', alive((world, slot) => close(world, slot))],
  [8, 'the page is loaded again', alive((world, slot, number) => close(world, slot) && openPage(world, slot, number))],
  [8, 'the tab is hidden or shown', alive(hideOrShow)],
  [12, 'the page is put aside or taken back', alive(freezeOrThaw)],
  [6, 'somebody comes to the page', alive((world, { page }) => comeTo(world, page as Page))],
  [10, 'the tab is killed', alive(kill)],
  [5, 'an element is set to something else', alive(setAnew)],
  [5, 'an element comes or goes', alive(addOrRemove)],
  [6, 'a core breaks', alive(breakCore)],
];

function alive(act: (world: World, slot: Slot, number: number) => boolean): Decision[2] {
  return (world, slot, number) => (slot.page ? act(world, slot, number) : openPage(world, slot, number));
}

export function openPage(world: World, slot: Slot, number: number): boolean {
  const { site } = slot;
  const isEarlier = number % 6 === 0 && world.setup.hasEarlier;
  const isUnseen = !isEarlier && number % 11 === 0;
  world.tabs += 1;
  const isRefused = !isEarlier && (number >>> 7) % 17 === 3;
  if (isRefused) world.situations.met('a page to which the browser gives no storage');
  const tab = new Tab(site, `${site.name}${world.tabs}${isEarlier ? ' (earlier)' : ''}`, isEarlier, isUnseen, world.writes, isRefused);
  const start = isEarlier ? world.builds.earlier : world.builds.current;
  noteMeeting(world, slot, isEarlier);
  const page = new Page(world, tab, start);
  slot.page = page;
  const { settings } = world.setup;
  for (let count = ELEMENTS[(number >>> 3) & 3] as number; count > 0; count -= 1) {
    const setting = settings[(number >>> (4 + count)) % settings.length] as Setting;
    page.add(isEarlier ? { ...setting, version: '1' } : setting, (number >>> 8) % 9 === 0);
  }
  world.note(`  ${tab.name} is opened`);
  return true;
}

function noteMeeting(world: World, { site }: Slot, isEarlier: boolean): void {
  for (const { page } of world.slots) {
    if (page?.tab.site !== site) continue;
    if (page.tab.isEarlier && !isEarlier && page.tab.timers.length > 0) {
      world.situations.met('an old build’s flush against a new one’s load');
    }
  }
}

/** What a page came with: now and then what is kept here, else somebody else's. */
export function cameWith(element: Element, world: World): string {
  const { site, site: { scope } } = element.page.tab;
  const own = world.files.find((file) => file.site === site && file.text.includes(element.setting.framework));
  if (own && world.tabs % 2 && !scope) {
    world.situations.met('a page that came with the answers that are kept');
    return own.text;
  }
  const file = `${site.name} ${element.setting.framework} ${element.setting.relation}`;
  const onDisk = world.fileOnDisk.get(file);
  if (scope && onDisk !== undefined) return onDisk;
  world.situations.met('a page that came with somebody else’s answers');
  const text = world.notation.write(stranger(element, 1 + world.tabs, world), element.setting.version);
  world.fileOnDisk.set(file, text);
  return text;
}

function close(world: World, slot: Slot): boolean {
  const { tab, elements } = slot.page as Page;
  if (!tab.isFrozen) {
    tab.leave();
    if (elements.some((each) => each.isRunning && each.hasHalfASentence)) world.violated(`${tab.name} did not ask for half a sentence`);
  }
  end(world, slot, world.tabs % 2 === 0);
  return true;
}

function end(world: World, slot: Slot, isKept: boolean): void {
  const { tab } = slot.page as Page;
  world.ledger.killed(tab);
  tab.kill(isKept);
  slot.page = undefined;
}

function kill(world: World, slot: Slot, number: number): boolean {
  const { tab, elements } = slot.page as Page;
  const { situations, scheduler } = world;
  if (tab.isFrozen) situations.met('killed while it is put aside');
  const isAsked = world.isUnderWay(tab, 'database');
  if (isAsked && world.lastWriter === tab) situations.met('killed between the storage’s write and the database’s');
  if (scheduler.hasBeginning(tab, 'database answers')) situations.met('killed while the database has answered and the page has not heard it');
  const deeds = elements.flatMap(({ unsaved }) => unsaved);
  if (deeds.some(({ time }) => scheduler.time - time <= 300)) situations.met('killed within 300 ms of a change');
  if (world.ledger.hasOlder(tab, 2000)) situations.met('killed long after a change that was stored');
  end(world, slot, (number & 1) === 0);
  return true;
}

/** The whole browser with all its tabs. */
export function crash(world: World, site: Slot['site'], number: number): void {
  for (const slot of world.slots) {
    if (slot.site !== site || !slot.page) continue;
    slot.page.tab.kill((number & 1) === 0);
    slot.page = undefined;
  }
  site.storage.crash(number >>> 1);
  site.database.crash(number >>> 4);
  world.ledger.robbed(site, 'a crash');
}

function hideOrShow(_world: World, { page }: Slot): boolean {
  const { tab } = page as Page;
  if (tab.isFrozen || tab.isUnseen) return false;
  if (tab.isHidden) tab.show();
  else tab.hide();
  return true;
}

function freezeOrThaw(world: World, { page }: Slot): boolean {
  const { tab } = page as Page;
  if (tab.isUnseen) return false;
  if (!tab.isFrozen) tab.freeze();
  else {
    if (world.lastWriter !== tab) world.situations.met('came back to what others had written');
    tab.thaw();
  }
  return true;
}

function comeTo(world: World, { tab }: Page): boolean {
  if (!tab.isUnseen) return false;
  world.situations.met('a prerendered page that somebody came to');
  tab.comeTo();
  return true;
}

function setAnew(world: World, { page }: Slot, number: number): boolean {
  const { settings } = world.setup;
  const setting = settings[number % settings.length] as Setting;
  // Earlier builds did not come to rest with it, and are no longer what is tried.
  if ((page as Page).tab.isEarlier) return false;
  if (setting.version === '2') world.situations.met('two versions of a framework side by side');
  const element = (page as Page).running(number >>> 6);
  if (!element || setting === element.setting) return false;
  if (element.setting.isStored && !setting.isStored && element.unsaved.length > 0) {
    world.situations.met('storage switched off with a change that waits');
  }
  if (setting.framework !== element.setting.framework) world.situations.met('another framework and back');
  const isSame = setting.framework === element.setting.framework && setting.relation === element.setting.relation;
  (page as Page).again(element, setting, isSame && setting.isStored !== element.setting.isStored ? element.last : undefined);
  return true;
}

function addOrRemove(world: World, { page }: Slot, number: number): boolean {
  const { elements, tab } = page as Page;
  const element = elements[number % (elements.length || 1)];
  if (element && elements.length > 1) {
    if (world.isUnderWay(tab, 'database')) world.situations.met('a late database answer after the element went');
    (page as Page).remove(element);
    return true;
  }
  const setting = world.setup.settings[number % world.setup.settings.length] as Setting;
  (page as Page).add(tab.isEarlier ? { ...setting, version: '1' } : setting, false);
  return true;
}

function breakCore(_world: World, { page }: Slot, number: number): boolean {
  const element = (page as Page).running(number);
  if (!element) return false;
  element.doom();
  return true;
}
