// What the milepost command promises whoever runs it: results, errors and the exit status.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { frameworkDigest } from '../reference/digest.mjs';
import { temporaryFiles } from '../reference/files.mjs';
import { runProgram, skipWithoutProgram } from '../reference/program.mjs';

const write = temporaryFiles();
const promised = (sentence, check) => test(sentence, { skip: skipWithoutProgram }, check);

const framework = () => ({
  format: 'milepost.framework/1',
  id: 'crew',
  title: 'Crew',
  milestones: [{ level: 1 }, { level: 2 }],
  abilities: [{ id: 'knots', name: 'Knots', milestones: [{ level: 1, examples: ['One'] }, { level: 2, examples: ['Two'] }] }],
  roles: [{ id: 'mate', name: 'Mate', requirements: [{ ability: 'knots', milestone: 2, strength: 'must' }] }],
});
const assessment = (milestone) => ({ format: 'milepost.assessment/1', claims: [{ ability: 'knots', milestone }] });

promised('one assessment gives its evaluation, laid out as JSON.stringify does with two spaces', () => {
  const { status, stdout, stderr } = runProgram(['evaluate', write('crew.json', framework()), write('a.json', assessment(1))]);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  assert.equal(JSON.parse(stdout).roles[0].verdict, 'not-yet');
});

promised('several assessments give one line each, in the order they were named', () => {
  const files = [2, 0, 1].map((milestone) => write(`${milestone}.json`, assessment(milestone)));
  const { status, stdout } = runProgram(['evaluate', write('crew.json', framework()), ...files]);
  assert.equal(status, 0);
  const claimed = stdout.trimEnd().split('\n').map((line) => JSON.parse(line).roles[0].requirements[0].claimed);
  assert.deepEqual(claimed, [2, 0, 1]);
});

promised('the day is the one given, and today where none is', () => {
  const files = [write('crew.json', framework()), write('a.json', assessment(1))];
  assert.equal(JSON.parse(runProgram(['evaluate', ...files, '--as-of', '2024-02-29']).stdout).as_of, '2024-02-29');
  const localDay = () => new Date().toLocaleDateString('sv-SE');
  const before = localDay();
  const { as_of: day } = JSON.parse(runProgram(['evaluate', ...files]).stdout);
  assert.ok([before, localDay()].includes(day), day);
});

promised('where one of several assessments is refused, all faults are told and nothing is written', () => {
  const files = [assessment(1), assessment(3), { format: 'other' }].map((value, index) => write(`${index}.json`, value));
  const { status, stdout, stderr } = runProgram(['evaluate', write('crew.json', framework()), ...files]);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  assert.equal(lines[0], `${files[1]}:1:76: claims[0].milestone: expected a whole number from 0 to 2, got 3`);
  assert.equal(lines[1], `${files[2]}:1:11: format: expected "milepost.assessment/1", got "other"`);
});

promised('what was said of another framework is evaluated, and what takes no part is said', () => {
  const claims = ['knots', 'dough', 'oven'].map((ability) => ({ ability, milestone: 2 }));
  const other = write('b.json', { ...assessment(2), framework: { id: 'bakery' }, claims });
  const one = write('o.json', { ...assessment(2), claims: claims.slice(0, 2) });
  for (const command of ['evaluate', 'brief']) {
    const { status, stdout, stderr } = runProgram([command, write('crew.json', framework()), other]);
    assert.equal(status, 0);
    assert.match(stdout, command === 'evaluate' ? /"verdict": "ready"/ : /^# 1:1 brief/);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      `${other}: warning: framework.id: made with another framework, "bakery"; this one is "crew"`,
      `${other}: warning: claims: on "dough" and 1 more: this framework lacks those abilities, and the claims count for no role`,
    ]);
  }
  const { stderr } = runProgram(['evaluate', write('crew.json', framework()), one]);
  assert.equal(stderr, `${one}: warning: claims: on "dough": this framework lacks that ability, and the claim counts for no role\n`);
});

promised('what was said of another wording is evaluated, and counts only as far as the framework goes', () => {
  const other = { ...assessment(5), framework: { id: 'crew', digest: '0123456789abcdef' } };
  const { status, stdout, stderr } = runProgram(['evaluate', write('crew.json', framework()), write('a.json', other)]);
  assert.equal(status, 0, stderr);
  assert.equal(JSON.parse(stdout).roles[0].requirements[0].claimed, null);
  const named = { ...other, framework: { id: 'crew', digest: frameworkDigest(framework()) } };
  assert.equal(runProgram(['evaluate', write('crew.json', framework()), write('a.json', named)]).status, 1);
});

promised('lint tells the health of each ability on five lines, with its place and a grade', () => {
  const path = write('crew.json', framework());
  const { status, stdout, stderr } = runProgram(['lint', path]);
  assert.equal(status, 0, stderr);
  const place = `${path}:1:${JSON.stringify(framework()).indexOf('{"id":"knots"') + 1}`;
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    `${place}: good: abilities[0]: Knots: 1 role asks for it`,
    `${place}: warning: abilities[0]: Knots: no observation refers to it`,
    `${place}: information: abilities[0]: Knots: nobody has claimed a milestone of it`,
    `${place}: warning: abilities[0]: Knots: when it was last updated is not noted`,
    `${place}: information: abilities[0]: Knots: no conversation yet`,
  ]);
});

