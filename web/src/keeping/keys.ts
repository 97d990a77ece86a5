// Under which names answers are kept. A name never changes for as long as what it names is there, whatever is said in
// it: who an assessment is about is asked of the assessment.

/** One framework's kept assessments of one relation, on one part of the site. */
export interface Shelf {
  framework: string;
  relation: string;
  scope: string;
}

/** What tells one beginning from another; each empty where it is not said. */
export interface Begun {
  created: string;
  subject: string;
}

/** The one that a person began here without being asked for a name. */
export const OWN = 'own';
/** Where nothing is kept: what is said there gets a name of its own. It is shown where the own one is put away. */
export const FRESH = 'fresh';
const CAME = 'came-';
const ASIDE = 'aside-';
const UNMERGED = ' unmerged ';

/** Every key of earlier builds begins so, and none of today's. */
const EARLIER = 'milepost ';

function joined(first: string, ...others: string[]): string {
  let all = first;
  for (const part of others) if (part) all += ` ${part}`;
  return all;
}

export function keyOf({ framework, relation, scope }: Shelf, id: string): string {
  return joined('milepost/2', framework, relation, id, scope);
}

/** With which all keys of a shelf begin. */
export function startOf({ framework, relation }: Shelf): string {
  return `milepost/2 ${framework} ${relation} `;
}

/** What `keyOf` was given, or nothing where the key is not of this shelf. */
export function idOf(shelf: Shelf, key: string): string | undefined {
  const start = startOf(shelf);
  if (!key.startsWith(start)) return undefined;
  const end = key.indexOf(' ', start.length);
  const id = end < 0 ? key.slice(start.length) : key.slice(start.length, end);
  return id && (end < 0 ? '' : key.slice(end + 1)) === shelf.scope ? id : undefined;
}

/** Which assessment is shown where nothing else is asked for, and which are put away. */
export function noteOf({ framework, relation, scope }: Shelf, about: 'shown' | 'away'): string {
  return joined('milepost/2', about, framework, relation, scope);
}

/** Of what came with a page or a file and was begun elsewhere. */
export function idOfArrival(begun: Begun, text: string): string {
  return CAME + nameOf(begun, text);
}

/** Of what was there before a file took its place. */
export function idOfAside(now: number): string {
  return `${ASIDE}${new Date(now).toISOString()}`;
}

/** Of what a person begins, or opens, beside others. */
export function idOfBeginning(begun: Begun, text: string): string {
  return `begun-${nameOf(begun, text)}`;
}

/** Whether it is what a file took the place of. */
export function isAside(id: string): boolean {
  return id.startsWith(ASIDE);
}

/** Whether it is shown only where it is asked for. */
export function staysApart(id: string): boolean {
  return id.startsWith(CAME) || isAside(id);
}

/** What cannot be read is kept under this name. */
export function unreadKey(key: string, now: number): string {
  return `${key} set aside ${new Date(now).toISOString()}`;
}

/** What could not be merged yet is kept under this name. */
export function unmergedKey(key: string, text: string): string {
  return `${key}${UNMERGED}${digest(text)}`;
}

/** Whether something was left beside what is kept. */
export function isUnmerged(key: string): boolean {
  return key.includes(UNMERGED);
}

/** Of the assessment beside which it was left, or nothing where it is none of this shelf. */
export function idOfUnmerged(shelf: Shelf, key: string): string | undefined {
  if (!isUnmerged(key)) return undefined;
  const [kept = '', mark, ...more] = key.split(UNMERGED);
  return mark && !more.length ? idOf(shelf, kept) : undefined;
}

/** Where earlier builds kept a shelf's answers; `created` of those that had come with a page. */
export function earlierKey({ framework, relation, scope }: Shelf, created = ''): string {
  return joined('milepost', framework, relation, 'auto', created, scope);
}

/** Gives `created`, empty for the usual place, or nothing where no earlier build kept this shelf's answers there. */
export function createdOfEarlier(shelf: Shelf, key: string): string | undefined {
  if (!key.startsWith(EARLIER)) return undefined;
  const start = joined('milepost', shelf.framework, shelf.relation, 'auto');
  const parts = key === start || key.startsWith(`${start} `) ? key.slice(start.length + 1).split(' ').filter(Boolean) : undefined;
  if (!parts || (shelf.scope && parts.pop() !== shelf.scope) || parts.length > 1) return undefined;
  return parts[0] ?? '';
}

/** Two people may begin at the same moment. */
function nameOf({ created, subject }: Begun, text: string): string {
  return (created || digest(text)) + (subject && `-${digest(subject)}`);
}

/** Tells texts apart, nothing more: FNV-1a with 32 bits. */
export function digest(text: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
