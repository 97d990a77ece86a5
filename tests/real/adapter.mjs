// Turns career frameworks of other people, each in a structure of its own, into Milepost frameworks.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of their files; MILEPOST_SHARED names another folder to find `frameworks` in. */
export const frameworksFolder = join(resolve(ROOT, process.env.MILEPOST_SHARED ?? '../shared'), 'frameworks');

/** The `skip` option of a test that needs the folder: false, or why the test is left out. */
export const skipWithoutFrameworks = existsSync(frameworksFolder) ? false : 'there is no folder of real frameworks';

/** One of the files as it is. */
export function readSource(name) {
  return JSON.parse(readFileSync(join(frameworksFolder, name), 'utf8'));
}

/** For each file the function that makes a Milepost framework of what is in it. */
export const adapters = {
  'engineeringladders.json': fromLadders,
  'ft-engineering.json': fromThemes,
  'gitlab-infrastructure-career-matrix.json': (source) => fromAreas('career-matrix', source),
  'gitlab-sre-job-family.json': (source) => fromAreas('job-family', source),
  'snowflake.json': fromTracks,
};

/** Lower case, with one hyphen for whatever an id cannot hold. */
function idOf(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function must(ability, milestone) {
  return { ability, milestone, strength: 'must' };
}

function framework(id, title, milestones, abilities, roles) {
  return { format: 'milepost.framework/1', id, version: '1', title, language: 'en', milestones, abilities, roles };
}

/** Axes with a level for each position. */
function fromLadders({ axes, roles }) {
  return framework(
    'engineering-ladders',
    'Engineering ladders',
    axes[0].levels.map(({ level }) => ({ level })),
    axes.map((axis) => ({
      id: axis.id,
      name: axis.name,
      milestones: axis.levels.map(({ level, name, summary }) => ({ level, definition: `${name}: ${summary}` })),
    })),
    roles.map((role) => ({
      id: idOf(role.id),
      name: role.title,
      family: role.ladder,
      rank: role.grade,
      requirements: role.requirements.map(({ axis, min, strength }) => ({ ability: axis, milestone: min, strength })),
    })),
  );
}

/** Tracks with milestones. Titles go by points over all tracks, which no requirement can say, so there are no roles. */
function fromTracks({ name, tracks }) {
  return framework(
    'snowflake',
    name,
    tracks[0].milestones.map(({ level }) => ({ level })),
    tracks.map((track) => ({
      id: idOf(track.id),
      name: track.name,
      group: track.category,
      description: track.description,
      milestones: track.milestones.map(({ level, summary, signals, examples }) => ({
        level,
        definition: summary,
        examples: [...signals, ...examples],
      })),
    })),
    [],
  );
}

/** The sample person of that framework as an assessment. */
export function assessmentOfSamplePerson({ demoState }) {
  return {
    format: 'milepost.assessment/1',
    subject: { name: demoState.name },
    claims: Object.entries(demoState.milestoneByTrack).map(([track, milestone]) => ({ ability: idOf(track), milestone })),
  };
}

/** Levels, some of them with one track for contributors and one for managers, which share a milestone here. */
function fromThemes({ name, levels, themes, competencies }) {
  const grades = [...new Set(levels.map(gradeOf))];
  const milestoneOf = (level) => grades.indexOf(gradeOf(level)) + 1;
  const levelOf = (id) => levels.find((level) => level.id === id);
  return framework(
    'engineering-progression',
    name,
    grades.map((grade, index) => ({ level: index + 1, name: grade })),
    themes.map((theme) => ({
      id: theme.id,
      name: theme.name,
      description: theme.summary,
      milestones: grades.map((_, index) => ({
        level: index + 1,
        examples: competencies
          .filter((competency) => competency.theme === theme.id && milestoneOf(levelOf(competency.level)) === index + 1)
          .map(({ summary }) => summary),
      })),
    })),
    levels.map((level) => ({
      id: level.id,
      name: level.name,
      rank: milestoneOf(level),
      requirements: themes.map(({ id }) => must(id, milestoneOf(level))),
    })),
  );
}

function gradeOf({ name }) {
  return name.replace(/ \(.*\)$/, '');
}

/** Levels that each make statements in the same areas. */
function fromAreas(id, { title, levels }) {
  const nameOf = (level) => level.name ?? level.title;
  const areas = levels[0].areas.map(({ name }) => name);
  return framework(
    id,
    title,
    levels.map((level, index) => ({ level: index + 1, name: nameOf(level) })),
    areas.map((area) => ({
      id: idOf(area),
      name: area,
      milestones: levels.map((level, index) => ({
        level: index + 1,
        examples: level.areas.find(({ name }) => name === area).statements,
      })),
    })),
    levels.map((level, index) => ({
      id: idOf(nameOf(level)),
      name: nameOf(level),
      rank: index + 1,
      requirements: areas.map((area) => must(idOf(area), index + 1)),
    })),
  );
}
