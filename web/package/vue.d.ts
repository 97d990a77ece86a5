/** `<milepost-assessment>` in Vue's templates: properties, attributes and events, checked by vue-tsc. */

import type { DefineComponent } from 'vue';
import type { Assessment, Framework, MilepostAttributes, MilepostEventMap } from './milepost';

export * from './milepost';

type Joined<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Rest>}` : Name;
type Listeners = { [Name in keyof MilepostEventMap as `on${Capitalize<Joined<Name>>}`]?: (event: MilepostEventMap[Name]) => void };

export type MilepostComponent = DefineComponent<
  MilepostAttributes & Listeners & { framework?: Framework | null; assessment?: Assessment | null }
>;

declare module 'vue' {
  interface GlobalComponents {
    'milepost-assessment': MilepostComponent;
    MilepostAssessment: MilepostComponent;
  }
}
