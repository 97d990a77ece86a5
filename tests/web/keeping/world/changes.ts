// What a person changes in what an element shows.

import { find, makeDocument, makeHeader, withItem, without, type Header } from './document';
import type { Element } from './element';
import { nameOf } from './ledger';
import { stampAfter } from './stamps';

export function addRecord(element: Element): void {
  const { header, records, removed } = element.document;
  const id = element.page.world.marks.newRecord(header);
  const updated = stampAfter(element.page.tab.site.now(), '');
  element.changed(makeDocument(later(element), withItem(records, { id, updated, words: id }), removed), id, updated);
}

export function changeRecord(element: Element, number: number): void {
  const { records, removed } = element.document;
  const record = records[number % (records.length || 1)];
  if (!record) return addRecord(element);
  const { world, tab: { site } } = element.page;
  const updated = stampAfter(site.now(), record.updated);
  world.meetings.stamped(site, record, updated);
  const item = { id: record.id, updated, words: `${record.words}${number % 7}`.slice(-24) };
  element.changed(makeDocument(later(element), withItem(records, item), removed), record.id, updated);
}

export function removeRecord(element: Element, number: number): void {
  const { records, removed } = element.document;
  const record = records[number % (records.length || 1)];
  if (!record) return addRecord(element);
  const updated = stampAfter(element.page.tab.site.now(), record.updated);
  const removal = { id: record.id, updated, words: '' };
  const left = find(removed, record.id) ? without(removed, record.id) : removed;
  element.changed(makeDocument(later(element), without(records, record.id), withItem(left, removal)), record.id, updated);
}

export function giveName(element: Element, name: string): void {
  const { header, records, removed } = element.document;
  const { marks } = element.page.world;
  if (header.subject || !marks.isAlone(header.created)) return addRecord(element);
  const said = stampAfter(element.page.tab.site.now(), header.said);
  const { version, updated } = later(element);
  const named = makeHeader(header, version, name, updated, said);
  element.changed(makeDocument(named, records, removed), nameOf(marks.of(header) ?? ''), said);
}

function later({ document: { header }, page: { tab }, setting: { version } }: Element): Header {
  return makeHeader(header, version, header.subject, stampAfter(tab.site.now(), header.updated), header.said);
}
