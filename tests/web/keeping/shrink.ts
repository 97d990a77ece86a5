// Makes a failing schedule small: leaves out whatever is not needed for some failure, first in large pieces, then one by
// one, then makes what is left as plain as can be.

/** Whether a schedule still fails. */
export type Fails = (numbers: readonly number[]) => Promise<boolean>;

/** Gives a part of `numbers` that still fails, in which no single number can be left out. `isLate` ends it early. */
export async function shrink(numbers: readonly number[], fails: Fails, isLate: () => boolean): Promise<number[]> {
  let left = await firstOnes(numbers, fails);
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
  return await plainer(left, fails, isLate);
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
