// What an element asks for in its page that there is not, said with what there is: nothing that was mistyped is passed
// over, and no other framework, ability or view stands in for the one that was meant.

import { CHOICES, NAMES } from './settings';

const LONGEST_QUOTE = 60;
const MOST_NAMED = 12;
/** What stands in for the element, and is no page that was swallowed. */
const OF_THE_PAGE = 'h1, h2, h3, h4, h5, h6, main, nav, header, footer, article, section, aside, table, milepost-assessment';
const OURS = 'script, style, template, noscript, [data-answers], [data-milepost]';

/** What can be told before there is a framework; a sentence or nothing. */
export function mistaken(host: HTMLElement): string | undefined {
  for (const [name, values] of Object.entries(CHOICES)) {
    const value = host.getAttribute(name);
    if (value && !values.includes(value)) return `${name}: expected ${inWords(values, 'or')}, got ${quoted(value)}`;
  }
  for (const name of host.getAttributeNames()) {
    const meant = !NAMES.includes(name) && NAMES.find((other) => isNear(name, other));
    if (meant) return `${quoted(name)} is no attribute of this element; ${meant} may be meant`;
  }
  return undefined;
}

/** The same, held against the framework, a JSON text that was accepted and is asked for only where an id is named. */
export function unknownIn(host: HTMLElement, framework: () => string): string | undefined {
  if (!host.getAttribute('ability') && !host.getAttribute('for-role')) return undefined;
  const { abilities = [], roles = [] } = JSON.parse(framework()) as Record<'abilities' | 'roles', { id: string }[]>;
  for (const [name, kind, all] of [['ability', 'an ability', abilities], ['for-role', 'a role', roles]] as const) {
    const value = host.getAttribute(name);
    if (!value || all.some(({ id }) => id === value)) continue;
    const known = all.length ? `which has ${named(all.map(({ id }) => id))}` : 'which has none';
    return `${name}: expected the id of ${kind} of this framework, ${known}; got ${quoted(value)}`;
  }
  return undefined;
}

/** Whether more stands in the element than its stand-in: the rest of a page whose author or engine did not close it. */
export function holdsPage(host: HTMLElement): boolean {
  const children = [...host.children].filter((child) => !child.matches(OURS));
  if (children.some((child) => child.matches(OF_THE_PAGE))) return true;
  // What is not closed ends with what it stands in.
  return children.length > 1 && host.nextSibling === null && children.some((child) => getComputedStyle(child).display === 'block');
}

export const UNCLOSED = 'The page goes on inside this element: write </milepost-assessment> right behind it, on the same line';

function named(ids: string[]): string {
  const [first = [], more] = [ids.slice(0, MOST_NAMED), ids.length - MOST_NAMED];
  return more > 0 ? `${first.join(', ')} and ${more} more` : inWords(first, 'and');
}

function inWords(words: readonly string[], word: string): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}` : String(words[0]);
}

function quoted(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

/** Whether one letter was left out, put in, changed or swapped with the next. */
function isNear(text: string, name: string): boolean {
  if (Math.abs(text.length - name.length) > 1 || text === name) return false;
  let start = 0;
  while (start < name.length && text[start] === name[start]) start += 1;
  const [rest, of] = [text.slice(start), name.slice(start)];
  const swapped = rest[0] === of[1] && rest[1] === of[0] && rest.slice(2) === of.slice(2);
  return rest.slice(1) === of.slice(1) || rest.slice(1) === of || rest === of.slice(1) || (rest.length > 1 && swapped);
}
