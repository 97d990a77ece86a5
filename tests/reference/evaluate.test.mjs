import assert from 'node:assert/strict';
import { test } from 'node:test';

import { abilityDigest, fnv1a64 } from './digest.mjs';
import { evaluate } from './evaluate.mjs';
import { harborAssessment, harborFramework } from './samples.mjs';

const AS_OF = '2026-06-01';

/** The codes asked about Knots when the assessment's only evidence is what is given. */
function codesAboutKnots(evidence, asOf = AS_OF) {
  const assessment = { claims: [{ ability: 'knots', milestone: 2 }], evidence };
  return evaluate(harborFramework(), assessment, asOf).questions.map(({ code }) => code);
}

/** Evidence for Knots 2 that leaves nothing to ask about, with some fields changed. */
function soundEvidence(changes = {}) {
  const sound = { id: 'e', supports: [{ ability: 'knots', milestone: 2 }], reach: 'squads', date: AS_OF, observer: 'Robin' };
  return { ...sound, ...changes };
}

test('a whole evaluation comes out as worked by hand', () => {
  assert.deepEqual(evaluate(harborFramework(), harborAssessment(), AS_OF), {
    rules: 'milepost.rules/1',
    as_of: AS_OF,
    summary: { abilities: 3, assessed: 2, roles: 5, ready: 2, qualified: 1, not_yet: 1, unassessed: 1 },
    roles: [
      {
        role: 'deckhand', verdict: 'ready', required: 3, reached: 3,
        must: { total: 1, met: 1, missing: 0 },
        recommended: { total: 1, met: 1, missing: 0 },
        requirements: [
          { ability: 'knots', milestone: 2, strength: 'must', claimed: 2, outcome: 'met', missing: 0, evidence: ['mooring'] },
          { ability: 'sailing', milestone: 1, strength: 'recommended', claimed: 1, outcome: 'met', missing: 0, evidence: [] },
        ],
      },
      {
        role: 'skipper', verdict: 'not-yet', required: 6, reached: 2,
        must: { total: 2, met: 1, missing: 2 },
        recommended: { total: 1, met: 0, missing: 2 },
        requirements: [
          { ability: 'sailing', milestone: 3, strength: 'must', claimed: 1, outcome: 'unmet', missing: 2, evidence: [] },
          { ability: 'knots', milestone: 1, strength: 'must', claimed: 2, outcome: 'met', missing: 0, evidence: ['mooring', 'splice'] },
          { ability: 'signals', milestone: 2, strength: 'recommended', claimed: null, outcome: 'unassessed', missing: 2, evidence: [] },
        ],
      },
      {
        role: 'signaller', verdict: 'unassessed', required: 1, reached: 0,
        must: { total: 1, met: 0, missing: 1 },
        recommended: { total: 0, met: 0, missing: 0 },
        requirements: [
          { ability: 'signals', milestone: 1, strength: 'must', claimed: null, outcome: 'unassessed', missing: 1, evidence: [] },
        ],
      },
      {
        role: 'rigger', verdict: 'qualified', required: 4, reached: 3,
        must: { total: 1, met: 1, missing: 0 },
        recommended: { total: 1, met: 0, missing: 1 },
        requirements: [
          { ability: 'knots', milestone: 1, strength: 'must', claimed: 2, outcome: 'met', missing: 0, evidence: ['mooring', 'splice'] },
          { ability: 'knots', milestone: 3, strength: 'recommended', claimed: 2, outcome: 'unmet', missing: 1, evidence: [] },
        ],
      },
      {
        role: 'guest', verdict: 'ready', required: 0, reached: 0,
        must: { total: 0, met: 0, missing: 0 },
        recommended: { total: 0, met: 0, missing: 0 },
        requirements: [],
      },
    ],
    steps: [
      { ability: 'sailing', to: 3, qualifies: ['skipper'], readies: [] },
      { ability: 'knots', to: 3, qualifies: [], readies: ['rigger'] },
      { ability: 'signals', to: 1, qualifies: ['signaller'], readies: [] },
    ],
    questions: [
      { ability: 'sailing', milestone: 1, code: 'no-evidence' },
      { ability: 'knots', milestone: 2, code: 'self-only' },
    ],
  });
});

test('a claim of 0 counts as assessed, is unmet, and is not asked about', () => {
  const assessment = { claims: [{ ability: 'signals', milestone: 0, digest: '0000000000000000' }] };
  const { summary, roles, questions } = evaluate(harborFramework(), assessment, AS_OF);
  assert.equal(summary.assessed, 1);
  assert.equal(roles[2].verdict, 'not-yet');
  assert.equal(roles[2].requirements[0].claimed, 0);
  assert.deepEqual(questions, []);
});

test('an unmet must weighs more than one that is not assessed', () => {
  const { roles } = evaluate(harborFramework(), { claims: [{ ability: 'sailing', milestone: 2 }] }, AS_OF);
  assert.equal(roles[1].verdict, 'not-yet');
});

test('two open musts on different abilities give no step', () => {
  const { steps } = evaluate(harborFramework(), {}, AS_OF);
  assert.deepEqual(steps.flatMap(({ qualifies }) => qualifies), ['rigger', 'deckhand', 'signaller']);
});

test('steps to the same milestone share one entry, and lower milestones come first', () => {
  const { steps } = evaluate(harborFramework(), {}, AS_OF);
  assert.deepEqual(steps.map(({ ability, to }) => `${ability} ${to}`), ['knots 1', 'knots 2', 'signals 1']);
});

