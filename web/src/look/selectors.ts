// CSS selectors as text: one by one, and how much each names.

/** The parts of a list, split at the commas that stand in no brackets and no quotes. */
export function selectorsOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const piece of list.match(/\\[^]|"[^"]*"|'[^']*'|[^]/g) ?? []) {
    if (/^[([]$/.test(piece)) depth++;
    if (/^[)\]]$/.test(piece)) depth--;
    if (piece === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

const WHERE = /:where\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
const TRANSPARENT = /:(?:is|not|has|matches|-webkit-any|-moz-any)(?=\()/g;

/** Comparable numbers; of a list in brackets all parts are counted, not the one that names the most. */
export function specificity(selector: string): number {
  const left = selector.replace(/"[^"]*"|'[^']*'/g, '').replace(WHERE, '').replace(TRANSPARENT, '');
  const count = (pattern: RegExp): number => left.match(pattern)?.length ?? 0;
  const ids = count(/#[\w-]+/g);
  const classes = count(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!:)[\w-]+/g);
  const types = count(/(?:^|[\s>+~(,])[a-z][\w-]*|::[\w-]+/gi);
  return (ids * 1000 + classes) * 1000 + types;
}
