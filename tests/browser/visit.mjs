// What a visitor does in one go, for the tests that watch what else happens meanwhile.
import { clickByName, events, find, keepEvents, typeInto, waitForText } from './harness/milepost.mjs';

/**
 * Claims, adds evidence with a link, looks at every view, takes the brief along in both ways, exports, and, unless
 * `copies` is false, saves a copy of the page. Gives the files, `{name, type, text}`.
 */
export async function visit(page, { ability, link, copies = true }) {
  await keepEvents(page, 'milepost-export');
  await clickByName(page, 'radio', /^2, /);
  await waitForText(page, 'You claim milestone 2.');
  await clickByName(page, 'button', 'Add evidence');
  await typeInto(page, 'textbox', 'What happened', 'Moved the queue.');
  await typeInto(page, 'textbox', 'Link', link);
  await clickByName(page, 'button', 'Add evidence');
  await waitForText(page, 'Moved the queue.');
  for (const tab of ['Roles', 'Quarter', 'Compare', '1:1 brief']) await clickByName(page, 'tab', tab);
  await clickByName(page, 'button', 'Copy the brief');
  await waitForText(page, 'Copied. Paste it into the document for your 1:1.');
  const wanted = ['Download Markdown', 'Export as a JSON file', ...(copies ? ['Save a copy'] : [])];
  for (const [at, name] of wanted.entries()) {
    await clickByName(page, 'button', name);
    await page.waitFor((count) => window.milepostHarnessEvents.length > count, { args: [at], message: `No file came of “${name}”.` });
  }
  await clickByName(page, 'tab', 'Assess');
  await find(page, 'heading', ability);
  // What is written into the page comes a moment after the change.
  await page.waitFor(() => document.querySelector('[data-assessment]'), { message: 'The page does not hold the answers.' });
  return events(page, 'milepost-export');
}
