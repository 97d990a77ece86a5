// One HTML file with the program, a framework and the answers, which opens anywhere and can be copied again.

import page from '../../offline.html';
import { inWords } from './saved-page';

export interface Copied {
  /** A JSON text, as the next one. */
  framework: string;
  assessment: string;
  /** For a reader without the program. */
  brief: string;
  relation: string;
  holdsPrivate: boolean;
}

/** Gives the page's text. */
export type MakeCopy = (copied: Copied) => string;

/** `program` is the source of the whole script as a function, which the build made fit to stand in a page. */
export function copyPage(program: string, copied: Copied): string {
  const { framework, assessment, relation } = copied;
  const scripts = jsonScript('framework', framework) + jsonScript('assessment', assessment) + readable(inWords(copied));
  return page
    .replace('<milepost-assessment ', () => `<milepost-assessment relation="${relation}" `)
    .replace('</milepost-assessment>', () => `${scripts}</milepost-assessment>`)
    .replace('<script src="milepost.js"></script>', () => `<script>(${program})();</script>`);
}

/** Text in which nothing ends a script: JSON says the same with these characters escaped. */
function forScript(json: string): string {
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function jsonScript(name: string, json: string): string {
  return `<script type="application/json" data-${name}>${forScript(json)}</script>\n`;
}

function readable(words: string): string {
  return `<pre data-answers>${words.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'))}</pre>\n`;
}
