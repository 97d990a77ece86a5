// Where what is to be drawn lies on the pen's canvas: piece below piece, and as many canvases as that takes.

import type { Rectangle } from './damage';
import type { Piece } from './pen';

/** No piece and no pile of them is longer than `most`, either way. */
export function packed(rectangles: readonly Rectangle[], most: number): Piece[][] {
  const piles: Piece[][] = [];
  let at = most;
  for (const rectangle of rectangles.flatMap((each) => cut(each, most))) {
    const height = rectangle.bottom - rectangle.top;
    if (at + height > most) {
      piles.push([]);
      at = 0;
    }
    piles.at(-1)?.push({ ...rectangle, at });
    at += height;
  }
  return piles;
}

function cut({ left, top, right, bottom }: Rectangle, most: number): Rectangle[] {
  const pieces: Rectangle[] = [];
  for (let y = top; y < bottom; y += most) {
    for (let x = left; x < right; x += most) {
      pieces.push({ left: x, top: y, right: Math.min(right, x + most), bottom: Math.min(bottom, y + most) });
    }
  }
  return pieces;
}
