// Compares what a page looks like with a picture that somebody has looked at.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { comparePictures } from './png.mjs';

const REFERENCES = fileURLToPath(new URL('../pictures/', import.meta.url));
const RESULTS = fileURLToPath(new URL('../../../build/pictures/', import.meta.url));

/**
 * Holds the viewport, or `clip` of it, against tests/browser/pictures/<name>.png. `tolerance` is how many pixels
 * may differ visibly, fewer than any word has. Engines draw text differently, so a test that runs in several says
 * the engine in the name. MILEPOST_UPDATE_PICTURES=1 writes the reference instead.
 */
export async function assertPicture(page, name, {
  clip, tolerance = 100, references = REFERENCES, update = process.env.MILEPOST_UPDATE_PICTURES === '1',
} = {}) {
  await page.settle();
  const actual = await page.screenshot(undefined, { clip });
  const reference = `${references}${name}.png`;
  if (update) return save(references, `${name}.png`, actual);
  if (!existsSync(reference)) {
    save(RESULTS, `${name}.png`, actual);
    assert.fail(`There is no reference picture ${name}.png; look at build/pictures/${name}.png and, if it is right, `
      + 'run again with MILEPOST_UPDATE_PICTURES=1.');
  }
  const { count, difference, sizes } = comparePictures(actual, readFileSync(reference));
  if (count <= tolerance) return undefined;
  save(RESULTS, `${name}.png`, actual);
  save(RESULTS, `${name}.difference.png`, difference);
  const how = sizes ? `its size is ${sizes}` : `${count} of its pixels differ`;
  assert.fail(`The page does not look like ${name}.png: ${how}. See build/pictures/${name}.difference.png; `
    + 'if the page is right, run again with MILEPOST_UPDATE_PICTURES=1.');
}

function save(folder, name, png) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + name, png);
}
