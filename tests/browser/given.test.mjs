// What a page gives an element and hears of it: the last change wins, whatever arrives last, and what is told is true.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { keptPage, openKept, waitForStored } from './kept.mjs';

const framework = (id) => ({
  format: 'milepost.framework/1', id, title: `The ${id} one`, milestones: [{ level: 1 }, { level: 2 }, { level: 3 }],
  abilities: [{ id: 'infrastructure', name: 'Infrastructure' }],
});
const SLOW = 700;
const slowly = (body) => () => new Promise((resolve) => { setTimeout(() => resolve(body), SLOW); });

/** Keeps all that an element tells from before the program runs, and what is known of it then. */
const HEAR = `<script>
heard = [];
for (const type of ['ready', 'change', 'framework', 'error']) {
  document.addEventListener('milepost-' + type, ({ target, detail }) => heard.push({ type, message: detail?.message,
    id: detail?.framework?.id ?? target.framework?.id, claims: detail?.assessment?.claims?.map((each) => each.milestone) }));
}
element = () => document.querySelector('${ELEMENT}');
pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
state = () => Promise.race([element().ready.then(() => 'ready', ({ message }) => message), pause(30).then(() => 'open')]);
told = (type) => heard.filter((each) => each.type === type);
</script>`;

const pageOf = (attributes, more = '') => keptPage({ attributes: `storage="none" ${attributes}` }).replace('<meta', `${HEAR}${more}<meta`);

let server;
before(async () => {
  const files = {
    '/page.html': pageOf(''),
    '/kept.html': keptPage().replace('<meta', `${HEAR}<meta`),
    // Right after the program has run, and before it starts anything.
    '/none-at-first.html': `${keptPage().replace('<meta', `${HEAR}<meta`)}<script>element().assessment = null</script>`,
    '/bad-at-first.html': `${pageOf('src="/first.json"')}<script>element().framework = { format: 'milepost.framework/1' }</script>`,
    '/first.html': pageOf('src="/first.json"'),
    '/slow.html': pageOf('src="/slow.json"'),
    '/gone.html': pageOf('src="/gone.json"'),
    '/wrong.html': pageOf('src="/wrong.json"'),
    '/without.html': pageOf('', '<script>kept = WebAssembly; delete window.WebAssembly</script>'),
    '/child.html': keptPage().replace('loading="eager" >',
      `loading="eager" storage="none"><script type="application/json" data-framework>${JSON.stringify(framework('child'))}</script>`)
      .replace('<meta', `${HEAR}<meta`),
    '/wrong.json': '{"format": "milepost.framework/1"}',
    '/slow.json': slowly(JSON.stringify(framework('slow'))),
    '/slowly-gone.json': slowly(undefined),
    '/slowly-wrong.json': slowly('{"format": "milepost.framework/1"}'),
  };
  for (const id of ['first', 'second', 'third']) files[`/${id}.json`] = JSON.stringify(framework(id));
  server = await serve(DIST, { files });
});
after(() => server.close());

/** Runs in the page: which framework is shown, what it says is wrong, and whether it can be used. */
const look = async () => ({
  id: window.element().framework?.id,
  problem: window.element().shadowRoot.querySelector('.problem').innerText,
  state: await window.state(),
});
const waitFor = (page, id) => page.waitFor((wanted) => document.querySelector('milepost-assessment').framework?.id === wanted, { args: [id] });

/** What overtakes an older load: `change` runs in the page, `id` is the framework that must stay. */
const OVERTAKING = {
  'another src': { id: 'second', change: () => window.element().setAttribute('src', '/second.json') },
  'a framework that is set': { id: 'set', change: (set) => { window.element().framework = set; } },
  'no src any more': { id: 'infrastructure', change: () => window.element().removeAttribute('src') },
  'an older src again': { id: 'first', change: () => window.element().setAttribute('src', '/first.json') },
};

