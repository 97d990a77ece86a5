// The second framework that comes with Milepost, the ladder of the demonstration: as large as a company's, and sound.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { runProgram, skipWithoutProgram } from '../reference/program.mjs';
import { errorsOf, readJson } from './validator.mjs';

const FILE = 'assets/engineering.json';
const ladder = readJson(FILE);
/** How an ability is kept, which the command tells of every framework. */
const HEALTH = /: (\d+ roles? asks? for it|no observation refers to it|nobody has claimed a milestone of it|last updated .*|no conversation yet)$/;

test('the engineering ladder is valid', () => {
  assert.deepEqual(errorsOf('framework', ladder), []);
});

test('it has sixteen abilities in four groups, each with five milestones of its own words and examples', () => {
  const { abilities, milestones } = ladder;
  assert.equal(abilities.length, 16);
  assert.deepEqual(groupsOf(abilities, 'group').map(({ length }) => length), [4, 4, 4, 4]);
  assert.deepEqual(milestones.map(({ reach }) => reach), ['squad', 'squad', 'squads', 'company', 'industry']);
  for (const ability of abilities) {
    assert.ok(ability.description && ability.updated, ability.name);
    assert.deepEqual(ability.milestones.map(({ level }) => level), [1, 2, 3, 4, 5], ability.name);
    for (const { level, definition, examples } of ability.milestones) {
      assert.ok(definition && examples.length >= 2, `${ability.name} ${level}`);
    }
  }
});

test('it has four families with five ranks each, and a higher rank asks for everything that the one below it asks for', () => {
  const families = groupsOf(ladder.roles, 'family');
  assert.equal(families.length, 4);
  for (const family of families) {
    assert.deepEqual(family.map(({ rank }) => rank), [1, 2, 3, 4, 5]);
    family.reduce((below, role) => {
      const musts = mustsOf(role);
      for (const [ability, milestone] of below) assert.ok(musts.get(ability) >= milestone, `${role.name}: ${ability} ${milestone}`);
      assert.notDeepEqual(musts, below, role.name);
      return musts;
    }, new Map());
  }
});

test('none of its sentences is said twice', () => {
  const sentences = ladder.abilities.flatMap(({ description, milestones }) => [
    description, ...milestones.flatMap(({ definition, examples }) => [definition, ...examples])]);
  assert.equal(new Set(sentences).size, sentences.length);
});

test('the command finds nothing to mend in it', { skip: skipWithoutProgram }, () => {
  const { status, stdout, stderr } = runProgram(['lint', fileURLToPath(new URL(`../../${FILE}`, import.meta.url))]);
  assert.equal(status, 0, stderr);
  const lines = stdout.trimEnd().split('\n');
  assert.deepEqual(lines.filter((line) => !HEALTH.test(line)), []);
  assert.equal(lines.length, 5 * ladder.abilities.length);
  assert.equal(lines.filter((line) => / asks? for it$/.test(line)).length, ladder.abilities.length);
});

function groupsOf(items, field) {
  const names = [...new Set(items.map((item) => item[field]))];
  return names.map((name) => items.filter((item) => item[field] === name));
}

function mustsOf({ requirements }) {
  return new Map(requirements.filter(({ strength }) => strength === 'must').map(({ ability, milestone }) => [ability, milestone]));
}
