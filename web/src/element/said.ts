// What an assessment says beside when it was written: what decides whether something has changed.

/** Of these an assessment has some before anybody has said anything. */
const WITHOUT_WORDS = ['format', 'framework', 'created', 'updated', 'evaluation'];

/** How a text of the core begins, in which each field of the assessment itself stands on lines of its own. */
const LAID_OUT = '{\n  "format": "milepost.assessment/1"';
/** When it was changed and who knows of it. */
const TIMES = ['updated', 'told'];

/** Whether two assessments, as texts of the core, say the same. Long ones would take too long to be parsed. */
export function saysTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  const areLaidOut = one.startsWith(LAID_OUT) && other.startsWith(LAID_OUT);
  const timeless = areLaidOut ? withoutTimes : parsedWithoutTimes;
  return timeless(one) === timeless(other);
}

/** Whether nobody has said anything in it. */
export function isEmpty(text: string): boolean {
  const { assessor, ...said } = JSON.parse(text) as Record<string, unknown>;
  const { relation: _, ...who } = (assessor ?? {}) as Record<string, unknown>;
  for (const name of WITHOUT_WORDS) delete said[name];
  return !hasWords(said) && !hasWords(who);
}

function hasWords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null && value !== '';
  return Object.values(value).some(hasWords);
}

/** The core writes its fields in one order, so that texts can be compared. */
function parsedWithoutTimes(text: string): string {
  const assessment = JSON.parse(text) as Record<string, unknown>;
  for (const name of TIMES) delete assessment[name];
  return JSON.stringify(assessment);
}

/** A line break within a string is escaped, so that one with two spaces and a name begins a field. */
function withoutTimes(text: string): string {
  return TIMES.reduce((rest, name) => {
    const start = rest.indexOf(`\n  "${name}": `);
    if (start < 0) return rest;
    const next = rest.indexOf('\n  "', start + 1);
    const before = rest.slice(0, start);
    if (next >= 0) return before + rest.slice(next);
    return (before.endsWith(',') ? before.slice(0, -1) : before) + rest.slice(rest.lastIndexOf('\n}'));
  }, text);
}
