// What a page's own TypeScript sees, checked as an ES module, as a CommonJS module and for a bundler.
import { MilepostElement, type Assessment, type MilepostAttributes } from 'milepost';
import type { MilepostProps } from 'milepost/react';
import { MilepostElement as Inline } from 'milepost/inline';
import { framework } from '../framework';

const element: MilepostElement | null = document.querySelector('milepost-assessment');
const made: MilepostElement = new MilepostElement();
const other: MilepostElement = new Inline();
const attributes: MilepostAttributes = { view: 'brief', relation: 'manager' };
const props: MilepostProps = { framework, 'onmilepost-save': ({ detail }) => detail.state satisfies string };

element?.addEventListener('milepost-change', ({ detail }) => {
  const { claims }: Assessment = detail.assessment;
  claims?.map(({ ability, milestone }) => `${ability} ${milestone}`);
});
// @ts-expect-error a milestone is a number
made.claim('dough', 'two');
// @ts-expect-error there is no such view
attributes.view = 'everything';
// @ts-expect-error there is no such event
props['onmilepost-changed'] = () => undefined;

export { other };
