// CSS colours as numbers, and the contrast between two of them.

import type { Color } from '../core/core';

export interface Paint {
  color: Color;
  /** 0 to 1. */
  alpha: number;
}

const RGB = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/;

let painter: CanvasRenderingContext2D | null | undefined;

/** Any computed CSS colour; spaces other than sRGB are worked out by painting one pixel. */
export function parsePaint(css: string): Paint {
  const numbers = RGB.exec(css)?.slice(1).map((part) => (part === undefined ? 1 : Number(part)));
  const [red = 0, green = 0, blue = 0, alpha = 0] = numbers ?? paintPixel(css);
  return { color: [Math.round(red), Math.round(green), Math.round(blue)], alpha };
}

export function over({ color, alpha }: Paint, below: Color): Color {
  return color.map((part, index) => Math.round(part * alpha + (below[index] ?? 0) * (1 - alpha))) as Color;
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function toCss([red, green, blue]: Color): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

function paintPixel(css: string): number[] {
  painter ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!painter) return [];
  painter.clearRect(0, 0, 1, 1);
  painter.fillStyle = 'transparent';
  painter.fillStyle = css;
  painter.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = painter.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
