// The year of year-story.mjs as it is lived in the browser: eight visits, two in each quarter.
import assert from 'node:assert/strict';
import { brief } from './dist.mjs';
import { choose, clickByName, ELEMENT, find, typeInto, waitForText } from './harness/milepost.mjs';
import {
  addConversation, addEvidence, chooseTarget, claim, closeQuarter, fileFrom, proposedAreas, showAbility, showTab,
  startQuarter, tick, writeInArea,
} from './steps.mjs';
import { AREAS, castOf, claimsOnRest, notesOf, PERSON, QUARTERS } from './year-story.mjs';

const [Q1, Q2, Q3, Q4] = QUARTERS;
const NO_EVIDENCE = /^Add evidence: Nothing supports this claim yet/;

/**
 * Lives through the year. `visit(day)` opens the person's page on a day, `visitColleague(day)` a colleague's, and
 * `fileOf(name, text)` gives the path of a file. `proposals` are the areas that the first quarter has to propose,
 * where that is known.
 */
export async function liveYear(page, framework, { visit, visitColleague, fileOf, proposals }) {
  const cast = castOf(framework);
  const notes = notesOf(framework);
  const tale = { page, framework, visit, visitColleague, fileOf, proposals, ...cast, ...notes };
  await firstVisit(tale);
  await endOfWinter(tale);
  const observation = await colleagueWrites(tale);
  await startOfSpring(tale, observation);
  await endOfSpring(tale);
  await summer(tale);
  await autumn(tale);
}

async function firstVisit(tale) {
  const { page, framework, visit, first, second, target, evidence, conversations, proposals } = tale;
  await visit(Q1.start);
  await typeInto(page, 'textbox', 'Your name', PERSON);
  // The line that says so moves all that is below it, the first time.
  await waitForText(page, 'Saved in this browser');
  if (target) await choose(page, 'Target role', target.name);
  await showAbility(page, first);
  await claim(page, 1);
  await addEvidence(page, framework, evidence.queue, NO_EVIDENCE);
  await addConversation(page, conversations.shadow);
  if (proposals) assert.deepEqual(await proposedAreas(page, Q1.name), proposals);
  await startAndWrite(tale, 0);
  await chooseTarget(page, framework, second, 2);
  await compareWithManager(tale, [[first, 2]]);
  await waitForText(page, new RegExp(`^Hidden until you have assessed every ability yourself \\(1 of ${framework.abilities.length} `));
}

async function endOfWinter(tale) {
  const { page, framework, visit, first, evidence, conversations, summaries } = tale;
  await visit(Q1.end);
  await showAbility(page, first);
  await waitForText(page, `Claimed 1 on ${Q1.start}.`);
  await claim(page, 2);
  await addEvidence(page, framework, evidence.alone);
  await addConversation(page, conversations.doubts);
  await writeProgress(tale, 0);
  await readBrief(tale, Q1.end, [evidence.queue.text, 'Moved it']);
  await tick(page, 'Include private notes');
  await waitForText(page, new RegExp(`^${evidence.alone.text} `));
  assert.deepEqual(await closeQuarter(page, Q1.name, summaries[0]), [`${first.name}: 1 then, 2 now`]);
}

/** Gives the text of the file that the colleague hands over. */
async function colleagueWrites({ page, framework, visitColleague, first, evidence }) {
  await visitColleague(Q2.start);
  await showAbility(page, first);
  await addEvidence(page, framework, evidence.seen);
  return (await fileFrom(page, /^Hand over as a file: /)).text;
}

async function startOfSpring(tale, observation) {
  const { page, visit, fileOf, first, second, rest, evidence, step } = tale;
  await visit(Q2.start);
  await showTab(page, 'Quarter');
  await find(page, 'heading', `Changes since ${Q1.end}, the end of ${Q1.name}`);
  for (const [ability, milestone] of [[second, 1], ...claimsOnRest(rest)]) {
    await showAbility(page, ability);
    await claim(page, milestone);
  }
  await showAbility(page, first);
  await clickByName(page, 'button', 'Paste or open an observation');
  const open = () => clickByName(page, 'button', 'Open a file with an observation');
  await page.chooseFiles(open, fileOf('observation.json', observation));
  await page.waitFor((host, text) => document.querySelector(host).shadowRoot.querySelector('textarea')?.value === text, {
    args: [ELEMENT, observation], message: 'The observation is not in the form.',
  });
  await clickByName(page, 'button', 'Add observation');
  await find(page, 'paragraph', `${evidence.seen.observer} saw this and wrote:`);
  await startAndWrite(tale, 1);
  if (!step) return;
  await showTab(page, 'Programs');
  await tick(page, step.text.replace(/\s+/g, ' '));
}

