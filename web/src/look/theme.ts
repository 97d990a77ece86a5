// The look of the host page as the core wants it: colours, radius, size of the text, light or dark.

import { contrast, luminance, over, parsePaint, type Paint } from './colors';
import type { Color, Theme } from '../core/core';
import { linkColor } from './link-color';

/** Elements styled with what the page sets in `--milepost-…`, or with nothing where it does not. */
export interface Probes {
  accent: HTMLElement;
  background: HTMLElement;
  text: HTMLElement;
  /** Coloured as the system wants a page's background, text and links to be. */
  system: HTMLElement;
  systemLink: HTMLElement;
  /** Given the colour of the site's links. */
  link: HTMLElement;
  /** A word in the page's own font, with the background of the element itself. */
  page: HTMLElement;
  /** A letter of that word, larger than any reader wants letters to be at least. */
  large: HTMLElement;
}

export type ThemeChoice = 'auto' | 'light' | 'dark';

const LIGHT = { background: [255, 255, 255], text: [27, 35, 48], accent: [47, 111, 181] } satisfies Colors;
const DARK = { background: [23, 27, 34], text: [232, 236, 242], accent: [125, 180, 240] } satisfies Colors;
/** Where letters are laid out so much larger or smaller than the style says, what is laid out counts. */
const OTHER_SIZE = 0.1;
/** How many the measured word has. */
const LETTERS = 10;
const READABLE_TEXT = 4.5;
const VISIBLE_PART = 3;

interface Colors {
  background: Color;
  text: Color;
  accent: Color;
}

export function readTheme(host: HTMLElement, probes: Probes, choice: ThemeChoice): Theme {
  const isForced = matchMedia('(forced-colors: active)').matches;
  const colors = isForced ? forced(probes) : chosen(host, probes, choice);
  return {
    ...colors,
    dark: luminance(colors.background) < luminance(colors.text),
    radius: parseFloat(getComputedStyle(probes.accent).borderTopLeftRadius) || 0,
    font_size: fontSize(host, probes),
    more_contrast: isForced || matchMedia('(prefers-contrast: more)').matches,
  };
}

/** In CSS pixels. Firefox's style tells nothing of the least size that its reader allows, so a word is measured. */
function fontSize(host: HTMLElement, { page, large }: Probes): number {
  const told = parseFloat(getComputedStyle(host).fontSize) || 16;
  const letter = page.getBoundingClientRect().width / LETTERS;
  const laidOut = (letter / large.getBoundingClientRect().width) * parseFloat(getComputedStyle(large).fontSize);
  return laidOut > 0 && Math.abs(laidOut / told - 1) > OTHER_SIZE ? laidOut : told;
}

/** Forced colours win over everything a page says. */
function forced(probes: Probes): Colors {
  const system = getComputedStyle(probes.system);
  return {
    background: parsePaint(system.backgroundColor).color,
    text: parsePaint(system.color).color,
    accent: parsePaint(getComputedStyle(probes.systemLink).color).color,
  };
}

function chosen(host: HTMLElement, probes: Probes, choice: ThemeChoice): Colors {
  const given = {
    background: paint(probes.background, 'backgroundColor'),
    text: paint(probes.text, 'color'),
    accent: paint(probes.accent, 'color'),
  };
  if (isDarkened(probes)) {
    const accent = given.accent ?? siteAccent(host, probes.link);
    return { ...DARK, accent: pick(accent, DARK.background, VISIBLE_PART, DARK.accent) };
  }
  const behind = pageBackground(host, probes);
  const own = given.background ? over(given.background, behind) : behind;
  const pageIsDark = isDark(own);
  const dark = choice === 'auto' ? pageIsDark : choice === 'dark';
  const fallback = dark ? DARK : LIGHT;

  // A choice against the page's own look cannot use the page's colours.
  const background = given.background || dark === pageIsDark ? own : fallback.background;
  const usesPage = dark === isDark(background);
  const text = given.text ?? (usesPage ? parsePaint(getComputedStyle(host).color) : undefined);
  const accent = given.accent ?? (usesPage ? siteAccent(host, probes.link) : undefined);
  return {
    background,
    text: pick(text, background, READABLE_TEXT, fallback.text),
    accent: pick(accent, background, VISIBLE_PART, fallback.accent),
  };
}

/**
 * Whether the browser makes light pages dark, which no style tells but the system's own colour. It leaves alone what is
 * dark already, and a picture as it is.
 */
function isDarkened({ system }: Probes): boolean {
  const { backgroundColor, colorScheme } = getComputedStyle(system);
  return isDark(parsePaint(backgroundColor).color) && !/dark/.test(colorScheme);
}

/** `wanted` where it can be told from the background, else the first of the fallbacks that can. */
function pick(wanted: Paint | undefined, background: Color, least: number, fallback: Color): Color {
  const color = wanted && over(wanted, background);
  const candidates = [color, fallback, LIGHT.text, DARK.text].filter((each) => each !== undefined);
  return candidates.find((each) => contrast(each, background) >= least) ?? fallback;
}

/** What shines through the host: the backgrounds of its ancestors, and the browser's own page at last. */
function pageBackground(host: HTMLElement, probes: Probes): Color {
  const layers: Paint[] = [];
  for (const element of selfAndAncestors(host)) {
    const layer = parsePaint(getComputedStyle(element).backgroundColor);
    layers.push(layer);
    if (layer.alpha === 1) break;
  }
  const page = parsePaint(getComputedStyle(probes.system).backgroundColor).color;
  return layers.reduceRight<Color>((below, layer) => over(layer, below), page);
}

/** The site's accent colour, else that of its links, unless those look like other words. */
function siteAccent(host: HTMLElement, probe: HTMLElement): Paint | undefined {
  const style = getComputedStyle(host);
  if (style.accentColor && style.accentColor !== 'auto') return parsePaint(style.accentColor);
  // What the style sheets say may name properties that only the page's elements have.
  probe.style.color = linkColor(host) ?? '';
  const { color } = getComputedStyle(probe);
  return color === style.color ? undefined : parsePaint(color);
}

export function* selfAndAncestors(host: HTMLElement): Generator<Element> {
  // Not asked with instanceof, since an ancestor in a frame is of that frame's classes.
  for (let node: Node | null = host; node; node = 'host' in node ? (node as ShadowRoot).host : node.parentNode) {
    if (node.nodeType === Node.ELEMENT_NODE) yield node as Element;
  }
}

function isDark(color: Color): boolean {
  return luminance(color) < 0.18;
}

function paint(probe: HTMLElement, property: 'color' | 'backgroundColor'): Paint | undefined {
  const found = parsePaint(getComputedStyle(probe)[property]);
  return found.alpha > 0 ? found : undefined;
}
