// What an assessment says beside when it was written: what decides whether something has changed.

/** Of these an assessment has some before anybody has said anything. */
const WITHOUT_WORDS = ['format', 'framework', 'created', 'updated', 'evaluation'];

/** Whether two assessments, as texts of the core, say the same. */
export function saysTheSame(one: string, other: string): boolean {
  return one === other || timeless(one) === timeless(other);
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
function timeless(text: string): string {
  const assessment = JSON.parse(text) as Record<string, unknown>;
  delete assessment.updated;
  delete assessment.told;
  return JSON.stringify(assessment);
}
