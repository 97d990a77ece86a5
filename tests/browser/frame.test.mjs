// frame.html in a frame of another page: what the two tell each other, and whom the frame does not listen to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { serve } from './harness/server.mjs';
import { answers, single } from './samples.mjs';

const CHANNEL = 'a-channel-of-its-own';
const SECRET = answers.evidence[2].text;
/** All that a page hears which the frame does not know. */
const REFUSED = 'Refused. The frame tells the reason only to pages that its keeper has named in data-hosts.';
const BUILT_IN = JSON.parse(readFileSync(new URL('../../assets/infrastructure.json', import.meta.url), 'utf8'));
const given = { ...answers, framework: undefined };

/** Files of the frame's own site that are no framework, there, closed or slow; each with what was sent along. */
const cookies = [];
const SECRETS = {
  '/config.json': '{"format": "sk-live SECRET"}',
  '/text.json': '"SECRET of 64 letters"',
  '/env.txt': 'SECRET=1',
  '/there.json': '[]',
  '/nobody.json': 'null',
  '/closed.json': 'false',
  '/bytes.json': Buffer.from([0xff, 0xfe, 0]),
  '/slow.json': new Promise((resolve) => { setTimeout(resolve, 600_000).unref(); }),
};
const secretly = (content) => ({ headers }) => {
  cookies.push(headers.cookie);
  return content;
};

/** Keeps what it hears in `heard`, and says what it is told to say by `say`. */
const hostPage = (address) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<body style="margin: 0"><iframe id="frame" style="width: 1000px; height: 700px; border: 0"></iframe><iframe id="rogue"></iframe>
<script>
  heard = [];
  heardAfter = undefined;
  addEventListener('message', ({ source, data }) => { if (source !== frame.contentWindow) return; heard.push(data); heardAfter ??= performance.now() - begun; });
  begun = performance.now();
  frame.src = '${address}#channel=${CHANNEL}' + location.hash.replace('#', '&');
  say = (message) => frame.contentWindow.postMessage(message, '*');
  sayWell = (message) => say({ milepost: 1, channel: '${CHANNEL}', ...message });
