// The large framework of tests/bench/large_framework.hpp, as a page would hold it, and a far larger one with answers.

const ABILITIES = 2000;
const ROLES = 2000;
const REQUIREMENTS = 8;
const MILESTONES = 5;

export function largeFramework(abilities = ABILITIES, roles = ROLES) {
  return {
    format: 'milepost.framework/1',
    id: 'large',
    version: '1',
    title: 'A large framework',
    milestones: list(MILESTONES, (at) => ({ level: at + 1, name: `Milestone ${at + 1}`, definition: 'What it means.' })),
    abilities: list(abilities, (at) => ({
      id: `ability-${at}`, name: `Ability ${at}`, description: 'What this ability is about.',
    })),
    roles: list(roles, (at) => ({
      id: `role-${at}`, name: `Role ${at}`, family: `Family ${at % 20}`, requirements: list(REQUIREMENTS, (each) => ({
        ability: `ability-${(at * 7 + each) % abilities}`,
        milestone: 1 + ((at + each) % MILESTONES),
        strength: each % 3 === 2 ? 'recommended' : 'must',
      })),
    })),
  };
}

/** As an export's text: a claim on each of so many abilities, or another one, made `later` by so many days (0 to 8). */
export function largeAnswers(abilities, { later = 0 } = {}) {
  const updated = `2026-11-0${1 + later}T09:00:00Z`;
  const by = { name: 'Robin Vale' };
  return JSON.stringify({
    format: 'milepost.assessment/1',
    framework: { id: 'large', version: '1' },
    subject: by,
    assessor: { ...by, relation: 'self' },
    created: updated,
    updated,
    claims: list(abilities, (at) => ({ ability: `ability-${at}`, milestone: (at + later) % (MILESTONES + 1), updated })),
  });
}

function list(length, make) {
  return Array.from({ length }, (_, at) => make(at));
}
