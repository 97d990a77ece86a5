// An accessibility tree as text, so that two of them can be compared and read.

/** Of no role of their own, or the browser's own cutting of text into lines. */
const LEFT_OUT = new Set(['none', 'generic', 'LabelText', 'InlineTextBox', 'LineBreak', 'ListMarker']);
const TOLD = [
  'level', 'value', 'valuetext', 'description', 'checked', 'selected', 'expanded', 'pressed', 'disabled', 'required',
  'invalid', 'valuemin', 'valuemax',
];

/** The nodes of puppeteer's snapshot, one a line, children two spaces further in. */
export function linesOf(node, depth = 0) {
  const isTold = !LEFT_OUT.has(node.role);
  const children = shownIn(node);
  // The text in a button, or in the label of a field, only says its name once more.
  const names = new Set((isTold ? [node] : children.filter(({ role }) => role !== 'StaticText')).map(({ name }) => name));
  const others = children.filter(({ role, name }) => role !== 'StaticText' || !names.has(name));
  const lines = others.flatMap((child) => linesOf(child, isTold ? depth + 1 : depth));
  return isTold ? [`${'  '.repeat(depth)}${describe(node)}`, ...lines] : lines;
}

/** The children that say something, and those of the children that do not. */
function shownIn(node) {
  return (node.children ?? []).flatMap((child) => {
    const isNothing = LEFT_OUT.has(child.role) && child.role !== 'LabelText';
    return isNothing ? shownIn(child) : [child];
  });
}

function describe(node) {
  const properties = TOLD.flatMap((name) => {
    const value = node[name];
    if (value === undefined || value === '' || value === false && name !== 'checked' && name !== 'expanded') return [];
    return name === 'invalid' && value === 'false' ? [] : [`${name}=${JSON.stringify(value)}`];
  });
  return [node.role, JSON.stringify(node.name ?? ''), ...properties].join(' ');
}
