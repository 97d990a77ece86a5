// The year of a-year.test.mjs on frameworks that other people wrote. Chromium alone, since all engines live the same year
// on the built-in framework, and what differs here is the framework.
import { adapters, readSource, skipWithoutFrameworks } from '../real/adapter.mjs';
import { engines } from './harness/engines.mjs';
import { YEAR, yearOn } from './year-pages.mjs';

for (const engine of engines().filter(({ name }) => name === 'chromium')) {
  for (const [name, adapt] of Object.entries(adapters)) {
    engine.it(`a year passes on ${name}`, { timeout: YEAR, unless: skipWithoutFrameworks }, (page) =>
      yearOn(engine, page, adapt(readSource(name))));
  }
}
