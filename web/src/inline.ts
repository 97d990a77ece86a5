// milepost-inline.mjs: an ES module with the core inside, for bundlers and sites that serve no WebAssembly file.

import { AssessmentElement, define } from './element';
import { recorder } from './report/recorder';
import { compileWithin } from './within';

export { AssessmentElement as MilepostElement };

define(compileWithin, async () => recorder);
