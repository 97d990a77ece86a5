// An evaluator written from the rules alone, so that the program has something independent to agree with.
// It takes plain parsed JSON that is known to be valid, and favors plainness over speed.

import { abilityDigest } from './digest.mjs';

const REACHES = ['squad', 'squads', 'company', 'industry'];
const DAYS_UNTIL_STALE = 365;

/** The evaluation of an assessment against a framework on a day given as YYYY-MM-DD. */
export function evaluate(framework, assessment, asOf) {
  // What goes beyond the framework was said of another one, and takes no part.
  const known = (assessment.claims ?? []).filter(({ milestone }) => milestone <= framework.milestones.length);
  const claims = new Map(known.map((claim) => [claim.ability, claim]));
  const evidence = [...(assessment.evidence ?? [])].sort(byIdInBytes);
  const roles = (framework.roles ?? []).map((role) => evaluateRole(role, claims, evidence));
  return {
    rules: 'milepost.rules/1',
    as_of: asOf,
    summary: summarize(framework, claims, roles),
    roles,
    steps: findSteps(framework, roles),
    questions: askQuestions(framework, claims, evidence, asOf),
  };
}

function byIdInBytes(left, right) {
  return Buffer.compare(Buffer.from(left.id, 'utf8'), Buffer.from(right.id, 'utf8'));
}

function evaluateRole(role, claims, evidence) {
  const requirements = (role.requirements ?? []).map((requirement) => evaluateRequirement(requirement, claims, evidence));
  const musts = requirements.filter(({ strength }) => strength === 'must');
  const recommendeds = requirements.filter(({ strength }) => strength === 'recommended');
  return {
    role: role.id,
    verdict: verdictOf(musts, recommendeds),
    required: sum(requirements.map(({ milestone }) => milestone)),
    reached: sum(requirements.map(({ milestone, claimed }) => Math.min(claimed ?? 0, milestone))),
    must: count(musts),
    recommended: count(recommendeds),
    requirements,
  };
}

function evaluateRequirement({ ability, milestone, strength }, claims, evidence) {
  const claimed = claims.get(ability)?.milestone ?? null;
  const outcome = claimed === null ? 'unassessed' : claimed >= milestone ? 'met' : 'unmet';
  return {
    ability,
    milestone,
    strength,
    claimed,
    outcome,
    missing: outcome === 'met' ? 0 : milestone - (claimed ?? 0),
    evidence: evidence.filter((item) => supportedMilestone(item, ability) >= milestone).map(({ id }) => id),
  };
}

function verdictOf(musts, recommendeds) {
  if (musts.some(({ outcome }) => outcome === 'unmet')) return 'not-yet';
  if (musts.some(({ outcome }) => outcome === 'unassessed')) return 'unassessed';
  return recommendeds.every(isMet) ? 'ready' : 'qualified';
}

function count(requirements) {
  return {
    total: requirements.length,
    met: requirements.filter(isMet).length,
    missing: sum(requirements.map(({ missing }) => missing)),
  };
}

function isMet({ outcome }) {
  return outcome === 'met';
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The highest milestone of an ability that a piece of evidence supports, 0 where it supports none. */
function supportedMilestone(item, ability) {
  const supports = (item.supports ?? []).filter((support) => support.ability === ability);
  return Math.max(0, ...supports.map(({ milestone }) => milestone));
}

function summarize(framework, claims, roles) {
  const countOf = (verdict) => roles.filter((role) => role.verdict === verdict).length;
  return {
    abilities: framework.abilities.length,
    assessed: framework.abilities.filter(({ id }) => claims.has(id)).length,
    roles: roles.length,
    ready: countOf('ready'),
    qualified: countOf('qualified'),
    not_yet: countOf('not-yet'),
    unassessed: countOf('unassessed'),
  };
}

/** Which single claims would change a role's verdict for the better. */
function findSteps(framework, roles) {
  const found = roles.map(stepOfRole).filter((step) => step !== null);
  const steps = [];
  for (const { id: ability } of framework.abilities) {
    const here = found.filter((step) => step.ability === ability);
    const milestones = [...new Set(here.map(({ to }) => to))].sort((left, right) => left - right);
    for (const to of milestones) {
      const rolesUnder = (list) => here.filter((step) => step.to === to && step.list === list).map(({ role }) => role);
      steps.push({ ability, to, qualifies: rolesUnder('qualifies'), readies: rolesUnder('readies') });
    }
  }
  return steps;
}

function stepOfRole({ role, verdict, requirements }) {
  if (verdict === 'ready') return null;
  const [strength, list] = verdict === 'qualified' ? ['recommended', 'readies'] : ['must', 'qualifies'];
  const open = requirements.filter((requirement) => requirement.strength === strength && !isMet(requirement));
  const abilities = new Set(open.map(({ ability }) => ability));
  if (abilities.size !== 1) return null;
  return { role, list, ability: open[0].ability, to: Math.max(...open.map(({ milestone }) => milestone)) };
}

function askQuestions(framework, claims, evidence, asOf) {
  return framework.abilities.flatMap((ability) => {
    const claim = claims.get(ability.id);
    if (claim === undefined || claim.milestone < 1) return [];
    const codes = questionCodes(framework, ability, claim, evidence, asOf);
    return codes.map((code) => ({ ability: ability.id, milestone: claim.milestone, code }));
  });
}

function questionCodes(framework, ability, claim, evidence, asOf) {
  const supporting = evidence.filter((item) => supportedMilestone(item, ability.id) > 0);
  const backing = supporting.filter((item) => supportedMilestone(item, ability.id) >= claim.milestone);
  const reach = framework.milestones[claim.milestone - 1].reach;
  const codes = [];
  if (supporting.length === 0) codes.push('no-evidence');
  if (supporting.length > 0 && backing.length === 0) codes.push('below-claim');
  if (backing.length > 0) {
    if (reach !== undefined && !backing.some((item) => reachesAtLeast(item, reach))) codes.push('narrow-reach');
    if (!backing.some((item) => isRecent(item, asOf))) codes.push('stale');
    if (!backing.some((item) => namesObserver(item))) codes.push('self-only');
  }
  if (claim.digest !== undefined && claim.digest !== abilityDigest(framework, ability)) codes.push('changed');
  return codes;
}

function reachesAtLeast(item, reach) {
  return REACHES.indexOf(item.reach ?? 'squad') >= REACHES.indexOf(reach);
}

function isRecent(item, asOf) {
  return item.date !== undefined && dayNumber(asOf) - dayNumber(item.date) <= DAYS_UNTIL_STALE;
}

/** An empty name is no name. */
function namesObserver(item) {
  return (item.observer ?? '') !== '';
}

/** Days since 1970-01-01, negative before. */
function dayNumber(date) {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
