// A browser that is killed between the two halves of a write leaves a torn record at the end of its database's log.
// Chromium writes on behind it, finds the log damaged when it is started the time after, and empties the database.
import assert from 'node:assert/strict';
import { appendFileSync, readdirSync } from 'node:fs';
import { it } from 'node:test';
import { join } from 'node:path';
import { retry } from './harness/processes.mjs';
import { killedBrowser, skip } from './killed.mjs';

/** A record's checksum, its length of 512 and its kind, as https://github.com/google/leveldb/blob/main/doc/log_format.md has it. */
const TORN = Buffer.from([1, 2, 3, 4, 0x00, 0x02, 1]);
const LOGS = {
  'the database': /^IndexedDB\/.*\.leveldb\/\d+\.log$/,
  'the spare database': /^WebStorage\/\d+\/IndexedDB\/.*\.leveldb\/\d+\.log$/,
};

const browser = killedBrowser();

const milestone = (page) => page.evaluate(() => document.querySelector('milepost-assessment').assessment.claims?.[0]?.milestone);
const claim = (page, level) => page.evaluate((to) => document.querySelector('milepost-assessment').claim('infrastructure', to), level);

/** Whether both databases have a claim on it. */
const isStored = (page, level) => page.evaluate(async (wanted) => {
  const bucket = await navigator.storageBuckets.open('milepost');
  const textIn = (factory) => new Promise((resolve) => {
    const opening = factory.open('milepost');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve('');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('assessments').objectStore('assessments').getAll();
      reading.onsuccess = () => resolve(reading.result.join());
      opening.result.close();
    };
  });
  const texts = await Promise.all([indexedDB, bucket.indexedDB].map(textIn));
  return texts.every((text) => text.includes(`"milestone": ${wanted}`));
}, level);

for (const [what, log] of Object.entries(LOGS)) {
  it(`killed in the middle of a write to ${what}, and killed again, it has everything`, { timeout: 60_000, skip }, async () => {
    for (const level of [2, 3, 4]) {
      const page = await browser.open();
      if (level > 2) {
        await retry(async () => (await milestone(page)) === level - 1, {
          timeout: 10_000, message: `The claim on milestone ${level - 1} is not there.`,
        });
      }
      await claim(page, level);
      await retry(() => isStored(page, level), { timeout: 10_000, message: `The claim on milestone ${level} was not stored.` });
      await browser.kill();
      if (level > 2) continue;
      const folder = join(browser.profile, 'Default');
      const logs = readdirSync(folder, { recursive: true }).filter((name) => log.test(name));
      assert.equal(logs.length, 1, `${logs.length} logs at ${log}`);
      appendFileSync(join(folder, logs[0]), TORN);
    }
  });
}
