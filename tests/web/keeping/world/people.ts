// What people do in front of a page.

import { addRecord, changeRecord, giveName, removeRecord } from './changes';
import type { Decision } from './decisions';
import { isEmpty, isRefused, makeDocument, says, withItem, type Document, type Item } from './document';
import type { Element } from './element';
import { merge } from './merging';
import type { Slot, World } from './world';

const NAMES = ['Ada', 'Bo', 'Cyd', 'Dee', 'Eli'] as const;

export const PEOPLE: readonly Decision[] = [
  [90, 'somebody adds a record', at((element) => addRecord(element))],
  [45, 'somebody changes a record', at((element, number) => changeRecord(element, number))],
  [20, 'somebody removes a record', at((element, number) => removeRecord(element, number))],
  [6, 'somebody gives their name', at((element, number) => giveName(element, NAMES[number % 2] as string))],
  [12, 'somebody begins a sentence', at((element) => { element.hasHalfASentence = true; })],
  [12, 'somebody types in two places at once', at(twice)],
  [8, 'an export is saved', at(exportFile)],
  [10, 'a file is opened', at(openFile)],
  [9, 'another assessment is begun', at(begin)],
  [10, 'another kept assessment is opened', at(open)],
  [3, 'one is put away', at(putAway)],
];

/** In an element that runs, in a page that somebody sees. */
function at(act: (element: Element, number: number, world: World, slot: Slot) => boolean | void): Decision[2] {
  return (world, slot, number) => {
    const { page } = slot;
    if (!page || page.tab.isFrozen || page.tab.isHidden || page.tab.isUnseen) return false;
    const element = page.running(number >>> 12);
    return element !== undefined && act(element, number & 4095, world, slot) !== false;
  };
}

function twice(element: Element, number: number): void {
  addRecord(element);
  const other = element.page.running(number);
  if (other?.isRunning) addRecord(other);
}

function exportFile(element: Element, _number: number, world: World): boolean {
  if (isEmpty(element.document)) return false;
  const text = element.assessment();
  const read = world.notation.read(text);
  if (isRefused(read)) world.violated(`an export cannot be read: ${read.refusal}`);
  world.unkept.release(element.document);
  world.files.push({ text, site: element.page.tab.site });
  return true;
}

/** Of another person, or of the same from another device. */
function openFile(element: Element, number: number, world: World): boolean {
  const file = world.files[number % (world.files.length + 2)];
  const document = file ? world.notation.read(file.text) : stranger(element, number, world);
  if (isRefused(document)) return false;
  const { header } = document;
  if (header.relation !== element.setting.relation || header.framework !== element.setting.framework) return false;
  const { page: { tab } } = element;
  const isOwn = world.marks.of(header) === world.marks.of(element.document.header);
  // Earlier builds put it in the place of one's own, which is what they are no longer in use for.
  if (!isOwn && tab.isEarlier) return false;
  if (isOwn && file?.site !== tab.site) world.situations.met('a file of one’s own from another device');
  if (!isOwn && !isEmpty(element.document)) world.situations.met('a file of another person over one’s own');
  const opened = isOwn ? merge(element.document, document) : document;
  if (element.isKept) {
    // What is shown already is not said again by opening it.
    const fresh = opened.records.filter(({ id, updated }) => !isOwn || !says(element.document, id, updated));
    for (const { id, updated } of fresh) element.unsaved.push(world.ledger.note(tab, id, updated, world.scheduler.steps, header));
  }
  if (element.isKept) tab.site.changedAt.set(world.marks.nameOf(header), world.scheduler.steps);
  element.replace(opened, !isOwn);
  return true;
}

/** Somebody's whom nobody here knows, now and then begun at the same moment as what is shown. */
export function stranger(element: Element, number: number, world: World): Document {
  const { document: { header }, page: { tab } } = element;
  // Of two who began at one moment nobody could tell whose it is what an earlier build writes without a name.
  const isEarlierHere = world.slots.some(({ page }) => page?.tab.site === tab.site && page.tab.isEarlier);
  const isSameMoment = (number & 7) === 0 && header.subject !== '' && !isEarlierHere && world.marks.isAlone(header.created);
  const name = NAMES[2 + (number % 3)] as string;
  if (isSameMoment && header.subject !== name) world.situations.met('two began at the same moment');
  const fresh = element.fresh(name, isSameMoment && header.subject !== name ? header.created : '');
  const said = (): Item => ({ id: world.marks.newRecord(fresh.header), updated: fresh.header.created, words: 'said' });
  return makeDocument(fresh.header, withItem([said()], said()), []);
}

function begin(element: Element, number: number, world: World): void {
  const { tab } = element.page;
  if (tab.timers.length > 0) world.situations.met('another assessment begun while a write waits');
  noteLateAnswer(element, world);
  const fresh = element.fresh(NAMES[2 + (number % 3)] as string);
  element.seat?.begin(world.notation.write(fresh, element.setting.version));
}

function open(element: Element, number: number, world: World): boolean {
  const entries = element.seat?.list() ?? [];
  const entry = entries[number % (entries.length || 1)];
  if (!entry || entry.shown) return false;
  noteLateAnswer(element, world);
  element.seat?.open(entry.id);
  return true;
}

function noteLateAnswer(element: Element, world: World): void {
  if (!world.isUnderWay(element.page.tab, 'database')) return;
  world.situations.met('a late database answer after the element moved to another kept assessment');
}

function putAway(element: Element, number: number, world: World, slot: Slot): boolean {
  const entries = element.seat?.list() ?? [];
  const entry = entries[number % (entries.length || 1)];
  if (!entry) return false;
  const isShownElsewhere = world.slots.some((other) => other !== slot && other.site === slot.site &&
    other.page?.elements.some((each) => each.isRunning && each.document.header.created === entry.created));
  if (isShownElsewhere) world.situations.met('one put away while another tab shows it');
  element.seat?.putAway(entry.id);
  return true;
}
