// Texts without their words: shape and size stay, and nothing can be read.

/** What the format itself calls its fields; any other name comes from a person, a framework or a newer version. */
const FIELDS = new Set(('format framework id version digest subject name assessor relation created updated target_role said ' +
  'fields field claims ability milestone note taken_back evidence kind text url date observer author reach recognized private ' +
  'supports conversations quarter target_milestone goal ideas progress focus checkpoints opened closed summary closing_claims ' +
  'programs program step done removed told others own at').split(' '));

const STRINGS = /("(?:[^"\\]|\\.)*")(\s*:)?|[^"]+|"/gs;
/** All but white space and ASCII punctuation: letters and digits of any script, their marks, pictures, what is not seen. */
const READABLE = /[^\s!-/:-@[-`{-~]/gu;

/** A mark for each unit of whatever could be read. */
export function marks(text: string): string {
  return text.replace(READABLE, (found) => '*'.repeat(found.length));
}

/** The same for an assessment, in which the names of the format's fields stay. */
export function marksOfAssessment(text: string): string {
  return text.replace(STRINGS, (part: string, name?: string, colon = '') =>
    colon && FIELDS.has(name?.slice(1, -1) ?? '') ? part : marks(part));
}
