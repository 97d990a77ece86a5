// An accessibility tree as text, so that two of them can be compared and read.

/** Of no role of their own, or the browser's own cutting of text into lines. */
const LEFT_OUT = new Set(['none', 'generic', 'LabelText', 'InlineTextBox', 'LineBreak', 'ListMarker']);
const TOLD = [
  'level', 'value', 'valuetext', 'description', 'checked', 'selected', 'expanded', 'pressed', 'disabled', 'required',
  'invalid', 'valuemin', 'valuemax',
];

/** The nodes of puppeteer's snapshot, one a line, children two spaces further in. */
export function linesOf(node, depth = 0) {
  const told = !LEFT_OUT.has(node.role);
  const children = node.children ?? [];
  const below = told ? depth + 1 : depth;
  const lines = children.flatMap((child) => (isNameAgain(child, node) ? [] : linesOf(child, below)));
  return told ? [`${'  '.repeat(depth)}${describe(node)}`, ...lines] : lines;
}

function describe(node) {
  const properties = TOLD.flatMap((name) => {
    const value = node[name];
    if (value === undefined || value === '' || value === false && name !== 'checked' && name !== 'expanded') return [];
    return name === 'invalid' && value === 'false' ? [] : [`${name}=${JSON.stringify(value)}`];
  });
  return [node.role, JSON.stringify(node.name ?? ''), ...properties].join(' ');
}

/** The text in a button, or in the label of a field, only says its name once more. */
function isNameAgain(child, parent) {
  const named = parent.role === 'LabelText' ? parent.children : [parent];
  return child.role === 'StaticText' && named.some(({ role, name }) => role !== 'StaticText' && name === child.name);
}
