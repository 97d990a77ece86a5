// Prints what one claim costs the keeper of answers, as counts: they are the same on every machine.
import { browser, element, later, openPage } from '../web/keeping/small-world.mjs';

console.log('What one claim costs, on a page with so many elements');
for (const number of [1, 4, 16, 64]) {
  const shared = browser();
  const page = openPage(shared);
  const all = Array.from({ length: number }, () => element(page, { counts: shared.counts }));
  await later();
  const before = { ...shared.counts };
  all[0].say('a');
  await later(1500);
  const { reads, writes, adopted } = Object.fromEntries(Object.entries(shared.counts).map(([name, now]) => [name, now - before[name]]));
  console.log(`  ${String(number).padStart(3)}  reads ${reads}, writes ${writes}, elements updated ${adopted}`);
}
