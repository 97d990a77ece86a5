// The colour that a site's style sheets give to its links. It is read from the rules and not from a link that happens
// to stand on the page, so that it is the same on all pages of a site, also where there is no link.

import { specificity, selectorsOf } from './selectors';

interface ColorRule {
  selector: string;
  style: CSSStyleDeclaration;
  /** What must be fulfilled for the rule to count. */
  media: string[];
  layered: boolean;
}

type Sheets = Document | ShadowRoot;

/** What one place has, until its sheets are others. */
const known = new WeakMap<Sheets, { of: string; rules: ColorRule[] }>();

/** As it is written, with whatever properties it names; nothing where no rule is about links in running text. */
export function linkColor(host: Element): string | undefined {
  const root = host.getRootNode() as Sheets;
  const link = standIn(host);
  for (const place of new Set([root, host.ownerDocument])) {
    const color = strongest(rulesOf(place), link);
    if (color) return color;
  }
  return undefined;
}

/** The rules' own cascade: importance, layers, how much a selector names, and what comes last. */
function strongest(rules: ColorRule[], link: Element): string | undefined {
  let [best, color]: [number[], string | undefined] = [[], undefined];
  for (const { selector, style, media, layered } of rules) {
    if (!matches(link, selector) || !media.every((query) => matchMedia(query).matches)) continue;
    const important = style.getPropertyPriority('color') === 'important';
    const named = selectorsOf(selector).filter((each) => matches(link, each)).map(specificity);
    const rank = [Number(important), Number(important === layered), Math.max(0, ...named)];
    if (isLess(rank, best)) continue;
    [best, color] = [rank, style.getPropertyValue('color')];
  }
  return color;
}

function isLess(left: number[], right: number[]): boolean {
  const at = left.findIndex((each, index) => each !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}

/** A link in a paragraph in the host's place: copies without contents, in a document where nothing runs or loads. */
function standIn(host: Element): Element {
  const page = document.implementation.createHTMLDocument('');
  const link = page.createElement('a');
  link.setAttribute('href', 'page');
  let inner: Element = page.createElement('p');
  inner.append(link);
  for (let at = host.parentElement; at; at = at.parentElement) {
    const around = page.importNode(at, false);
    around.append(inner);
    inner = around;
  }
  // So that the outermost one is the root, as it is on the page.
  page.replaceChild(inner, page.documentElement);
  return link;
}

function rulesOf(place: Sheets): ColorRule[] {
  const sheets = [...place.styleSheets, ...(place.adoptedStyleSheets ?? [])].filter(({ disabled }) => !disabled);
  const of = JSON.stringify(sheets.map((sheet) => [sheet.href, sheet.media.mediaText, rulesIn(sheet).length]));
  const found = known.get(place);
  if (found?.of === of) return found.rules;
  const rules: ColorRule[] = [];
  for (const sheet of sheets) collect(rulesIn(sheet), { media: queries(sheet.media), layered: false }, rules);
  known.set(place, { of, rules });
  return rules;
}

/** Nothing where the sheet comes from somewhere else, or has not come yet. */
function rulesIn(sheet: CSSStyleSheet | null): ArrayLike<CSSRule> {
  try {
    return sheet?.cssRules ?? [];
  } catch {
    return [];
  }
}

function collect(
  rules: ArrayLike<CSSRule>,
  around: Pick<ColorRule, 'media' | 'layered'> & { selector?: string },
  into: ColorRule[],
): void {
  for (const rule of Array.from(rules) as (CSSRule & Partial<CSSStyleRule & CSSMediaRule & CSSImportRule>)[]) {
    const { selectorText, style, cssRules, styleSheet } = rule;
    const media = rule.media ? [...around.media, ...queries(rule.media)] : around.media;
    const layered = around.layered || rule.constructor.name === 'CSSLayerBlockRule' || typeof rule.layerName === 'string';
    const selector = selectorText === undefined ? around.selector : nested(selectorText, around.selector);
    if (selectorText !== undefined && selector && style?.getPropertyValue('color')) into.push({ selector, style, media, layered });
    if (isAside(rule)) continue;
    if (styleSheet) collect(rulesIn(styleSheet), { media, layered }, into);
    if (cssRules?.length) collect(cssRules, { media, layered, ...(selector ? { selector } : {}) }, into);
  }
}

/** Whether the rule holds others that count only now and then. */
function isAside(rule: CSSRule & { conditionText?: string }): boolean {
  const { name } = rule.constructor;
  if (name === 'CSSSupportsRule') return !CSS.supports(rule.conditionText ?? '');
  return ['CSSContainerRule', 'CSSScopeRule', 'CSSStartingStyleRule'].includes(name);
}

function nested(selector: string, around: string | undefined): string {
  if (around === undefined) return selector;
  const outer = `:is(${around})`;
  return selectorsOf(selector).map((each) => (each.includes('&') ? each.replaceAll('&', outer) : `${outer} ${each}`)).join(', ');
}

function queries({ mediaText }: MediaList): string[] {
  return mediaText && mediaText !== 'all' ? [mediaText] : [];
}

function matches(link: Element, selector: string): boolean {
  try {
    return link.matches(selector);
  } catch {
    return false;
  }
}
