// Random but valid frameworks and assessments. The same seed gives the same documents.

import { abilityDigest } from './digest.mjs';

const REACHES = ['squad', 'squads', 'company', 'industry'];
const WORDS = ['anchor', 'Boje', 'été', '灯台', '🧭', 'rope "and" sail', 'line\nbreak', 'unit\u001fseparator', 'back\\slash', '</script>'];
// Chosen so that ordering by UTF-8 bytes, by UTF-16 units and by locale all differ.
const RECORD_IDS = ['a', 'B', 'b', 'a-1', 'a10', 'a2', 'é', 'e\u0301', 'Ａ', '🧭', '\u{10FFFD}', ' ', 'Z', '_', '~', '灯'];
const DAYS = ['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01', '2026-11-21', '2028-02-29', '2000-12-31', '2100-03-01'];
const DAYS_BEFORE = [0, 1, 364, 365, 366, 367, 730, -1, -400];

/** Random choices from one seed, an unsigned 32-bit number (the "mulberry32" generator). */
export function randomSource(seed) {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low, high) => low + Math.floor(fraction() * (high - low + 1));
  const chance = (probability) => fraction() < probability;
  const pick = (list) => list[integer(0, list.length - 1)];
  const shuffled = (list) => {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = integer(0, last);
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  };
  const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  return { integer, chance, pick, shuffled, times };
}

/** A day to evaluate on; many lie next to the end of a February. */
export function randomDay(random) {
  return random.pick(DAYS);
}

/** A framework of 1 to 10 milestones, 1 to 8 abilities and 0 to 12 roles. */
export function randomFramework(random) {
  const levels = random.times(random.integer(1, 10), (index) => index + 1);
  const abilities = random.shuffled(random.times(8, (index) => `ability-${index}`)).slice(0, random.integer(1, 8));
  const framework = {
    format: 'milepost.framework/1',
    id: 'random',
    title: random.pick(WORDS),
    milestones: levels.map((level) => randomMilestone(random, level)),
    abilities: abilities.map((id) => randomAbility(random, id, levels)),
  };
  if (random.chance(0.9)) {
    framework.roles = random.times(random.integer(0, 12), (index) => randomRole(random, `role-${index}`, abilities, levels.length));
  }
  return framework;
}

function randomMilestone(random, level) {
  const milestone = { level };
  if (random.chance(0.8)) milestone.name = random.pick(WORDS);
  if (random.chance(0.7)) milestone.reach = random.pick(REACHES);
  if (random.chance(0.7)) milestone.definition = random.pick([...WORDS, '']);
  return milestone;
}

function randomAbility(random, id, levels) {
  const ability = { id, name: random.pick(WORDS) };
  if (random.chance(0.7)) ability.description = random.pick([...WORDS, '']);
  if (random.chance(0.2)) ability.always_in_focus = random.chance(0.5);
  if (random.chance(0.8)) {
    ability.milestones = levels.filter(() => random.chance(0.6)).map((level) => {
      const own = { level };
      if (random.chance(0.5)) own.definition = random.pick([...WORDS, '']);
      if (random.chance(0.7)) own.examples = random.times(random.integer(0, 3), () => random.pick(WORDS));
      return own;
    });
  }
  return ability;
}

/** Few requirements are common, so that steps occur; a must and a recommended may share an ability. */
function randomRole(random, id, abilities, highest) {
  const role = { id, name: random.pick(WORDS) };
  const most = random.chance(0.6) ? 2 : abilities.length;
  const requirementsOf = (strength) =>
    random.shuffled(abilities).slice(0, random.integer(0, Math.min(most, abilities.length))).map((ability) => (
      { ability, milestone: random.integer(1, highest), strength }
    ));
  if (random.chance(0.95)) {
    role.requirements = random.shuffled([...requirementsOf('must'), ...requirementsOf('recommended')]);
  }
  return role;
}

/**
 * An assessment for that framework, with evidence dated around a year before that day. Where it was made with another
 * wording, it may speak of milestones that the framework does not have.
 */
export function randomAssessment(random, framework, day) {
  const assessment = { format: 'milepost.assessment/1' };
  if (random.chance(0.5)) assessment.framework = { id: framework.id, version: '1' };
  if (assessment.framework && random.chance(0.5)) assessment.framework.digest = 'fedcba9876543210';
  const highest = assessment.framework ? 10 : framework.milestones.length;
  if (random.chance(0.95)) assessment.claims = randomClaims(random, framework, highest);
  if (random.chance(0.9)) assessment.evidence = randomEvidence(random, framework, day, highest);
  return assessment;
}

function randomClaims(random, framework, highest) {
  const claimed = framework.abilities.filter(() => random.chance(0.8));
  const claims = claimed.map((ability) => {
    const claim = { ability: ability.id, milestone: random.integer(0, highest) };
    const right = abilityDigest(framework, ability);
    if (random.chance(0.6)) claim.digest = random.chance(0.7) ? right : right.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    return claim;
  });
  if (random.chance(0.3)) claims.push({ ability: 'elsewhere', milestone: random.integer(0, 10), digest: '0123456789abcdef' });
  return random.shuffled(claims);
}

function randomEvidence(random, framework, day, highest) {
  const ids = random.shuffled(RECORD_IDS).slice(0, random.integer(0, 8));
  return ids.map((id) => {
    const item = { id };
    if (random.chance(0.95)) item.supports = random.times(random.integer(0, 3), () => randomSupport(random, framework, highest));
    if (random.chance(0.7)) item.date = daysBefore(day, random.pick([...DAYS_BEFORE, random.integer(-900, 900)]));
    if (random.chance(0.6)) item.observer = random.pick([...WORDS, '']);
    if (random.chance(0.7)) item.reach = random.pick(REACHES);
    if (random.chance(0.3)) item.private = random.chance(0.5);
    return item;
  });
}

function randomSupport(random, framework, highest) {
  if (random.chance(0.1)) return { ability: 'elsewhere', milestone: random.integer(1, 10) };
  return { ability: random.pick(framework.abilities).id, milestone: random.integer(1, highest) };
}

function daysBefore(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
