// Every core has a memory of megabytes, and browsers have room for about a hundred of them in one page. So those that
// were not asked for anything for longest are put aside, to go on where they were when they are asked again.

export interface Sleeper {
  /** Of memory, while it is awake. */
  readonly bytes: number;
  /** Gives the memory back. */
  putAside(): void;
}

/** Bytes that all together may keep: two dozen cores with the built-in framework. */
const MOST_BYTES = 100 * 1024 * 1024;
/** So many stay awake whatever they take, so that those in view are not put aside and woken by turns. */
const LEAST = 6;
/** How often it is looked, in ms, while any of them is at work. */
const INTERVAL = 200;

/** In the order of their last use. */
const awake = new Set<Sleeper>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** To be called at each use of a core. */
export function useCore(core: Sleeper): void {
  awake.delete(core);
  awake.add(core);
  if (awake.size > LEAST) timer ??= setTimeout(putSomeAside, INTERVAL);
}

export function dropCore(core: Sleeper): void {
  awake.delete(core);
}

function putSomeAside(): void {
  timer = undefined;
  let bytes = 0;
  for (const each of awake) bytes += each.bytes;
  for (const each of awake) {
    if (bytes <= MOST_BYTES || awake.size <= LEAST) return;
    bytes -= each.bytes;
    awake.delete(each);
    each.putAside();
  }
}
