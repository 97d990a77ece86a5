// Prints what one claim costs the keeper of answers, as counts: they are the same on every machine.
import { costOfClaim } from '../web/keeping/small-world.mjs';

console.log('What one claim costs, on a page with so many elements');
for (const number of [1, 4, 16, 64]) {
  const { reads, writes, adopted } = await costOfClaim(number);
  console.log(`  ${String(number).padStart(3)}  reads ${reads}, writes ${writes}, elements updated ${adopted}`);
}