</script>`;

let server;
let elsewhere;
before(async () => {
  const framework = { '/single.json': JSON.stringify(single) };
  const files = { ...framework, '/host.html': hostPage('/frame.html') };
  server = await serve(DIST, { files });
  const secrets = Object.fromEntries(Object.entries(SECRETS).map(([path, content]) => [path, secretly(content)]));
  const page = readFileSync(`${DIST}/frame.html`, 'utf8');
  const trusting = page.replace('data-hosts=""', `data-hosts="https://wiki.example ${server.url}"`);
  assert.notEqual(trusting, page);
  elsewhere = await serve(DIST, {
    files: { ...framework, '/trusting.html': trusting, ...secrets }, headers: { '*': { 'access-control-allow-origin': '*' } },
  });
  files['/unlisted.html'] = hostPage(elsewhere.address('/frame.html'));
  files['/listed.html'] = hostPage(elsewhere.address('/trusting.html'));
});
after(() => Promise.all([server.close(), elsewhere.close()]));

/** Opens the host and waits until the frame in it is ready. */
async function open(page, path = '/host.html', more = '') {
  await page.open(server.address(`${path}${more && `#${more}`}`));
  await hearOf(page, 'ready');
}

/** Waits for a message of this type, after so many others of it, and gives it. */
function hearOf(page, type, earlier = 0) {
  return page.waitFor((wanted, count) => window.heard.filter((message) => message.type === wanted)[count], {
    args: [type, earlier], message: `The frame did not tell of “${type}”.`,
  });
}

const sayWell = (page, message) => page.evaluate((what) => window.sayWell(what), message);
const heard = (page) => page.evaluate(() => window.heard);

/** What stands in a frame of the same origin. */
const inFrame = (page) => page.evaluate(() => {
  const { assessment, framework } = document.querySelector('#frame').contentDocument.querySelector('milepost-assessment');
  return { assessment, title: framework.title };
});

/** Asks for the answers and gives them, as they arrive. */
async function ask(page, earlier = 0) {
  await sayWell(page, { type: 'export' });
  return JSON.parse((await hearOf(page, 'export', earlier)).text);
}

const WRONG_SHAPES = {
  'no type': {},
  'an unknown type': { type: 'resize', height: 10 },
  'an object for a text': { type: 'load', assessment: given },
  'nothing to load': { type: 'load' },
  'both at once': { type: 'load', assessment: JSON.stringify(given), framework: JSON.stringify(single) },
  'a number for a framework': { type: 'load', framework: 1 },
  'no JSON': { type: 'load', assessment: '{"format":' },
  'a claim that does not exist': { type: 'load', assessment: '{"format":"milepost.assessment/1","claims":[{"ability":"infrastructure","milestone":9}]}' },
  'no framework': { type: 'load', framework: '{"format":"milepost.framework/1"}' },
  'not even an object': { type: 'load', framework: 'null' },
};

for (const engine of engines()) {
  engine.it('the frame tells its height, and again when it changes', async (page) => {
    await open(page);
    const height = () => page.evaluate(() => Math.ceil(
      document.querySelector('#frame').contentDocument.querySelector('milepost-assessment').getBoundingClientRect().height));
    const last = async () => (await heard(page)).filter(({ type }) => type === 'resize').at(-1).height;
    await page.waitFor((own) => window.heard.findLast(({ type }) => type === 'resize')?.height === own, { args: [await height()] });
    const before = await last();
    await page.evaluate(() => { document.querySelector('#frame').style.width = '420px'; });
    await page.waitFor((own) => window.heard.findLast(({ type }) => type === 'resize').height !== own, { args: [before] });
    const sized = await heard(page);
    for (const message of sized) assert.equal(message.channel, CHANNEL);
    for (const message of sized.filter(({ type }) => type === 'resize')) assert.ok(message.height > 0 && message.height <= 4000);
  });

  engine.it('the role that the address names is the one that is shown, also where it is called as it was before', async (page) => {
    const shown = async (role) => {
      await open(page, `/host.html?${role}`, `view=roles&${role}`);
      return page.evaluate(() => document.querySelector('#frame').contentDocument.querySelector('milepost-assessment').shadowRoot
        .querySelector('.mirror').textContent);
    };
    const [first, last] = [BUILT_IN.roles.at(0), BUILT_IN.roles.at(-1)];
    const today = await shown(`for-role=${last.id}`);
    assert.equal(await shown(`role=${last.id}`), today);
    assert.notEqual(await shown(`for-role=${first.id}`), today);
    assert.ok(today.includes(last.name), today);
  });

  engine.it('a change tells how far somebody has come, and none of their words', async (page) => {
    await open(page, '/host.html', 'view=ability&ability=infrastructure');
    const { assessed, abilities } = await hearOf(page, 'ready');
    assert.deepEqual({ assessed, abilities }, { assessed: 0, abilities: 2 });
    await page.evaluate((value) => {
      document.querySelector('#frame').contentDocument.querySelector('milepost-assessment').assessment = value;
    }, given);
    assert.deepEqual(await hearOf(page, 'change'), { milepost: 1, channel: CHANNEL, type: 'change', assessed: 2, abilities: 2 });
    assert.doesNotMatch(JSON.stringify(await heard(page)), /Ines|queue/);
  });

  for (const path of ['/host.html', '/listed.html']) {
    engine.it(`a trusted host hands answers over and gets them back without what is private (${path.slice(1, -5)})`, async (page) => {
      await open(page, path);
      await sayWell(page, { type: 'load', assessment: JSON.stringify(given) });
      assert.equal((await hearOf(page, 'loaded')).assessed, 2);
      const exported = await ask(page);
      assert.deepEqual(exported.claims.map(({ milestone }) => milestone), [2, 1]);
      assert.deepEqual(exported.evidence.map(({ id }) => id), ['e1', 'e2']);
      assert.doesNotMatch(JSON.stringify(await heard(page)), new RegExp(SECRET));
      await sayWell(page, { type: 'load', framework: JSON.stringify(single) });
      assert.equal((await hearOf(page, 'loaded', 1)).abilities, 1);
    });
  }

  engine.it('a host that the frame’s page does not name hears sizes and progress, and nothing else', async (page) => {
    await open(page, '/unlisted.html');
    await hearOf(page, 'resize');
    await sayWell(page, { type: 'load', assessment: JSON.stringify(given) });
    await sayWell(page, { type: 'export' });
    await hearOf(page, 'refused', 1);
    const messages = await heard(page);
    assert.deepEqual([...new Set(messages.map(({ type }) => type))].sort(), ['ready', 'refused', 'resize']);
    for (const { message } of messages.filter(({ type }) => type === 'refused')) assert.equal(message, REFUSED);
  });

  engine.it('nobody but the page around it is heard, and only on its channel', async (page) => {
    await open(page);
    const before = await inFrame(page);
    const message = { milepost: 1, channel: CHANNEL, type: 'load', assessment: JSON.stringify(given) };
    // Another frame of the same page, and the frame itself.
    await page.evaluate((what) => {
      const script = document.querySelector('#rogue').contentDocument.createElement('script');
      script.textContent = `parent.frames[0].postMessage(${JSON.stringify(what)}, '*')`;
      document.querySelector('#rogue').contentDocument.body.append(script);
      const { contentWindow } = document.querySelector('#frame');
      contentWindow.setTimeout(`postMessage(${JSON.stringify(what)}, '*')`);
    }, message);
    for (const wrong of [{ channel: 'another-channel' }, { channel: '' }, { channel: [CHANNEL] }, { milepost: 2 }, { milepost: '1' }]) {
      await page.evaluate((what) => window.say(what), { ...message, ...wrong });
    }
    for (const wrong of [null, 'load', 7, []]) await page.evaluate((what) => window.say(what), wrong);
    // Messages come in order: once this one is answered, all before it were heard.
    await sayWell(page, { type: 'export' });
    await hearOf(page, 'export');
    assert.deepEqual((await heard(page)).filter(({ type }) => /loaded|refused|change/.test(type)), []);
    assert.deepEqual(await inFrame(page), before);
  });

  engine.it('a message of a wrong shape is refused in a sentence, and changes nothing', async (page) => {
    await open(page);
    await sayWell(page, { type: 'load', assessment: JSON.stringify(given) });
    await hearOf(page, 'loaded');
    const before = await inFrame(page);
    for (const [at, [name, message]] of Object.entries(WRONG_SHAPES).entries()) {
      await sayWell(page, message);
      const refused = await hearOf(page, 'refused', at);
      assert.ok(refused.message.length > 5, name);
      assert.deepEqual(await inFrame(page), before, name);
    }
  });

  engine.it('a page that is not named hears the same, in words and in time, whatever stands at an address of the frame’s site', {
    errors: 'expected', timeout: 120_000,
  }, async (page) => {
    for (const src of [...Object.keys(SECRETS), '/nothing.json', 'https://example.com/elsewhere.json', 'https://[']) {
      await page.open(server.address(`/unlisted.html?${encodeURIComponent(src)}#src=${encodeURIComponent(src)}`));
      await page.evaluate(() => { document.cookie = 'reader=somebody'; });
      const heardAfter = await page.waitFor(() => window.heard.length && window.heardAfter);
      assert.deepEqual(await heard(page), [{ milepost: 1, channel: CHANNEL, type: 'refused', message: REFUSED }], src);
      assert.ok(heardAfter > 4900, `${src}: after ${heardAfter} ms`);
    }
    assert.ok(cookies.length >= Object.keys(SECRETS).length);
    assert.deepEqual(cookies.filter(Boolean), [], 'The reader was told of.');
  });

  engine.it('a framework in the address is read from the frame’s own site only', async (page) => {
    const before = elsewhere.requests.length;
    await open(page, '/host.html', 'src=single.json');
    assert.equal((await inFrame(page)).title, single.title);
    // Another query, since another fragment alone would be the same page.
    await page.open(server.address(`/host.html?again#src=${encodeURIComponent(elsewhere.address('/single.json'))}`));
    assert.equal((await hearOf(page, 'refused')).message, REFUSED);
    assert.deepEqual(elsewhere.requests.slice(before).filter(({ path }) => path === '/single.json'), []);
    assert.match(await page.evaluate(() => document.querySelector('#frame').contentDocument.body.innerText), /not read from there/);
  });

  engine.it('files go to a trusted host that asked for them in the address', async (page) => {
    await open(page, '/host.html', 'downloads=host');
    await ask(page);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('#frame').contentDocument.querySelector('milepost-assessment');
      [...shadowRoot.querySelectorAll('button')].find((button) => button.textContent.startsWith('Save a copy')).click();
    });
    const file = await hearOf(page, 'export', 1);
    assert.equal(file.mediaType, 'text/html');
    assert.match(file.name, /\.html$/);
  });

  engine.it('the demo’s host gives its frame the height it wants, and shows what it hears', async (page) => {
    await page.open(server.address('/demo/framed.html'));
    await page.waitFor(() => document.querySelector('#progress').value === '0 of 2 assessed');
    await page.evaluate(() => document.querySelector('#load').click());
    await page.waitFor(() => document.querySelector('#progress').value === '1 of 2 assessed');
    await page.evaluate(() => document.querySelector('#ask').click());
    await page.waitFor(() => /"milestone": 2/.test(document.querySelector('#answers').textContent));
    await page.waitFor(() => {
      const { documentElement: inner } = document.querySelector('iframe').contentDocument;
      return inner.scrollHeight === inner.clientHeight;
    }, { message: 'The frame scrolls.' });
  });
}
