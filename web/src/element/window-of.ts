// The window in which something is shown. It is another than the script's own where the element stands in a frame of the
// page, or in a window that the page has opened for it: that one scrolls, has a size and a ratio, and draws frames.

export type View = Window & typeof globalThis;

export function windowOf(node: Node): View {
  return node.ownerDocument?.defaultView ?? window;
}
