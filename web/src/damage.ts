// Which rectangles of a picture look different from the last one.

import { CELL_HEIGHT, CELL_WIDTH, type Marks } from './marks';

/** In pixels of the canvas. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What one more rectangle costs, as pixels: drawing for longer is better than twice. */
const COST = 40_000;

/** All of it where there is no last picture, or one of another width; `next` is what is shown now. */
export function damageOf(last: Marks | undefined, next: Marks, width: number): Rectangle[] {
  const found: Rectangle[] = [];
  for (let row = next.firstRow; row < next.firstRow + next.rows; row++) {
    const [first, end] = differingColumns(last, next, row);
    if (end <= first) continue;
    const top = Math.max(next.top, row * CELL_HEIGHT) - next.top;
    const bottom = Math.min(next.bottom, (row + 1) * CELL_HEIGHT) - next.top;
    add(found, { left: first * CELL_WIDTH, top, right: Math.min(width, end * CELL_WIDTH), bottom });
  }
  return found;
}

/** The first column that looks different, and the one after the last. */
function differingColumns(last: Marks | undefined, next: Marks, row: number): [number, number] {
  if (!last || last.columns !== next.columns || !shows(last, next, row)) return [0, next.columns];
  let [first, end] = [0, next.columns];
  while (first < end && next.isSame(row, first, last)) first += 1;
  while (end > first && next.isSame(row, end - 1, last)) end -= 1;
  return [first, end];
}

/** Whether the last picture has all that the next one shows of a row. */
function shows(last: Marks, next: Marks, row: number): boolean {
  return Math.max(row * CELL_HEIGHT, next.top) >= last.top && Math.min((row + 1) * CELL_HEIGHT, next.bottom) <= last.bottom;
}

/** Together with the one before, where that costs less. */
function add(found: Rectangle[], next: Rectangle): void {
  const before = found.at(-1);
  const both = before && {
    left: Math.min(before.left, next.left),
    top: before.top,
    right: Math.max(before.right, next.right),
    bottom: next.bottom,
  };
  if (both && areaOf(both) < areaOf(before) + areaOf(next) + COST) found[found.length - 1] = both;
  else found.push(next);
}

export function areaOf({ left, top, right, bottom }: Rectangle): number {
  return (right - left) * (bottom - top);
}
