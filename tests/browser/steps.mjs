// What a person does with Milepost from one 1:1 to the next, by mouse and keyboard, in the words of the page.
import assert from 'node:assert/strict';
import {
  choose, clickByName, events, find, keepEvents, nodes, typeInto, waitForText,
} from './harness/milepost.mjs';

const KINDS = {
  observation: 'Observation – somebody saw it',
  artifact: 'Artifact – something made',
  feedback: 'Feedback – somebody said it',
  note: 'Note – anything else',
};

const REACHES = { squad: 'One squad', squads: 'Several squads', company: 'The company', industry: 'The industry' };

export function showTab(page, name) {
  return clickByName(page, 'tab', name);
}

/** Opens an ability from the list beside the ladder, which a wide page has. */
export async function showAbility(page, { name }) {
  await showTab(page, 'Assess');
  await clickByName(page, 'button', new RegExp(`^${escaped(name)}, (not assessed|not yet|\\d+)$`));
  await find(page, 'heading', name, { nth: 0 });
}

/** Claims a milestone of the ability that is open. */
export async function claim(page, milestone) {
  await clickByName(page, 'radio', new RegExp(`^${milestone}, `));
  await waitForText(page, milestone === 0 ? 'You say “not yet”.' : `You claim milestone ${milestone}.`);
}

/** Ticks a box, or takes the tick away. */
export async function tick(page, name, wanted = true) {
  const { checked } = await find(page, 'checkbox', name);
  if (checked !== wanted) await clickByName(page, 'checkbox', name);
  assert.equal((await find(page, 'checkbox', name)).checked, wanted, `${name} does not change its tick.`);
}

/** Types a day into a field for dates, from its first part on, where it is not that day already. */
export async function enterDate(page, name, day) {
  const { x, centre, value } = await find(page, 'textbox', name);
  if (value === day) return;
  await page.mouse.click(x + FIRST_PART, centre.y);
  await page.typeDay(day);
  await page.settle();
  assert.equal((await find(page, 'textbox', name)).value, day, `${name} does not take the day.`);
}

/** In pixels from the left edge of a field for dates. */
const FIRST_PART = 18;

/**
 * Adds evidence to the ability that is open. `item` is as in a file, with the milestones it supports as
 * `supports: [{ability, milestone}]`, the ability that is open first, then those after it in the framework.
 */
export async function addEvidence(page, framework, item, opener = 'Add evidence') {
  await clickByName(page, 'button', opener);
  await typeInto(page, 'textbox', 'What happened', item.text);
  for (const [row, support] of item.supports.entries()) {
    const suffix = row > 0 ? ` (${row + 1})` : '';
    if (row > 0) {
      await clickByName(page, 'button', 'Supports another ability');
      await choose(page, `Supports ability${suffix}`, nameOf(framework, support.ability));
    }
    await choose(page, `Supports milestone${suffix}`, milestoneLabel(framework, support.milestone));
  }
  await choose(page, 'Kind', KINDS[item.kind]);
  await enterDate(page, 'Date', item.date);
  if (item.observer) await typeInto(page, 'textbox', 'Who saw it', item.observer);
  if (item.reach) await choose(page, 'How far it reached', REACHES[item.reach]);
  if (item.url) await typeInto(page, 'textbox', 'Link', item.url);
  if (item.recognized) await tick(page, 'Publicly recognized');
  if (item.private) await tick(page, 'Private');
  await clickByName(page, 'button', 'Add evidence');
  await find(page, 'paragraph', item.text);
}

/** Notes that the ability that is open was talked about. */
export async function addConversation(page, { note, date, private: isPrivate }) {
  await clickByName(page, 'button', 'Add a conversation');
  await typeInto(page, 'textbox', 'What was said', note);
  await enterDate(page, 'Talked about on', date);
  if (isPrivate) await tick(page, 'Private conversation');
  await clickByName(page, 'button', 'Add conversation');
  await find(page, 'paragraph', note);
}

/** The names of the abilities that are ticked as focus areas, as the page proposes them. */
export async function proposedAreas(page, quarter) {
  await showTab(page, 'Quarter');
  await find(page, 'heading', `Start the quarter ${quarter}`);
  return (await nodes(page)).filter(({ role, checked }) => role === 'checkbox' && checked).map(({ name }) => name);
}

/** Starts a quarter with the abilities of these names in focus, and no others. */
export async function startQuarter(page, quarter, names) {
  for (const proposed of await proposedAreas(page, quarter)) {
    if (!names.includes(proposed)) await tick(page, proposed, false);
  }
  for (const name of names) {
    const isListed = (await nodes(page)).some((node) => node.role === 'checkbox' && node.name === name);
    if (!isListed) {
      await choose(page, /^(Another ability|An ability to focus on)$/, name);
      await clickByName(page, 'button', 'Add the chosen ability');
    }
    await tick(page, name);
  }
  await clickByName(page, 'button', `Start ${quarter}`);
  await find(page, 'heading', `The quarter ${quarter}`);
}

/** Types into a field of one of the focus areas; a text of several lines goes in with the Enter key. */
export async function writeInArea(page, ability, field, text) {
  const [first, ...more] = text.split('\n');
  const nth = await placeOfArea(page, ability);
  await typeInto(page, 'textbox', field, first, { nth });
  for (const line of more) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await page.settle();
  assert.equal((await find(page, 'textbox', field, { nth })).value, text, `${field} is not what was typed.`);
}

export async function chooseTarget(page, framework, ability, milestone) {
  const nth = await placeOfArea(page, ability);
  await choose(page, 'Target milestone', milestoneLabel(framework, milestone), { nth });
}

/** Closes the quarter that is open; gives the lines of the claims then and now that were shown for it. */
export async function closeQuarter(page, quarter, summary) {
  await showTab(page, 'Quarter');
  await clickByName(page, 'button', 'Close the quarter');
  await typeInto(page, 'textbox', 'Summary of the quarter', summary);
  const lines = (await nodes(page)).filter(({ name }) => / then, .* now$/.test(name)).map(({ name }) => name);
  await clickByName(page, 'button', `Close ${quarter}`);
  await find(page, 'paragraph', summary);
  return lines;
}

/** Presses a button that hands out a file; gives `{name, type, text}`. */
export async function fileFrom(page, button) {
  await keepEvents(page, 'milepost-export');
  const before = (await events(page, 'milepost-export')).length;
  await clickByName(page, 'button', button);
  await page.waitFor((count) => window.milepostHarnessEvents.length > count, {
    args: [before], message: `${button} gave no file.`,
  });
  return (await events(page, 'milepost-export')).at(-1);
}

function nameOf(framework, ability) {
  return framework.abilities.find(({ id }) => id === ability).name;
}

function milestoneLabel(framework, level) {
  const { name } = framework.milestones.find((milestone) => milestone.level === level);
  return name ? `${level} – ${name}` : `Milestone ${level}`;
}

async function placeOfArea(page, { name }) {
  const areas = (await nodes(page)).filter(({ role }) => role === 'group').map((node) => node.name);
  const place = areas.filter((area) => area.startsWith('Focus area: ')).indexOf(`Focus area: ${name}`);
  assert.notEqual(place, -1, `${name} is not in focus; the page has ${areas.join(', ')}.`);
  return place;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
