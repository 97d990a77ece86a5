// The first visit: a person opens the handbook page, claims a milestone, adds evidence, and takes a file away.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { DEMO, evaluate } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import {
  clickByName, dropFile, events, find, isChecked, keepEvents, nodes, typeInto, waitForText, waitReady,
} from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const ROLES = 'milepost-assessment[view="roles"]';
const onAbility = { host: 'milepost-assessment[view="ability"]' };
const onRoles = { host: ROLES };

const folder = mkdtempSync(join(tmpdir(), 'milepost-demo-test-'));
let server;

before(async () => { server = await serve(DEMO); });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function openDemo(page) {
  await page.open(server.address('/index.html'));
  await waitReady(page, onAbility);
}

const exported = (page) => page.evaluate((host) => document.querySelector(host).exportJSON(), onAbility.host);

for (const engine of engines()) {
  engine.it('all six roles of the built-in framework answer before anything is claimed', async (page) => {
    await openDemo(page);
    const roles = (await nodes(page, onAbility)).filter((node) => / (not assessed|no required milestones)$/.test(node.name));
    assert.equal(roles.filter((node) => node.role === 'button').length, 6);
  });

  engine.it('a claim made with the mouse changes the verdicts, and the other element knows', async (page) => {
    await openDemo(page);
    await clickByName(page, 'radio', /^2, /, onAbility);
    await waitForText(page, 'Back End Architects: meets all', onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: 1 to go', onAbility);
    assert.ok(await isChecked(page, 'radio', /^2, /, onAbility));
    await waitReady(page, onRoles);
    await waitForText(page, 'Back End Architects: meets all', onRoles);
    await waitForText(page, 'Infrastructure 3 would meet Tier 4 Escalation Engineers.', onRoles);
  });

  engine.it('“not yet” and “not assessed” are two things', async (page) => {
    await openDemo(page);
    await clickByName(page, 'radio', /^0, /, onAbility);
    await waitForText(page, 'You say “not yet”.', onAbility);
    await waitForText(page, 'Back End Architects: 2 to go', onAbility);
    await clickByName(page, 'button', 'Clear the claim on Infrastructure', onAbility);
    await waitForText(page, /^Not assessed\./, onAbility);
    await waitForText(page, 'Back End Architects: not assessed', onAbility);
  });

  engine.it('undo takes the claim back and redo makes it again', async (page) => {
    await openDemo(page);
    await clickByName(page, 'button', 'Claim 3 on Infrastructure', onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: meets all', onAbility);
    await clickByName(page, 'button', 'Undo', onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: not assessed', onAbility);
    await clickByName(page, 'button', 'Redo', onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: meets all', onAbility);
  });

  engine.it('evidence is typed, kept and answers the question', async (page) => {
    await openDemo(page);
    await clickByName(page, 'radio', /^2, /, onAbility);
    await clickByName(page, 'button', /^Add evidence: Nothing supports this claim yet/, onAbility);
    await typeInto(page, 'textbox', 'What happened', 'Größere Platten für alle – 大丈夫', onAbility);
    await typeInto(page, 'textbox', 'Who saw it', 'Ines', onAbility);
    await clickByName(page, 'button', 'Add evidence', onAbility);
    await waitForText(page, 'Größere Platten für alle – 大丈夫', onAbility);
    const { evidence, evaluation } = JSON.parse(await exported(page));
    assert.equal(evidence.length, 1);
    assert.equal(evidence[0].observer, 'Ines');
    assert.deepEqual(evidence[0].supports, [{ ability: 'infrastructure', milestone: 2 }]);
    assert.deepEqual(evaluation.questions, []);
  });

  engine.it('the export says what the command line tool says', async (page) => {
    await openDemo(page);
    await clickByName(page, 'radio', /^2, /, onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: 1 to go', onAbility);
    await keepEvents(page, 'milepost-export');
    await clickByName(page, 'button', 'Export as a JSON file', onAbility);
    await page.waitFor(() => window.milepostHarnessEvents.length > 0, { message: 'No export came.' });
    const [file] = await events(page, 'milepost-export');
    assert.match(file.name, /^infrastructure-abilities-\d{4}-\d\d-\d\d\.json$/);
    const { evaluation } = JSON.parse(file.text);
    assert.deepEqual(evaluation, evaluate(file.text, evaluation.as_of));
    if (engine.name !== 'webkit') {
      const download = await page.download();
      assert.equal(download.name, file.name);
      assert.equal(download.text, file.text);
    }
  });

  engine.it('a file that is opened brings everything back', async (page) => {
    await openDemo(page);
    await clickByName(page, 'radio', /^3, /, onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: meets all', onAbility);
    const text = await exported(page);
    const file = join(folder, `${engine.name}.json`);
    writeFileSync(file, text);
    await openDemo(page);
    await page.evaluate((host) => document.querySelector(host).reset(), onAbility.host);
    await waitForText(page, 'Tier 4 Escalation Engineers: not assessed', onAbility);
    await dropFile(page, file, onAbility);
    await waitForText(page, 'Tier 4 Escalation Engineers: meets all', onAbility);
    // What is brought back counts as said now, so that it outlives the clearing when copies are merged.
    const withoutTimes = (json) => JSON.parse(json, (key, value) => (/^(updated|taken_back)$/.test(key) ? undefined : value));
    assert.deepEqual(withoutTimes(await exported(page)), withoutTimes(text));
  });

  engine.it('a file that is refused changes nothing and says where and why', async (page) => {
    await openDemo(page);
    await clickByName(page, 'radio', /^2, /, onAbility);
    const before = await exported(page);
    const sentence = await page.evaluate((host) => {
      try {
        document.querySelector(host).importJSON('{"format":"milepost.assessment/1","claims":[{"ability":"infrastructure","milestone":9}]}');
      } catch (error) {
        return `${error.name}: ${error.message}`;
      }
      return 'accepted';
    }, onAbility.host);
    assert.match(sentence, /^SyntaxError: .*claims\[0\]\.milestone: .*from 0 to 5/);
    assert.equal(await exported(page), before);
  });

  engine.it('nothing is drawn while nothing happens', async (page) => {
    await openDemo(page);
    await page.settle();
    const drawn = await page.evaluate(async () => {
      const { prototype: context } = WebGL2RenderingContext;
      let calls = 0;
      const draw = context.drawElements;
      context.drawElements = function (...values) { calls += 1; return draw.apply(this, values); };
      await new Promise((resolve) => { setTimeout(resolve, 1500); });
      return calls;
    });
    assert.equal(drawn, 0);
  });

  engine.it('what would look the same is not drawn again, and whatever is done is drawn once', async (page) => {
    await openDemo(page);
    const words = await find(page, 'heading', 'Infrastructure', onAbility);
    const claim = await find(page, 'radio', /^2, /, onAbility);
    await page.mouse.move(words.centre.x, words.centre.y);
    await page.settle();
    await page.evaluate(() => {
      const { prototype: context } = CanvasRenderingContext2D;
      const { drawImage } = context;
      // Where each callback of the browser has drawn, from which row to which.
      window.drawn = [];
      let inThisCallback = false;
      context.drawImage = function (image, x, y) {
        if (!inThisCallback) window.drawn.push([]);
        window.drawn.at(-1).push([y, y + image.height]);
        inThisCallback = true;
        queueMicrotask(() => { inThisCallback = false; });
        drawImage.call(this, image, x, y);
      };
    });
    for (const step of [1, 2, 3]) {
      await page.mouse.move(words.centre.x + step, words.centre.y);
      await page.settle();
    }
    assert.deepEqual(await page.evaluate(() => window.drawn), []);
    await page.mouse.click(claim.centre.x, claim.centre.y);
    await waitForText(page, 'You claim milestone 2.', onAbility);
    await page.settle();
    const drawn = await page.evaluate(() => window.drawn);
    assert.ok(drawn.length > 0);
    for (const pieces of drawn) {
      const apart = pieces.every(([from], at) => at === 0 || from >= pieces[at - 1][1]);
      assert.ok(apart, `Drawn twice: ${JSON.stringify(pieces)}`);
    }
  });

  engine.it('the picture is not empty and changes with a claim', async (page) => {
    await openDemo(page);
    const { centre } = await find(page, 'radio', /^2, /, onAbility);
    const clip = { x: Math.round(centre.x) - 16, y: Math.round(centre.y) - 16, width: 32, height: 32 };
    const before = await page.screenshot(undefined, { clip });
    await page.mouse.click(centre.x, centre.y);
    await waitForText(page, 'Back End Architects: meets all', onAbility);
    await page.mouse.move(5, 5);
    await page.settle();
    const after = await page.screenshot(undefined, { clip });
    assert.notDeepEqual(after, before);
  });
}
