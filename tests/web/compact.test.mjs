// How answers stand in a page: on one line without white space, since whoever saves a page may break its lines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundle } from './bundle.mjs';

const { compact } = await bundle('../../web/src/leaving/saved-answers.ts');

test('what stands in a page is the same JSON without white space, whatever its texts hold', () => {
  const texts = ['', ' ', '\n', '"', '\\', '\\"', ': ', '", "', 'a\u00a0b\u2028c\ufeffd', 'two  words ', '日本 語', '$1 $& $`'];
  const value = { 'a field': texts, empty: {}, none: [], nested: [{ 'a "quoted" name\\': texts.join(' ') }], number: -0.5e10 };
  for (const layout of [0, 2, '\t']) {
    const written = compact(`${JSON.stringify(value, null, layout)}\n`);
    assert.doesNotMatch(written, /\s/);
    assert.deepEqual(JSON.parse(written), value);
  }
});