for (const engine of engines()) {
  for (const [name, { id, change }] of Object.entries(OVERTAKING)) {
    engine.it(`${name} after a src that comes last, or fails last, is what is shown`, { errors: 'expected' }, async (page) => {
      for (const older of ['/slow.json', '/slowly-gone.json', '/slowly-wrong.json']) {
        await openKept(page, server.address('/first.html'));
        await page.evaluate((src) => { window.element().setAttribute('src', src); }, older);
        await page.evaluate(() => window.pause(50));
        await page.evaluate(change, framework('set'));
        await page.evaluate((time) => window.pause(time), SLOW + 200);
        await waitReady(page);
        assert.deepEqual(await page.evaluate(look), { id, problem: '', state: 'ready' }, older);
        assert.deepEqual(await page.evaluate(() => window.told('error')), [], older);
      }
    });
  }

  engine.it('what was wrong with a framework is said no longer when one is taken', { errors: 'expected' }, async (page) => {
    const ways = [
      "element().framework = await (await fetch('/second.json')).json()", 'element().framework = element().framework',
      "element().setAttribute('src', '/third.json')", "element().setAttribute('src', '/first.json')",
    ];
    await openKept(page, server.address('/first.html'));
    for (const way of ways) {
      const told = await page.evaluate(async (code) => {
        const words = () => [...window.element().shadowRoot.querySelectorAll('.problem:not([hidden]), [aria-live=assertive]')]
          .map((each) => each.textContent).join('');
        const wait = async (look) => { while (!look()) await window.pause(20); };
        window.element().setAttribute('src', `/gone.json?${Math.random()}`);
        await wait(() => words().split('404').length === 3);
        await new (Object.getPrototypeOf(async () => {}).constructor)(code)();
        await window.pause(500);
        return words();
      }, way);
      assert.equal(told, '', way);
    }
  });

  engine.it('a framework that is set while the first src is on its way does not wait for it, and stays', async (page) => {
    await page.open(server.address('/slow.html'));
    await page.evaluate((set) => { window.element().framework = set; }, framework('set'));
    await waitReady(page);
    await page.evaluate((time) => window.pause(time), SLOW + 100);
    assert.deepEqual(await page.evaluate(look), { id: 'set', problem: '', state: 'ready' });
    assert.equal((await page.evaluate(() => window.told('ready'))).length, 1);
  });

  for (const path of ['/gone.html', '/wrong.html', '/without.html']) {
    engine.it(`whatever failed first, a good framework afterwards starts the element (${path})`, { errors: 'expected' }, async (page) => {
      await page.open(server.address(path));
      await page.waitFor(() => window.told('error').length === 1);
      const failed = await page.evaluate(look);
      assert.ok(failed.problem.length > 10 && failed.state === failed.problem, failed.state);
      await page.evaluate((set) => {
        if (window.kept) window.WebAssembly = window.kept;
        window.element().framework = set;
      }, framework('set'));
      await waitReady(page);
      assert.deepEqual(await page.evaluate(look), { id: 'set', problem: '', state: 'ready' });
      await page.evaluate(() => window.element().claim('infrastructure', 2));
      assert.deepEqual((await page.evaluate(() => window.heard)).map(({ type }) => type), ['error', 'ready', 'change']);
    });
  }

  engine.it('a bad framework before the start is told; the next one, or none, starts the element', { errors: 'expected' }, async (page) => {
    for (const [next, id] of [[framework('set'), 'set'], [null, 'first']]) {
      await page.open(server.address('/bad-at-first.html'));
      await page.waitFor(() => window.told('error').length === 1);
      await page.evaluate((value) => { window.element().framework = value; }, next);
      await waitReady(page);
      assert.deepEqual(await page.evaluate(look), { id, problem: '', state: 'ready' });
    }
  });

  engine.it('no framework is what the attributes and the children say, before the start and after it', async (page) => {
    for (const [path, id] of [['/page.html', 'infrastructure'], ['/first.html', 'first'], ['/child.html', 'child']]) {
      for (const none of ['null', 'undefined']) {
        await page.open(server.address(path));
        await page.evaluate((value) => {
          window.element().framework = value === 'null' ? null : undefined;
          window.element().assessment = value === 'null' ? null : undefined;
        }, none);
        await waitReady(page);
        await page.evaluate((set) => { window.element().framework = set; }, framework('set'));
        await waitForText(page, 'Infrastructure');
        assert.equal((await page.evaluate(look)).id, 'set');
        await page.evaluate((value) => { window.element().framework = value === 'null' ? null : undefined; }, none);
        await waitFor(page, id);
        await waitReady(page);
        assert.deepEqual(await page.evaluate(look), { id, problem: '', state: 'ready' });
        assert.deepEqual(await page.evaluate(() => window.told('error')), []);
        assert.deepEqual(await page.evaluate(() => window.told('framework').map((each) => each.id)), ['set', id]);
        await page.evaluate(() => window.element().claim('infrastructure', 1));
      }
    }
  });

  engine.it('no assessment is an empty one, as one step to undo, and takes nothing stored away before the start', async (page) => {
    await openKept(page, server.address('/kept.html'));
    await page.evaluate(() => window.element().claim('infrastructure', 2));
    await waitForStored(page, 'infrastructure', 2);
    await openKept(page, server.address('/none-at-first.html'));
    const milestones = () => page.evaluate(() => (window.element().assessment.claims ?? []).map(({ milestone }) => milestone));
    assert.deepEqual(await milestones(), [2]);
    for (const none of [null, undefined]) {
      await page.evaluate((value) => { window.element().assessment = value ?? (value === null ? null : undefined); }, none);
      assert.deepEqual(await milestones(), []);
      await page.evaluate(() => window.element().undo());
      assert.deepEqual(await milestones(), [2]);
    }
    await page.evaluate(async () => {
      const own = window.element();
      own.remove();
      await window.pause(50);
      own.assessment = null;
      if (own.assessment !== null) throw new Error('It is still there.');
      document.body.append(own);
      await own.ready;
    });
    assert.deepEqual(await milestones(), []);
  });

  engine.it('what a page has set before the element was known is taken', async (page) => {
    await page.open(server.address('/page.html'));
    await page.evaluate(async (selector, set) => {
      // As an element of a page that is still without the program.
      const early = document.createElement(selector);
      Object.defineProperty(early, 'framework', { value: set, writable: true, configurable: true, enumerable: true });
      early.setAttribute('loading', 'eager');
      early.setAttribute('storage', 'none');
      document.querySelector(selector).replaceWith(early);
      await early.ready;
    }, ELEMENT, framework('early'));
    assert.equal((await page.evaluate(look)).id, 'early');
  });

  engine.it('after removal and return `ready` tells the truth', async (page) => {
    await openKept(page, server.address('/page.html'));
    const states = await page.evaluate(async () => {
      const own = window.element();
      const seen = [await window.state()];
      const tell = () => Promise.race([own.ready.then(() => 'ready'), window.pause(30).then(() => 'open')]);
      own.remove();
      await window.pause(50);
      seen.push(await tell());
      try {
        own.claim('infrastructure', 1);
      } catch ({ name }) {
        seen.push(name);
      }
      document.body.append(own);
      seen.push(await tell() === 'ready' && own.evaluation === null ? 'a lie' : 'true');
      await own.ready;
      own.claim('infrastructure', 1);
      return [...seen, own.assessment.claims.length];
    });
    assert.deepEqual(states, ['ready', 'open', 'InvalidStateError', 'true', 1]);
    assert.equal((await page.evaluate(() => window.told('ready'))).length, 2);
  });

  engine.it('a change is told only where something has changed', async (page) => {
    await openKept(page, server.address('/first.html'));
    const counts = await page.evaluate((same) => {
      const own = window.element();
      const count = (work) => {
        const before = window.heard.length;
        work();
        return window.heard.slice(before).map(({ type }) => type).join(' ');
      };
      return {
        claim: count(() => own.claim('infrastructure', 2)),
        'the same claim': count(() => own.claim('infrastructure', 2)),
        'its own assessment': count(() => { own.assessment = own.assessment; }),
        'its own text': count(() => own.importJSON(own.exportJSON({ private: true }))),
        'its own text merged': count(() => own.importJSON(own.exportJSON({ private: true }), { merge: true })),
        'its own framework': count(() => { own.framework = own.framework; }),
        'the same framework': count(() => { own.framework = same; }),
        'a refused one': count(() => { try { own.framework = {}; } catch { /* as it should be */ } }),
        'another one': count(() => { own.framework = { ...same, id: 'second', title: 'Second' }; }),
        'a claim there': count(() => own.claim('infrastructure', 1)),
        emptied: count(() => { own.assessment = null; }),
        'emptied again': count(() => { own.assessment = null; }),
        'nothing to redo': count(() => own.redo()),
      };
    }, framework('first'));
    assert.deepEqual(counts, {
      claim: 'change', 'the same claim': '', 'its own assessment': '', 'its own text': '', 'its own text merged': '',
      'its own framework': '', 'the same framework': '', 'a refused one': '', 'another one': 'framework',
      'a claim there': 'change', emptied: 'change', 'emptied again': '', 'nothing to redo': '',
    });
    assert.deepEqual(await page.evaluate(() => window.told('framework').map(({ id }) => id)), ['second']);
  });

  engine.it('changes are told in order, the last one last, also where a listener claims again', async (page) => {
    await openKept(page, server.address('/first.html'));
    const seen = await page.evaluate(() => {
      const own = window.element();
      const details = [];
      own.addEventListener('milepost-change', () => {
        const [claimed] = own.assessment.claims;
        if (claimed.milestone === 1) own.claim('infrastructure', 2);
      });
      own.addEventListener('milepost-change', ({ detail }) => {
        details.push([detail.assessment.claims[0].milestone, detail.evaluation.roles.length, detail]);
      });
      own.claim('infrastructure', 1);
      return { told: details.map(([milestone]) => milestone), last: own.assessment.claims[0].milestone };
    });
    assert.deepEqual(seen, { told: [1, 2], last: 2 });
  });

  engine.it('what a change tells belongs to it, whenever it is read', async (page) => {
    await openKept(page, server.address('/page.html'));
    const assessed = await page.evaluate((other) => {
      const own = window.element();
      const details = [];
      own.addEventListener('milepost-change', ({ detail }) => details.push(detail));
      own.claim('infrastructure', 1);
      own.claim('communication', 2);
      own.claim('communication', 3);
      own.framework = other;
      own.claim('infrastructure', 2);
      own.assessment = null;
      return details.map(({ evaluation, assessment }) => [
        evaluation.summary.assessed, evaluation.summary.abilities, (assessment.claims ?? []).map(({ milestone }) => milestone),
      ]);
    }, framework('other'));
    assert.deepEqual(assessed.map(([count, abilities]) => [count, abilities]), [[1, 2], [2, 2], [2, 2], [1, 1], [0, 1]]);
    assert.deepEqual(assessed.slice(0, 3).map(([, , claims]) => claims), [[1], [1, 2], [1, 3]]);
  });
}