async function endOfSpring(tale) {
  const { page, framework, visit, first, second, rest, evidence, conversations, summaries } = tale;
  await visit(Q2.end);
  await showAbility(page, second);
  await claim(page, 2);
  await addEvidence(page, framework, evidence.page);
  await addConversation(page, conversations.writing);
  await writeProgress(tale, 1);
  await losesNothing(page);
  await compareWithManager(tale, [[first, 3, 'More than you think'], [second, 2], ...claimsOnRest(rest)]);
  await clickByName(page, 'button', `${first.name}: 1 apart. You: 2. Sam Reyes, manager: 3.`);
  await find(page, 'paragraph', 'More than you think');
  await clickByName(page, 'button', `Where you agree (${framework.abilities.length - 1})`);
  await find(page, 'button', `${second.name}: agreed. You: 2. Sam Reyes, manager: 2.`);
  await readBrief(tale, Q2.end, [evidence.page.text, 'Two came']);
  const lines = await closeQuarter(page, Q2.name, summaries[1]);
  assert.deepEqual(lines.slice(0, 2), [`${first.name}: 2 then, 2 now`, `${second.name}: 1 then, 2 now`]);
  assert.equal(lines.length, framework.abilities.length);
}

async function summer(tale) {
  const { page, framework, visit, first, second, evidence, summaries } = tale;
  await visit(Q3.start);
  await showAbility(page, first);
  await addEvidence(page, framework, evidence.mistake);
  await clickByName(page, 'button', `Remove the evidence: ${evidence.mistake.text}`);
  await startAndWrite(tale, 2);
  await visit(Q3.end);
  await showAbility(page, first);
  await claim(page, 3);
  await addEvidence(page, framework, evidence.thanks, /^Add evidence: The evidence so far is for a lower milestone/);
  await writeProgress(tale, 2);
  await readBrief(tale, Q3.end, [evidence.thanks.text, 'All on time']);
  const lines = await closeQuarter(page, Q3.name, summaries[2]);
  assert.deepEqual(lines.slice(0, 2), [`${first.name}: 2 then, 3 now`, `${second.name}: 2 then, 2 now`]);
}

async function autumn(tale) {
  const { page, visit, first, second, conversations, summaries } = tale;
  await visit(Q4.start);
  await showAbility(page, second);
  await addConversation(page, conversations.next);
  await startAndWrite(tale, 3);
  await visit(Q4.end);
  await showAbility(page, second);
  await claim(page, 3);
  await writeProgress(tale, 3);
  await readBrief(tale, Q4.end, [`${second.name}: 2 → 3`, 'Handed over']);
  await closeQuarter(page, Q4.name, summaries[3]);
  const history = QUARTERS.map(({ name }, place) => `${[2, 2, 3, 3][place]} at the end of ${name}, `);
  await find(page, 'paragraph', `1 on ${Q1.start}, ${history.join('')}3 now.`);
  for (const { name, start, end } of [Q1, Q2, Q3]) await find(page, 'button', `${name}, from ${start} to ${end}`);
}

async function startAndWrite({ page, first, second }, place) {
  const { goal, ideas, other } = AREAS[place];
  await startQuarter(page, QUARTERS[place].name, [first.name, second.name]);
  await writeInArea(page, first, 'Goal', goal);
  if (ideas.length > 0) await writeInArea(page, first, 'Ideas', ideas.join('\n'));
  await writeInArea(page, second, 'Goal', other);
}

async function writeProgress({ page, first }, place) {
  await showTab(page, 'Quarter');
  await writeInArea(page, first, 'Progress', AREAS[place].progress);
}

/** The brief is copied, says what it has to, and nothing private; the command line tool writes the same. */
async function readBrief({ page, framework, evidence, conversations }, day, texts) {
  await showTab(page, '1:1 brief');
  await clickByName(page, 'button', 'Copy the brief');
  await waitForText(page, 'Copied. Paste it into the document for your 1:1.');
  const shown = await page.evaluate((host) => document.querySelector(host).shadowRoot.querySelector('article').textContent, ELEMENT);
  for (const text of texts) assert.ok(shown.includes(text), `The brief of ${day} has no ${text}.`);
  const markdown = await page.evaluate((host) => document.querySelector(host).exportBrief(), ELEMENT);
  for (const { text, note } of [evidence.alone, conversations.doubts]) {
    assert.ok(!shown.includes(text ?? note) && !markdown.includes(text ?? note), `The brief of ${day} tells of ${text ?? note}.`);
  }
  assert.equal(markdown, brief(await recordOf(page), day, framework));
}

async function compareWithManager({ page, framework, fileOf }, claims) {
  const file = {
    format: 'milepost.assessment/1',
    framework: { id: framework.id, version: framework.version },
    subject: { name: PERSON },
    assessor: { name: 'Sam Reyes', relation: 'manager' },
    claims: claims.map(([{ id }, milestone, note]) => ({ ability: id, milestone, ...(note && { note }) })),
  };
  await showTab(page, 'Compare');
  const open = () => clickByName(page, 'button', 'Open files to compare…');
  await page.chooseFiles(open, fileOf('manager.json', JSON.stringify(file)));
  await find(page, 'paragraph', 'manager.json');
}

async function losesNothing(page) {
  const before = await recordOf(page, { private: true });
  await page.reload();
  await page.waitFor((host) => document.querySelector(host)?.ready?.then(() => true), { args: [ELEMENT] });
  assert.equal(await recordOf(page, { private: true }), before);
}

function recordOf(page, options) {
  return page.evaluate((host, chosen) => document.querySelector(host).exportJSON(chosen), ELEMENT, options ?? {});
}
