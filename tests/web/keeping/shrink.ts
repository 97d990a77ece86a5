// Makes a failing schedule small: leaves out whatever is not needed for some failure, first in large pieces, then one by
// one, then makes what is left as plain as can be, and looks for a shorter way to the same.

import { Random } from './world/random';

/** Whether a schedule still fails. */
export type Fails = (numbers: readonly number[]) => Promise<boolean>;

/** So many ways in a row that do not fail, and there is none that is shorter. */
const ENOUGH = 12_000;

/** Gives numbers that still fail, of which no single one can be left out. `isLate` ends it early. */
export async function shrink(numbers: readonly number[], fails: Fails, isLate: () => boolean): Promise<number[]> {
  const part = await needed(await firstOnes(numbers, fails), fails, isLate);
  const other = await otherWay(await plainer(part, fails, isLate), fails, isLate);
  return await plainer(await needed(other, fails, isLate), fails, isLate);
}

/** A part of `numbers` of which no single one can be left out. */
async function needed(numbers: number[], fails: Fails, isLate: () => boolean): Promise<number[]> {
  let left = numbers;
  for (let size = left.length >> 1; size >= 1 && !isLate(); ) {
    const before = left.length;
    for (let at = left.length - size; at > -size && !isLate(); at -= size) {
      const start = Math.max(0, at);
      const without = [...left.slice(0, start), ...left.slice(start + size)];
      if (without.length < left.length && (await fails(without))) left = without;
    }
    // What could not be left out before may be left out after something else was.
    if (size > 1) size >>= 1;
    else if (left.length === before) break;
  }
  return left;
}

/** What no leaving out can reach: decides one or two otherwise, and leaves out some, in whatever places. */
async function otherWay(numbers: number[], fails: Fails, isLate: () => boolean): Promise<number[]> {
  const random = new Random(numbers.length);
  let left = numbers;
  for (let inVain = 0; inVain < ENOUGH && left.length > 1 && !isLate(); inVain += 1) {
    const tried = [...left];
    for (let leaves = 1 + random.below(3); leaves > 0; leaves -= 1) tried.splice(random.below(tried.length), 1);
    for (let others = random.below(3); others > 0 && tried.length > 0; others -= 1) tried[random.below(tried.length)] = random.next();
    if (!(await fails(tried))) continue;
    left = tried;
    inVain = 0;
  }
  return left;
}

/** What comes after the failure is not needed, as long as the end does not hide it. */
async function firstOnes(numbers: readonly number[], fails: Fails): Promise<number[]> {
  let enough = numbers.length;
  for (let step = enough >> 1; step >= 1; step >>= 1) {
    if (enough - step >= 0 && (await fails(numbers.slice(0, enough - step)))) enough -= step;
  }
  return numbers.slice(0, enough);
}

/** The same decisions with less in them: the first tab, the first of whatever there is to choose from. */
async function plainer(numbers: number[], fails: Fails, isLate: () => boolean): Promise<number[]> {
  let left = numbers;
  for (let at = 0; at < left.length && !isLate(); at += 1) {
    const number = left[at] as number;
    for (const plain of [number & 1023, number & 16_383]) {
      if (plain === number) break;
      const tried = left.with(at, plain);
      if (!(await fails(tried))) continue;
      left = tried;
      break;
    }
  }
  return left;
}