promised('lint writes what it finds, one a line with its place, and succeeds where nothing is an error', () => {
  const path = write('crew.json', { ...framework(), colour: 'blue' });
  const { status, stdout } = runProgram(['lint', path]);
  assert.equal(status, 0);
  const [place, line, column, severity, field, sentence] = stdout.split('\n')[0].split(/: ?/);
  const text = JSON.stringify({ ...framework(), colour: 'blue' });
  assert.deepEqual([place, line, column, severity, field], [path, '1', `${text.indexOf('"blue"') + 1}`, 'warning', 'colour']);
  assert.match(sentence, /^this is no field of the format, /);
});

const robin = (milestone) => ({ ...assessment(milestone), subject: { name: 'Robin' }, updated: '2026-10-01T09:00:00Z' });

promised('a brief is Markdown that tells what changed since an earlier file', () => {
  const files = [write('crew.json', framework()), write('now.json', robin(2)), '--since', write('then.json', robin(1))];
  const { status, stdout, stderr } = runProgram(['brief', ...files, '--as-of', '2026-11-21']);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^# 1:1 brief: Robin\n\n2026-11-21 · Crew · as claimed by self\n\n## Changes since 2026-10-01\n\n- \*\*Knots\*\*: 1 → 2\n/);
  assert.equal(stdout, runProgram(['brief', ...files, '--as-of', '2026-11-21']).stdout);
});

promised('a brief tells days in the zone that is named, daylight saving included, and a zone that is none is refused', () => {
  const then = { ...robin(1), updated: '2026-07-01T22:30:00Z' };
  const files = [write('crew.json', framework()), write('now.json', robin(2)), '--since', write('then.json', then)];
  const day = (...zone) => /## Changes since (\S+)/.exec(runProgram(['brief', ...files, '--as-of', '2026-11-21', ...zone]).stdout)?.[1];
  assert.equal(day('--zone', 'UTC'), '2026-07-01');
  assert.equal(day('--zone', '+10:00'), '2026-07-02');
  assert.equal(day('--zone', 'Europe/London'), '2026-07-01');
  assert.equal(day('--zone', 'Europe/Berlin'), '2026-07-02');
  const { status, stderr } = runProgram(['brief', ...files, '--zone', 'Mars']);
  assert.equal(status, 2);
  assert.match(stderr, /^milepost: expected a zone such as \+10:00, .+, got "Mars"\n/);
});

promised('a brief is not told since a file about somebody else', () => {
  const then = write('then.json', { ...robin(1), subject: { name: 'Alex' } });
  const { status, stdout, stderr } = runProgram(['brief', write('crew.json', framework()), write('now.json', robin(2)), '--since', then]);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(stderr, `${then}: subject.name: expected "Robin", got "Alex": name an earlier file of the same assessment\n`);
});

promised('lint refuses what is no framework, on standard error', () => {
  const { status, stdout, stderr } = runProgram(['lint', '-'], '{"format": "milepost.framework/2"}');
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^standard input:1:12: format: written by a newer Milepost as "milepost\.framework\/2": /);
});

promised('a framework may come from standard input too', () => {
  const { status, stdout } = runProgram(['evaluate', '-', write('a.json', assessment(2))], JSON.stringify(framework()));
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).summary.ready, 1);
});

promised('a file that is not there, or is a folder, is refused by name', () => {
  for (const path of ['no-such-file.json', fileURLToPath(new URL('.', import.meta.url))]) {
    const { status, stdout, stderr } = runProgram(['lint', path]);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith(`${path}: expected a file that can be read`), stderr);
  }
});

promised('a file of more than 4 MiB is refused', () => {
  const { status, stderr } = runProgram(['lint', '-'], ' '.repeat(4 * 1024 * 1024 + 1));
  assert.equal(status, 1);
  assert.match(stderr, /^standard input: expected at most 4 MiB of text/);
});

promised('wrong use ends with 2, a sentence and the way to help', () => {
  for (const wrong of [[], ['lint'], ['evaluate', 'a'], ['lint', 'a', '--loud'], ['import', 'page.html']]) {
    const { status, stdout, stderr } = runProgram(wrong);
    assert.equal(status, 2, wrong.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^milepost: .+\nmilepost --help says how it is used\n$/);
  }
});

promised('help and version are results', () => {
  const help = runProgram(['--help']);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /^usage: milepost lint FRAMEWORK \[--zone ZONE\]\n/);
  const version = runProgram(['--version']);
  assert.equal(version.status, 0);
  assert.match(version.stdout, /^milepost [0-9]+\.[0-9]+\.[0-9]+\n$/);
});

promised('prerender writes a framework, or one ability, as one line of HTML', () => {
  const path = write('crew.json', { ...framework(), language: 'en' });
  const { status, stdout, stderr } = runProgram(['prerender', path]);
  assert.equal(status, 0, stderr);
  const milestones = '<h4>Milestone 1</h4><ul><li>One</li></ul><h4>Milestone 2</h4><ul><li>Two</li></ul>';
  assert.equal(stdout, `<div lang="en"><h3>Knots</h3>${milestones}<h3>Roles</h3><ul><li>Mate&#58; Knots 2</li></ul></div>\n`);
  assert.equal(runProgram(['prerender', path, '--ability', 'knots']).stdout, `<div lang="en"><h3>Knots</h3>${milestones}</div>\n`);
  const none = runProgram(['prerender', path, '--ability', 'splices']);
  assert.deepEqual([none.status, none.stdout, none.stderr], [1, '', `${path}: abilities: expected one with the id "splices"\n`]);
});
