// The command of the package, which Node runs, promises all that the native one does, and writes the same bytes.

import assert from 'node:assert/strict';
import { test } from 'node:test';

const COMMAND = 'dist/milepost-command.js';
const NATIVE = 'build/release/milepost';
process.env.MILEPOST_CLI = COMMAND;
// Only now, since they look there when they are loaded.
const { runProgram, skipWithoutProgram } = await import('../reference/program.mjs');
const { temporaryFiles } = await import('../reference/files.mjs');
const { randomAssessment, randomDay, randomFramework, randomSource } = await import('../reference/random.mjs');
await import('./command.test.mjs');

const SEEDS = 30;
const write = temporaryFiles();
const promised = (sentence, check) => test(`in Node: ${sentence}`, { skip: skipWithoutProgram }, check);

/** What both gave, which is one. */
function bothGive(words, input) {
  const [here, native] = [COMMAND, NATIVE].map((program) => {
    const { status, stdout, stderr } = runProgram(words, input, program);
    return { status, stdout, stderr };
  });
  assert.deepEqual(here, native, words.join(' '));
  return here;
}

promised('findings, evaluations, briefs and prerendered texts are the native ones to the byte', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const random = randomSource(seed);
    const day = randomDay(random);
    const framework = randomFramework(random);
    const path = write('framework.json', framework);
    const files = random.times(3, (index) => write(`${index}.json`, randomAssessment(random, framework, day)));
    bothGive(['lint', path]);
    bothGive(['prerender', path]);
    bothGive(['evaluate', path, ...files, '--as-of', day]);
    bothGive(['brief', path, files[0], '--as-of', day, '--since', files[1], '--zone', '+05:30']);
  }
});

promised('days are those of a zone that has a name, before and after the clocks were changed and in far years', () => {
  const framework = write('framework.json', {
    format: 'milepost.framework/1', id: 'f', title: 'F', milestones: [{ level: 1 }], abilities: [{ id: 'a', name: 'A' }],
  });
  for (const moment of ['1969-12-31T23:59:59.999Z', '2026-03-28T23:30:00Z', '2026-03-29T22:30:00Z', '2090-07-01T14:30:00Z', '9998-06-01T00:30:00Z']) {
    const assessment = write('assessment.json', {
      format: 'milepost.assessment/1', evidence: [{ id: 'e', text: 'Done', created: moment, supports: [{ ability: 'a', milestone: 1 }] }],
      claims: [{ ability: 'a', milestone: 1, updated: moment }],
    });
    for (const zone of ['Europe/Berlin', 'Australia/Sydney', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Apia', 'Z']) {
      bothGive(['brief', framework, assessment, '--zone', zone, '--as-of', '9999-01-01']);
    }
  }
  assert.equal(bothGive(['lint', framework, '--zone', 'Mars/Phobos']).status, 2);
  assert.equal(bothGive(['lint', framework, '--zone', '../UTC']).status, 2);
});

promised('what is refused, wrongly used or long is so in both, by standard input too', () => {
  const framework = randomFramework(randomSource(1));
  const long = JSON.stringify({ ...framework, note: 'x'.repeat(300_000) });
  bothGive(['lint', '-'], long);
  assert.equal(bothGive(['lint', '-'], long.slice(0, -1)).status, 1);
  assert.equal(bothGive(['lint', write('long.json', 'x'.repeat(5 << 20))]).status, 1);
  assert.equal(bothGive(['lint', 'absent.json']).status, 1);
  assert.equal(bothGive(['lint', '.']).status, 1);
  const many = Array.from({ length: 200 }, (_, index) => write(`${index}.json`, randomAssessment(randomSource(index), framework, '2026-01-01')));
  const { stdout } = bothGive(['evaluate', write('framework.json', framework), ...many]);
  assert.ok(stdout.length > 2 ** 16, `${stdout.length} bytes are not more than a pipe holds`);
  for (const words of [[], ['--help'], ['--version'], ['evaluate'], ['--', 'x'], ['brief', '-', '-']]) bothGive(words);
});
