// Moments as the format writes them, always with six digits of a second, so that comparing the texts compares the times.

const seconds = new Map<number, string>();

/** `milliseconds` since 1970; `extra` are thousandths of the last one, which set apart what began in one tick. */
export function stampOf(milliseconds: number, extra = 0): string {
  const second = Math.floor(milliseconds / 1000);
  let start = seconds.get(second);
  if (start === undefined) {
    if (seconds.size > 20_000) seconds.clear();
    start = new Date(second * 1000).toISOString().slice(0, 20);
    seconds.set(second, start);
  }
  return `${start}${String(1_000_000 + (milliseconds - second * 1000) * 1000 + extra).slice(1)}Z`;
}

/** The stamp of a change now to what was last changed then: always later. */
export function stampAfter(milliseconds: number, last: string): string {
  const stamp = stampOf(milliseconds);
  return stamp > last ? stamp : stampOf(Date.parse(`${last.slice(0, 23)}Z`) + 1);
}
