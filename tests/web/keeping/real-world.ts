// The simulated world with the real core in the place of its model: assessments are in the format's own words, and
// whatever is asked of the model the core is asked as well, which is what counts.

import type { Core } from '../../../web/src/core/core';
import type { Codec } from '../../../web/src/keeping/ports';
import { readAll, write } from './real-core';
import { numbersOf, options, runOne, type Turn } from './run';
import { type Document, type Notation, type Refused, type Version } from './world/document';
import { sameDocument } from './world/merging';
import { FROM_THE_FUTURE } from './world/notation';
import type { Options } from './world/world';

const notation: Notation = {
  write: (document: Document, shown: Version) => {
    const at = shown === '2' ? 1 : 0;
    return (document.texts[at] ??= write(document, shown));
  },
  read: (text: string): Document | Refused => {
    if (text.startsWith(FROM_THE_FUTURE)) return { refusal: 'a newer version wrote this', isNewer: true };
    try {
      return readAll(text);
    } catch {
      return { refusal: '1:1: expected an assessment', isNewer: false };
    }
  },
};

type Outcome = ReturnType<Codec['merge']>;

function saySame(one: Outcome, other: Outcome): boolean {
  if (one === 'another' || other === 'another') return one === other;
  if ('refusal' in one || 'refusal' in other) return 'refusal' in one && 'refusal' in other;
  return sameDocument(readAll(one.text), readAll(other.text));
}

/** `asked` is called for each answer of the core's. */
function withCore(core: Core, asked: () => void): Options {
  return {
    ...options(undefined, notation),
    // The model breaks where a core is to break, and knows what each merge may tell.
    codecFor: (model) => ({
      identify: (text) => {
        const wanted = model.identify(text);
        if ('refusal' in wanted && wanted.isNewer) return wanted;
        asked();
        const got = core.identify(text);
        if ('refusal' in got) return got;
        // The core writes no zeros at the end of a second.
        const { created, updated } = readAll(text).header;
        return { ...got, created, updated };
      },
      merge: (mine, theirs, base) => {
        const wanted = model.merge(mine, theirs, base);
        if (wanted !== 'another' && 'refusal' in wanted && wanted.isNewer) return wanted;
        asked();
        const got = core.merge(mine, theirs, base);
        if (!saySame(wanted, got)) throw new Error(`The core merges otherwise: ${JSON.stringify({ mine, theirs, base, wanted, got })}`);
        return got;
      },
    }),
  };
}

/** The first of the seeds that fails, and how; and how often the core was asked. */
export async function runWithCore(core: Core, seeds: Iterable<number>, turn: Turn): Promise<{ failed?: string; asked: number }> {
  let asked = 0;
  const chosen = withCore(core, () => { asked += 1; });
  for (const seed of seeds) {
    const { violation } = await runOne(seed, numbersOf(seed), chosen, turn);
    if (violation !== undefined) return { failed: `seed ${seed}: ${violation}`, asked };
  }
  return { asked };
}

