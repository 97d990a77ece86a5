// The large framework of tests/bench/large_framework.hpp, as a page would hold it.

const ABILITIES = 2000;
const ROLES = 2000;
const REQUIREMENTS = 8;
const MILESTONES = 5;

export function largeFramework() {
  return {
    format: 'milepost.framework/1',
    id: 'large',
    title: 'A large framework',
    milestones: list(MILESTONES, (at) => ({ level: at + 1, name: `Milestone ${at + 1}`, definition: 'What it means.' })),
    abilities: list(ABILITIES, (at) => ({
      id: `ability-${at}`, name: `Ability ${at}`, description: 'What this ability is about.',
    })),
    roles: list(ROLES, (at) => ({
      id: `role-${at}`, name: `Role ${at}`, family: `Family ${at % 20}`, requirements: list(REQUIREMENTS, (each) => ({
        ability: `ability-${(at * 7 + each) % ABILITIES}`,
        milestone: 1 + ((at + each) % MILESTONES),
        strength: each % 3 === 2 ? 'recommended' : 'must',
      })),
    })),
  };
}

function list(length, make) {
  return Array.from({ length }, (_, at) => make(at));
}
