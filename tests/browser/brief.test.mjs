// From one 1:1 to the next: the brief leaves as it is shown, and other people's files are laid beside one's own.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { brief, DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { clickByName, dropFile, events, keepEvents, nodes, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Brief</title>
<meta name="viewport" content="width=device-width">
<main><h1>Handbook</h1><p contenteditable id="document" aria-label="Document" role="textbox"></p>
<milepost-assessment loading="eager" storage="none"></milepost-assessment></main>
<script src="/milepost.js"></script>`;

const assessment = (relation, name, [infrastructure, communication], more = {}) => JSON.stringify({
  format: 'milepost.assessment/1',
  assessor: { relation, name },
  updated: '2026-03-02T09:00:00Z',
  claims: [
    { ability: 'infrastructure', milestone: infrastructure, note: `Said by ${name}`, updated: '2026-03-02T09:00:00Z' },
    { ability: 'communication', milestone: communication, updated: '2026-03-02T09:00:00Z' },
  ],
  ...more,
});

const OWN = assessment('self', 'Robin', [3, 2], {
  target_role: 'back-end-architect',
  evidence: [
    {
      id: 'e1', text: 'Moved the <database> & nobody noticed', url: 'https://example.com/move', date: '2026-02-01',
      supports: [{ ability: 'infrastructure', milestone: 3 }],
    },
    { id: 'e2', text: 'Said in confidence', private: true, supports: [{ ability: 'infrastructure', milestone: 3 }] },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'milepost-brief-test-'));
const file = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const FILES = {
  then: file('then.json', assessment('self', 'Robin', [1, 2])),
  manager: file('manager.json', assessment('manager', 'Alex', [1, 2])),
  peer: file('peer.json', assessment('peer', 'Sam', [2, 2])),
  broken: file('broken.json', '{"format": "milepost.assessment/1", "claims": 7}'),
};

let server;
before(async () => { server = await serve(DIST, { files: { '/brief.html': PAGE } }); });
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function open(page, tab) {
  await page.open(server.address('/brief.html'));
  await waitReady(page);
  await page.evaluate((own) => document.querySelector('milepost-assessment').importJSON(own), OWN);
  await clickByName(page, 'tab', tab);
}

const call = (page, method) => page.evaluate((name) => document.querySelector('milepost-assessment')[name](), method);

/** The words of the brief's sheet, one line each. */
const wordsShown = (page) => page.evaluate(() => {
  const sheet = document.querySelector('milepost-assessment').shadowRoot.querySelector('article');
  const lines = [];
  const walk = (element) => {
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim()) lines.push(child.data);
      else walk(child);
    }
  };
  walk(sheet);
  return lines;
});

/** The same of Markdown that has no other marks than these. */
const wordsOf = (markdown) => markdown.split('\n').filter(Boolean).flatMap((line) => {
  const words = line.replace(/^(#+|- | {2}- )\s*/, '').replaceAll('**', '').replaceAll('\\', '');
  const [, text, link] = /^(.*?)(?: \(\[(.*)\]\(<.*>\)\))?$/.exec(words);
  return link ? [text, link] : [text];
});

for (const engine of engines()) {
  engine.it('the brief that is shown is the one that the element and the command line tool give', async (page) => {
    await open(page, '1:1 brief');
    await waitForText(page, 'Strongest evidence');
    const markdown = await call(page, 'exportBrief');
    assert.match(markdown, /Moved the \\<database> & nobody noticed/);
    assert.doesNotMatch(markdown, /confidence/);
    assert.deepEqual(await wordsShown(page), wordsOf(markdown));
    const exported = await call(page, 'exportJSON');
    assert.equal(markdown, brief(exported, JSON.parse(exported).evaluation.as_of));
  });

  engine.it('the brief is downloaded as Markdown', async (page) => {
    await open(page, '1:1 brief');
    await keepEvents(page, 'milepost-export');
    await clickByName(page, 'button', 'Download Markdown');
    await page.waitFor(() => window.milepostHarnessEvents.length > 0, { message: 'No export came.' });
    const [download] = await events(page, 'milepost-export');
    assert.match(download.name, /\.md$/);
    assert.equal(download.type, 'text/markdown');
    assert.equal(download.text, await call(page, 'exportBrief'));
  });

  engine.it('a copy is pasted as rich text, and the page says that it was made', async (page) => {
    await open(page, '1:1 brief');
    await clickByName(page, 'button', 'Copy the brief');
    await waitForText(page, 'Copied. Paste it into the document for your 1:1.');
    await page.evaluate(() => {
      document.addEventListener('paste', ({ clipboardData }) => {
        window.pasted = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
      });
      document.querySelector('#document').focus();
    });
    await page.keyboard.press('Control+v');
    const pasted = await page.waitFor(() => window.pasted, { message: 'Nothing was pasted.' });
    assert.equal(pasted.text.replaceAll('\r\n', '\n'), await call(page, 'exportBrief'));
    assert.match(pasted.html, /<h2[^>]*>Strongest evidence<\/h2>/);
    assert.match(pasted.html, /Moved the &lt;database&gt; &amp; nobody noticed/);
  });

  engine.it('a copy that the browser refuses is said', async (page) => {
    await open(page, '1:1 brief');
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
      document.execCommand = () => false;
    });
    await clickByName(page, 'button', 'Copy the brief');
    await waitForText(page, 'The browser did not let it be copied. Download the Markdown instead.');
  });

  engine.it('without the newer clipboard the older way copies both forms', async (page) => {
    await open(page, '1:1 brief');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => {
        window.copied = {};
        const setData = (type, text) => { window.copied[type] = text; };
        const event = new Event('copy', { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: { setData } });
        document.querySelector('milepost-assessment').shadowRoot.activeElement.dispatchEvent(event);
        return event.defaultPrevented;
      };
    });
    await clickByName(page, 'button', 'Copy the brief');
    await waitForText(page, 'Copied. Paste it into the document for your 1:1.');
    const copied = await page.evaluate(() => window.copied);
    assert.equal(copied['text/plain'], await call(page, 'exportBrief'));
    assert.match(copied['text/html'], /^<h1>1:1 brief<\/h1>/);
  });

  engine.it('only the brief is printed, as real text', async (page) => {
    await open(page, '1:1 brief');
    await page.evaluate(() => {
      const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get() {
          const view = get.call(this);
          view.print = () => {
            const { title, body } = view.document;
            window.printed = { title, text: body.innerText, html: body.innerHTML };
          };
          return view;
        },
      });
    });
    await clickByName(page, 'button', 'Print the brief');
    const printed = await page.waitFor(() => window.printed, { message: 'Nothing was printed.' });
    assert.equal(printed.title, '1:1 brief');
    for (const line of wordsOf(await call(page, 'exportBrief'))) assert.ok(printed.text.includes(line), line);
    assert.doesNotMatch(printed.text, /Handbook|Include private notes/);
    assert.match(printed.html, /<a href="https:\/\/example\.com\/move">example\.com<\/a>/);
  });

  const noMedia = engine.name !== 'chromium' && 'Only Chromium’s driver shows a page as it is printed';
  engine.it('a page that is printed while the brief is shown has the brief alone', { unless: noMedia }, async (page) => {
    await open(page, '1:1 brief');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.setMedia('print');
    const { text, elements } = await page.evaluate(() => {
      const mirror = document.querySelector('milepost-assessment').shadowRoot.querySelector('.mirror');
      const seen = [...mirror.querySelectorAll('.node')].filter((node) => node.getClientRects().length > 0);
      return { text: mirror.innerText, elements: seen.map(({ className }) => className) };
    });
    assert.match(text, /Moved the <database> & nobody noticed/);
    assert.doesNotMatch(text, /Include private notes|Compare with|Undo/);
    assert.ok(elements.every((name) => !/button|tablist|checkbox/.test(name)));
  });

  engine.it('a page that is printed while claims are made has them in words', { unless: noMedia }, async (page) => {
    await open(page, 'Assess');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.setMedia('print');
    const { text, isDrawn, buttons } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('milepost-assessment');
      const seen = [...shadowRoot.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0);
      return {
        // What opens and closes something is its heading on paper.
        buttons: seen.filter((button) => !button.hasAttribute('aria-expanded')).map(({ innerText }) => innerText),
        text: shadowRoot.querySelector('.mirror').innerText,
        isDrawn: shadowRoot.querySelector('canvas').getClientRects().length > 0,
      };
    });
    assert.match(text, /Claimed 3 on 2026-03-02\./);
    assert.match(text, /Moved the <database> & nobody noticed/);
    assert.equal(isDrawn, false);
    assert.deepEqual(buttons, []);
  });

  engine.it('changes are told since an earlier file, until it is taken away', async (page) => {
    await open(page, '1:1 brief');
    const ask = () => clickByName(page, 'button', 'Compare with an earlier file…');
    await page.chooseFiles(ask, FILES.then);
    await waitForText(page, 'Changes since 2026-03-02');
    await waitForText(page, /^Infrastructure: 1 → 3/);
    await clickByName(page, 'button', 'Do without then.json');
    await waitForText(page, 'Changes since last time');
  });

  engine.it('another person’s file is refused as an earlier one, with its name', { errors: 'expected' }, async (page) => {
    await open(page, '1:1 brief');
    await page.chooseFiles(() => clickByName(page, 'button', 'Compare with an earlier file…'), FILES.manager);
    await page.waitFor(() => {
      const problem = document.querySelector('milepost-assessment').shadowRoot.querySelector('.problem');
      return !problem.hidden && /^manager\.json: .*choose an earlier file/.test(problem.textContent);
    }, { message: 'Nothing was said.' });
    await waitForText(page, 'Changes since last time');
  });

  engine.it('files of a manager and a peer are compared, and change nothing of one’s own', async (page) => {
    await open(page, 'Compare');
    const before = await call(page, 'exportJSON');
    await page.chooseFiles(() => clickByName(page, 'button', 'Open files to compare…'), FILES.manager, FILES.peer);
    await clickByName(page, 'button', /^Infrastructure: 2 apart\. You: 3\. Alex, manager: 1\. Sam, peer: 2\./);
    await waitForText(page, 'Said by Alex');
    await clickByName(page, 'button', 'Where you agree (1)');
    await waitForText(page, /^Communication: agreed/);
    assert.equal(await call(page, 'exportJSON'), before);
    await clickByName(page, 'button', 'Take away peer.json');
    await waitForText(page, 'Infrastructure: 2 apart. You: 3. Alex, manager: 1.');
    assert.ok(!(await nodes(page)).some(({ name }) => name === 'peer.json'));
  });

  engine.it('a file that is dropped on the comparison is compared, and a broken one is named', {
    errors: 'expected',
  }, async (page) => {
    await open(page, 'Compare');
    await dropFile(page, FILES.manager);
    await waitForText(page, 'manager.json');
    await waitForText(page, /^Infrastructure: 2 apart/);
    await dropFile(page, FILES.broken);
    await page.waitFor(() => {
      const problem = document.querySelector('milepost-assessment').shadowRoot.querySelector('.problem');
      return !problem.hidden && /^broken\.json:.*claims/.test(problem.textContent);
    }, { message: 'The broken file was not named.' });
    await waitForText(page, 'manager.json');
  });

  engine.it('a package has what others need, and opens like any other file', async (page) => {
    await open(page, 'Compare');
    await keepEvents(page, 'milepost-export');
    await clickByName(page, 'button', 'Download package');
    await page.waitFor(() => window.milepostHarnessEvents.length > 0, { message: 'No export came.' });
    const [download] = await events(page, 'milepost-export');
    const { claims, evidence } = JSON.parse(download.text);
    assert.equal(claims.length, 2);
    assert.ok((evidence ?? []).every((item) => !item.private));
    await page.evaluate((text) => document.querySelector('milepost-assessment').importJSON(text), download.text);
  });
}
