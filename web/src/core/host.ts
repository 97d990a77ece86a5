// What the core asks of the page: text in its font, the time, chance.

import type { Host } from './core';
import type { Fonts } from './fonts';

const DAY = 24 * 60 * 60 * 1000;

export function makeHost(fonts: Fonts): Host {
  return {
    textWidth: (...of) => fonts.textWidth(...of),
    fontMetrics: (...of) => fonts.fontMetrics(...of),
    textBounds: (...of) => fonts.textBounds(...of),
    rasterize: (...of) => fonts.rasterize(...of),
    now: () => Date.now(),
    dayOf: (milliseconds) => {
      const here = new Date(milliseconds);
      // Date.UTC would take the years 0 to 99 for those of the last century.
      return new Date(0).setUTCFullYear(here.getFullYear(), here.getMonth(), here.getDate()) / DAY;
    },
    random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  };
}
