// What a world begins with.

import type { Setting } from './element';
import type { Random } from './random';

export interface Setup {
  sites: { isDelayed: boolean; scope: string; skew: number }[];
  /** Places for tabs on each device. */
  tabs: number;
  hasDatabase: boolean;
  hasEarlier: boolean;
  /** Whether files on a disk came with answers. */
  cameOnDisk: boolean;
  /** What elements of this world's pages may be set to: few, so that they meet. */
  settings: Setting[];
}

export const YEARS = 20 * 365 * 86_400_000;
export const FRAMEWORKS = ['rope', 'helm'] as const;

export function makeSetup(random: Random): Setup {
  const sites = random.below(10) < 6 ? 1 : 2;
  const relation = random.once(4) ? 'manager' : 'self';
  const settings: Setting[] = [{ framework: 'rope', version: '1', relation, isStored: true }];
  const usual = settings[0] as Setting;
  if (random.once(3)) settings.push({ ...usual, version: '2' });
  if (random.once(4)) settings.push({ ...usual, framework: 'helm' });
  if (random.once(8)) settings.push({ ...usual, relation: relation === 'self' ? 'manager' : 'self' });
  if (random.once(3)) settings.push({ ...usual, isStored: false });
  return {
    sites: Array.from({ length: sites }, () => ({
      isDelayed: random.once(3),
      scope: random.once(10) ? '/a.html' : '',
      skew: random.once(5) ? (random.once(2) ? YEARS : -YEARS) : 0,
    })),
    tabs: sites === 1 ? 2 + random.below(2) : 2,
    hasDatabase: !random.once(12),
    hasEarlier: random.once(2),
    cameOnDisk: random.once(2),
    settings,
  };
}
