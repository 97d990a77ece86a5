// milepost.js: one classic script with the core inside, which also runs from a file and from a saved page.

import { copyPage } from './leaving/copy';
import { offerKeeping } from './leaving/disk';
import { AssessmentElement, define } from './element/element';
import { recorder } from './report/recorder';
import { compileWithin } from './core/within';

/** For whoever requires the script as a CommonJS module. */
export { AssessmentElement as MilepostElement };

/** The whole script, which the build makes a function of this name: a saved copy of the page takes it along. */
declare const milepostProgram: () => void;

define(compileWithin, async () => recorder, (copied) => copyPage(milepostProgram.toString(), copied), offerKeeping);
