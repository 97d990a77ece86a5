// The core's rules, asked for while some element runs that can answer.

import type { Codec, Identity, Refusal } from './ports';

export type CodecSource = () => Codec | undefined;

/** A sentence, and whether what is refused is a newer version's, or can be read, though not together with the other. */
export interface Unmerged extends Refusal {
  isReadable?: boolean;
}

export type Outcome = Exclude<ReturnType<Codec['merge']>, Refusal> | Unmerged;

/** Merges as `Codec.merge`, and says whether a newer version wrote what is refused. Nothing where nobody can tell. */
export function merge(source: CodecSource, mine: string, theirs: string, base?: string): Outcome | undefined {
  return ask(source, (codec) => {
    const merged = codec.merge(mine, theirs, base);
    if (merged === 'another' || !('refusal' in merged)) return merged;
    const who = codec.identify(theirs);
    const isReadable = !('refusal' in who);
    return { refusal: merged.refusal, isNewer: !isReadable && who.isNewer, isReadable };
  });
}

/** Nothing of what cannot be read now. */
export function identify(source: CodecSource, text: string): Identity | Refusal | undefined {
  return ask(source, (codec) => codec.identify(text));
}

/** The same, without why it cannot be read. */
export function identityOf(source: CodecSource, text: string): Identity | undefined {
  const who = identify(source, text);
  return who && !('refusal' in who) ? who : undefined;
}

/** Of a core that ends in a fault nothing is known; another element's may still answer. */
function ask<Answer>(source: CodecSource, question: (codec: Codec) => Answer): Answer | undefined {
  for (const tried: Codec[] = []; ; ) {
    const codec = source();
    if (!codec || tried.includes(codec)) return undefined;
    tried.push(codec);
    try {
      return question(codec);
    } catch {
      // Whatever ended it, it is started again.
    }
  }
}

/** Whether `whole` says all that `part` does; not where nobody can tell. */
export function hasAll(source: CodecSource, whole: string, part: string): boolean {
  const merged = merge(source, whole, part);
  return merged !== undefined && merged !== 'another' && !('refusal' in merged) && !merged.addsToMine;
}

/** The sentence to a person whose answers are not stored; a reason may be a sentence itself. */
export function notSaved(reason: string): string {
  return `Not saved: ${reason.replace(/\.$/, '')}. Export keeps your answers.`;
}
