// Sites that forbid much: what the element needs of them is told in a sentence, and with that it breaks no rule.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { DIST } from './dist.mjs';
import { engines } from './harness/engines.mjs';
import { ELEMENT, clickByName, waitForText, waitReady } from './harness/milepost.mjs';
import { serve } from './harness/server.mjs';
import { visit } from './visit.mjs';

const FALLBACK = 'The milestones are listed in the appendix.';
const ENOUGH = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
const POLICIES = {
  'the policy that the readme names': ENOUGH,
  'trusted types required and no policy for them allowed': `${ENOUGH}; require-trusted-types-for 'script'; trusted-types 'none'`,
};
const SCRIPTS = { classic: '<script src="/milepost.js" defer></script>', module: '<script src="/milepost.mjs" type="module"></script>' };

const WATCH = `violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  violations.push([violatedDirective, blockedURI, sample].join(' ')));`;

const pageOf = (script, before = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title>
${before}<script src="/watch.js"></script>${script}
<${ELEMENT} loading="eager"><p>${FALLBACK}</p></${ELEMENT}>`;

const policies = Object.values(POLICIES);
const pathOf = (form, policy) => `/${form}-${policies.indexOf(policy)}.html`;

let server;
before(async () => {
  const files = {
    '/watch.js': WATCH,
    '/refused.html': pageOf(SCRIPTS.classic),
    '/deleted.html': pageOf(SCRIPTS.classic, '<script>delete window.WebAssembly</script>'),
    '/plain.html': pageOf(SCRIPTS.classic),
  };
  const headers = { '/refused.html': { 'content-security-policy': "default-src 'self'" } };
  for (const [form, script] of Object.entries(SCRIPTS)) {
    for (const policy of policies) {
      files[pathOf(form, policy)] = pageOf(script);
      headers[pathOf(form, policy)] = { 'content-security-policy': policy };
    }
  }
  server = await serve(DIST, { files, headers });
});
after(() => server.close());

/** What the element says while it cannot run, and whether its own content can be read. */
const stateOf = (page) => page.waitFor(() => {
  const element = document.querySelector('milepost-assessment');
  const problem = element.shadowRoot.querySelector('.problem');
  if (!problem.checkVisibility()) return undefined;
  return { problem: problem.innerText, content: element.querySelector('p').checkVisibility() && element.innerText };
}, { message: 'The element says nothing.' });

for (const engine of engines()) {
  for (const [name, policy] of Object.entries(POLICIES)) {
    for (const form of Object.keys(SCRIPTS)) {
      engine.it(`${name}: a whole visit breaks no rule (${form} script)`, { errors: 'expected' }, async (page) => {
        await page.open(server.address(pathOf(form, policy)));
        await waitReady(page);
        await visit(page, { ability: 'Infrastructure', link: 'https://example.com/queue', copies: form === 'classic' });
        assert.deepEqual(await page.evaluate(() => window.violations), []);
        assert.deepEqual(await page.errors(), []);
        // The watch would have seen one. The driver tells of it too, sooner or later.
        await page.evaluate(() => document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })));
        await page.waitFor(() => window.violations.length > 0, { message: 'A style was not refused.' });
      });
    }
  }

  engine.it('where WebAssembly is forbidden the element says who can allow it, and its content stays', { errors: 'expected' }, async (page) => {
    await page.open(server.address('/refused.html'));
    const { problem, content } = await stateOf(page);
    assert.equal(problem, "This site does not allow WebAssembly; whoever keeps it can add 'wasm-unsafe-eval' to script-src");
    assert.equal(content, FALLBACK);
  });

  engine.it('where WebAssembly is missing the element says so, and its content stays', async (page) => {
    await page.open(server.address('/deleted.html'));
    const { problem, content } = await stateOf(page);
    assert.equal(problem, 'This browser has no WebAssembly, which the assessment needs; open the page in another browser');
    assert.equal(content, FALLBACK);
    const refused = await page.evaluate(() => document.querySelector('milepost-assessment').ready.then(() => '', ({ message }) => message));
    assert.equal(refused, problem);
  });
}

for (const engine of engines({ without: ['wasm'] })) {
  engine.it('a browser without WebAssembly says so, and the content stays', { errors: 'expected' }, async (page) => {
    await page.open(server.address('/plain.html'));
    const { problem, content } = await stateOf(page);
    assert.equal(problem, 'This browser has no WebAssembly, which the assessment needs; open the page in another browser');
    assert.equal(content, FALLBACK);
  });
}

for (const engine of engines({ without: ['storage'] })) {
  engine.it('with cookies and storage blocked everything works, and it says that nothing is kept', async (page) => {
    await page.open(server.address('/plain.html'));
    await waitReady(page);
    await waitForText(page, 'Not saved in this browser. Export keeps your answers.');
    const files = await visit(page, { ability: 'Infrastructure', link: 'https://example.com/queue' });
    assert.equal(files.length, 3);
    await clickByName(page, 'button', 'Undo');
    await waitForText(page, 'Not saved in this browser. Export keeps your answers.');
  });
}
