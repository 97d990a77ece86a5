// Who draws on a page: all of its elements share one pen, which is made for the first and given back after the last.
// It can be lost: then what was drawn stays on the canvases, and is drawn anew with the next pen.

import { Pen } from './pen';

export interface Drawer {
  readonly inView: boolean;
  /** There is a pen, another one than before or none before; it knows no textures. */
  penCame(pen: Pen): void;
  /** The pen draws no more; another one is waited for. */
  penLost(): void;
  /** There is no pen to be had. */
  noPen(): void;
  /** What it keeps for drawing is needed elsewhere. */
  release(): void;
}

/** How long a lost context may take to come back before another is tried, in ms. */
const PATIENCE = 2000;
/** Drawers out of view that keep their pictures and textures, so that scrolling back shows them at once. */
const MOST_OUT_OF_VIEW = 3;

/** In the order of their last use. */
const drawers = new Set<Drawer>();
let life: AbortController | undefined;
let pen: Pen | undefined;

/** A pen comes before this returns, unless it is waited for, or there is none to be had. */
export function joinDrawers(drawer: Drawer): void {
  drawers.add(drawer);
  if (!life) begin();
  else if (pen) drawer.penCame(pen);
}

/** To be called at each use of the pen. */
export function noteDrawing(drawer: Drawer): void {
  drawers.delete(drawer);
  drawers.add(drawer);
  const outOfView = [...drawers].filter(({ inView }) => !inView);
  for (const each of outOfView.slice(0, Math.max(0, outOfView.length - MOST_OUT_OF_VIEW))) each.release();
}

export function leaveDrawers(drawer: Drawer): void {
  if (!drawers.delete(drawer) || drawers.size > 0) return;
  life?.abort();
  pen?.dispose();
  life = pen = undefined;
}

function begin(): void {
  const canvas = document.createElement('canvas');
  life = new AbortController();
  watch(canvas, life.signal);
  take(Pen.create(canvas));
}

function take(found: Pen | undefined): void {
  pen = found;
  for (const drawer of [...drawers]) if (found) drawer.penCame(found);
  if (found) return;
  life?.abort();
  life = undefined;
  for (const drawer of [...drawers]) drawer.noPen();
}

function watch(canvas: HTMLCanvasElement, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout>;
  signal.addEventListener('abort', () => clearTimeout(waiting));
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    pen = undefined;
    for (const drawer of drawers) drawer.penLost();
    waiting = setTimeout(() => {
      life?.abort();
      begin();
    }, PATIENCE);
  }, { signal });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(waiting);
    take(Pen.create(canvas));
  }, { signal });
}
