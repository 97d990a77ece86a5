// The name of this build: its scripts and its core carry the same one, and go together with nothing else.

/** Put in by the build, which makes it of all that belongs to it. */
declare const MILEPOST_BUILD: string;

export const BUILD = MILEPOST_BUILD;
/** The section of the compiled core that carries the name. */
export const SECTION = 'milepost';