test('a recommended that is not met gives a role no step while a must is open', () => {
  const assessment = { claims: [{ ability: 'knots', milestone: 1 }, { ability: 'sailing', milestone: 3 }] };
  const { roles, steps } = evaluate(harborFramework(), assessment, AS_OF);
  assert.equal(roles[0].verdict, 'not-yet');
  assert.deepEqual(steps.find(({ ability }) => ability === 'knots'), { ability: 'knots', to: 2, qualifies: ['deckhand'], readies: [] });
});

test('evidence is listed in the order of its identifiers as UTF-8 bytes, once each', () => {
  const supports = [{ ability: 'knots', milestone: 2 }, { ability: 'knots', milestone: 3 }];
  const evidence = ['\u{1F9ED}', '\uFF21', 'b', 'B', 'é'].map((id) => ({ id, supports }));
  const { roles } = evaluate(harborFramework(), { evidence }, AS_OF);
  assert.deepEqual(roles[0].requirements[0].evidence, ['B', 'b', 'é', '\uFF21', '\u{1F9ED}']);
});

test('sound evidence leaves nothing to ask', () => {
  assert.deepEqual(codesAboutKnots([soundEvidence()]), []);
});

test('evidence for a lower milestone only is asked about as such, and about nothing more', () => {
  const lower = { id: 'e', supports: [{ ability: 'knots', milestone: 1 }, { ability: 'sailing', milestone: 3 }] };
  assert.deepEqual(codesAboutKnots([lower]), ['below-claim']);
});

test('evidence without a reach counts as reaching one squad', () => {
  assert.deepEqual(codesAboutKnots([soundEvidence({ reach: undefined })]), ['narrow-reach']);
  assert.deepEqual(codesAboutKnots([soundEvidence({ reach: 'squad' })]), ['narrow-reach']);
  assert.deepEqual(codesAboutKnots([soundEvidence({ reach: 'company' })]), []);
});

test('a milestone without a reach asks no question about reach', () => {
  const assessment = {
    claims: [{ ability: 'knots', milestone: 3 }],
    evidence: [{ ...soundEvidence({ reach: 'squad' }), supports: [{ ability: 'knots', milestone: 3 }] }],
  };
  assert.deepEqual(evaluate(harborFramework(), assessment, AS_OF).questions, []);
});

test('evidence is stale from the 366th day on, in leap years too', () => {
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: '2025-06-01' })]), []);
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: '2025-05-31' })]), ['stale']);
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: '2024-02-29' })], '2025-02-28'), []);
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: '2024-02-28' })], '2025-02-28'), ['stale']);
});

test('the newest date decides, a future one included, and no date at all is stale', () => {
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: '2001-01-01' }), soundEvidence({ id: 'f' })]), []);
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: '2031-01-01' })]), []);
  assert.deepEqual(codesAboutKnots([soundEvidence({ date: undefined })]), ['stale']);
});

test('one observer among the backing is enough, and an empty name is none', () => {
  assert.deepEqual(codesAboutKnots([soundEvidence({ observer: '' })]), ['self-only']);
  assert.deepEqual(codesAboutKnots([soundEvidence({ observer: '' }), soundEvidence({ id: 'f' })]), []);
});

test('the codes about one claim come in their fixed order', () => {
  const bare = { id: 'e', supports: [{ ability: 'knots', milestone: 2 }] };
  const assessment = { claims: [{ ability: 'knots', milestone: 2, digest: 'ffffffffffffffff' }], evidence: [bare] };
  const codes = evaluate(harborFramework(), assessment, AS_OF).questions.map(({ code }) => code);
  assert.deepEqual(codes, ['narrow-reach', 'stale', 'self-only', 'changed']);
});

test('a digest tells whether the wording changed, and a claim without one is not asked', () => {
  const framework = harborFramework();
  const [, knots] = framework.abilities;
  const digest = abilityDigest(framework, knots);
  const asked = () => {
    const assessment = { claims: [{ ability: 'knots', milestone: 2, digest }], evidence: [soundEvidence()] };
    return evaluate(framework, assessment, AS_OF).questions.map(({ code }) => code);
  };
  assert.deepEqual(asked(), []);
  framework.milestones[1].definition = 'Hidden, since Knots has words of its own there.';
  assert.deepEqual(asked(), []);
  framework.milestones[2].definition = 'Teaches everyone.';
  assert.deepEqual(asked(), ['changed']);
});

test('the hash is FNV-1a of 64 bits', () => {
  assert.equal(fnv1a64([]), 'cbf29ce484222325');
  assert.equal(fnv1a64(Buffer.from('a')), 'af63dc4c8601ec8c');
  assert.equal(fnv1a64(Buffer.from('foobar')), '85944171f73967e8');
});

test('a digest covers name, description, and each milestone, every part closed by one byte', () => {
  const framework = { milestones: [{ level: 1, name: 'One', reach: 'squad', definition: 'Shared.' }, { level: 2 }] };
  const ability = { name: 'Tä', milestones: [{ level: 2, examples: ['x', 'y'] }] };
  const bytes = Buffer.from('Tä\x1f\x1fOne\x1fsquad\x1fShared.\x1f\x1f\x1f\x1fx\x1fy\x1f', 'utf8');
  assert.equal(abilityDigest(framework, ability), fnv1a64(bytes));
});
