// milepost-inline.mjs: an ES module with the core inside, for bundlers and sites that serve no WebAssembly file.

import { AssessmentElement, define } from './element/element';
import { recorder } from './report/recorder';
import { compileWithin } from './core/within';

export { AssessmentElement as MilepostElement };

define(compileWithin, async () => recorder);
