// A browser keeps about 16 WebGL contexts for a page and drops the oldest without asking. So the page's elements
// share fewer than that: those out of view give theirs back first, then those that have not drawn for longest.

export interface ContextHolder {
  readonly inView: boolean;
  /** Gives the context back; what is in view keeps a still picture. */
  giveBack(): void;
}

const MOST = 12;
/** Kept by elements out of view, so that scrolling back shows them at once. */
const MOST_OUT_OF_VIEW = 3;

/** In the order of their last use. */
const holders = new Set<ContextHolder>();

/** To be called at each use of a context. */
export function holdContext(holder: ContextHolder): void {
  holders.delete(holder);
  holders.add(holder);
  const outOfView = [...holders].filter(({ inView }) => !inView);
  const inView = [...holders].filter((each) => each.inView && each !== holder);
  const tooMany = Math.max(0, outOfView.length - MOST_OUT_OF_VIEW, holders.size - MOST);
  for (const each of [...outOfView, ...inView].slice(0, tooMany)) each.giveBack();
}

export function dropContext(holder: ContextHolder): void {
  holders.delete(holder);
}
