// The short text of this world's assessments: a line of what stands beside the records, a line each, and a full stop,
// without which the end of it was torn off.

import { makeDocument, type Document, type Header, type Item, type Notation, type Refused, type Version } from './document';

const START = 'milepost.assessment/1|';
/** What a version to come writes; nothing here can read it. */
export const FROM_THE_FUTURE = 'milepost.assessment/2|';
type Values = [string, string, string, string, string, string, string, string];
const FIELDS = 8;

/** What was written lately, as much as one world needs: more would live longer than it. What has left it is read again. */
const MOST = 400;
let known = new Map<string, Document | Refused>();

export const notation: Notation = { write, read };

function write(document: Document, shown: Version): string {
  const isSecond = shown === '2' ? 1 : 0;
  const written = document.texts[isSecond];
  if (written !== undefined) return written;
  const { header } = document;
  let text = `${START}${header.framework}|${header.version}|${header.relation}|${header.subject}|${header.assessor}|${
    header.created}|${header.updated}|${header.said}\n`;
  const lines = document.records;
  if (isSecond) for (let at = lines.length - 1; at >= 0; at -= 1) text += lineOf(lines[at] as Item);
  else for (const item of lines) text += lineOf(item);
  for (const item of document.removed) text += `-${item.id}|${item.updated}\n`;
  text += '.';
  document.texts[isSecond] = text;
  remember(text, document);
  return text;
}

function lineOf({ id, updated, words }: Item): string {
  return `+${id}|${updated}|${words}\n`;
}

function read(text: string): Document | Refused {
  return known.get(text) ?? remember(text, parse(text));
}

function remember<Read extends Document | Refused>(text: string, result: Read): Read {
  if (known.size > MOST) known = new Map();
  known.set(text, result);
  return result;
}

function parse(text: string): Document | Refused {
  if (text.startsWith(FROM_THE_FUTURE)) return { refusal: 'a newer version wrote this', isNewer: true };
  if (!text.startsWith(START)) return { refusal: '1:1: expected an assessment', isNewer: false };
  if (!text.endsWith('\n.')) return { refusal: '1:1: expected the end of an assessment', isNewer: false };
  const [first = '', ...lines] = text.slice(START.length, -2).split('\n');
  const values = first.split('|');
  if (values.length !== FIELDS) return { refusal: '1:1: expected eight fields', isNewer: false };
  const [framework, version, relation, subject, assessor, created, updated, said] = values as Values;
  const header: Header = { framework, version, relation, subject, assessor, created, updated, said };
  const records: Item[] = [];
  const removed: Item[] = [];
  for (const line of lines) {
    const [id = '', updated = '', words = ''] = line.slice(1).split('|');
    (line.startsWith('+') ? records : removed).push({ id, updated, words });
  }
  // Two lines are enough to see in which order it was written.
  if (records.length > 1 && (records[0] as Item).id > (records[1] as Item).id) records.reverse();
  return makeDocument(header, records, removed);
}
