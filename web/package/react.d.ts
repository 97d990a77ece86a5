/** `<milepost-assessment>` in JSX, for React 19: properties, attributes and events, which it takes as `onmilepost-…`. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Assessment, Framework, MilepostAttributes, MilepostElement, MilepostEventMap } from './milepost';

export * from './milepost';

type Listeners = { [Name in keyof MilepostEventMap as `on${Name}`]?: (event: MilepostEventMap[Name]) => void };

export type MilepostProps = DetailedHTMLProps<HTMLAttributes<MilepostElement>, MilepostElement> &
  MilepostAttributes &
  Listeners & { framework?: Framework | null; assessment?: Assessment | null };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'milepost-assessment': MilepostProps;
    }
  }
}
