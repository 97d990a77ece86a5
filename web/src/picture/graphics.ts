// The page's one WebGL context, which draws for all elements, one after the other: taken with the first of them, lost
// and found again, let go with the last. What it draws is copied to the elements' own canvases, since a canvas with
// WebGL is cut off below a sticky header where Chromium has no graphics card to put pages together.

import { Renderer } from './renderer';

export interface GraphicsUser {
  /** There is a new context without any textures. */
  renewed(): void;
  /** There is no context to be had. */
  lost(): void;
}

/** How long a lost context may take to come back before another one is tried, in ms. */
const PATIENCE = 2000;

const users = new Set<GraphicsUser>();
let life: AbortController | undefined;
let renderer: Renderer | undefined;

/** Gives whether there is a context, which may be lost at the moment. */
export function useGraphics(user: GraphicsUser): boolean {
  if (!life && !begin()) return false;
  users.add(user);
  return true;
}

export function dropGraphics(user: GraphicsUser): void {
  users.delete(user);
  if (users.size === 0) end();
}

/** Nothing while the context is lost. */
export function graphics(): Renderer | undefined {
  return renderer;
}

function begin(): boolean {
  // Not in the page, and never seen.
  const canvas = document.createElement('canvas');
  renderer = Renderer.create(canvas);
  if (!renderer) return false;
  life = new AbortController();
  watch(canvas, life.signal);
  return true;
}

/** Gives the context back at once, instead of when its canvas happens to be collected. */
function end(): void {
  life?.abort();
  renderer?.dispose();
  life = renderer = undefined;
}

function watch(canvas: HTMLCanvasElement, signal: AbortSignal): void {
  let waiting = 0;
  signal.addEventListener('abort', () => clearTimeout(waiting));
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    renderer = undefined;
    waiting = window.setTimeout(replace, PATIENCE);
  }, { signal });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(waiting);
    renderer = Renderer.create(canvas);
    if (renderer) tell('renewed');
    else replace();
  }, { signal });
}

function replace(): void {
  end();
  tell(begin() ? 'renewed' : 'lost');
}

/** Those that are told may let go of it. */
function tell(what: keyof GraphicsUser): void {
  for (const user of [...users]) user[what]();
}
