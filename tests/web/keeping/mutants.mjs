// Faults that keeping once had, that other tools met, or that somebody may make: each a change of the program's text, to
// show that the simulated world finds it.

/** name, file, text, and what stands there instead; every text occurs once. */
export const MUTANTS = [
  ['a change waits for as long as what is looked at later', 'pace.ts',
    'if (this.#callOff && delay >= this.#delay) return;', 'if (this.#callOff) return;'],
  ['edits inside the wait are lost at close', 'keeping.ts',
    'for (const keeper of this.#keepers.values()) keeper.leave();\n  }\n\n  #comeBack', '}\n\n  #comeBack'],
  ['half a sentence is lost at close', 'circle.ts', 'this.#seats.each((seat) => seat.leaving());', ''],
  ['no merge before a write', 'keeper.ts', 'present !== undefined && present !== this.#first.seen && !this.#takeIn(present, this.#first)', 'false'],
  ['no merge in the database', 'keeper.ts',
    'present === undefined || present === copy.seen || this.#takeIn(present, copy)', 'true'],
  ['a stale tab goes on after it comes back', 'keeping.ts',
    'for (const circle of this.#circles.values()) circle.look();\n    for (const keeper of this.#keepers.values()) keeper.flush();', ''],
  ['what other tabs tell is not heard', 'keeper.ts',
    'if (this.#bar !== undefined || text === this.#first.seen || !this.#takeIn(text, this.#first)) return;', 'return;'],
  ['a write that was not kept is believed', 'first-copy.ts', 'if (this.#storage?.get(this.#key) !== text) return false;', ''],
  ['the database is never written', 'keeper.ts',
    'if (!this.#couldTell || !copy.lacks || this.#ports.page.isUnseen) return undefined;', 'if (copy) return undefined;'],
  ['a prerendered page writes', 'keeper.ts',
    'this.text === undefined || this.#ports.page.isUnseen) return this.#settle();',
    'this.text === undefined) return this.#settle();'],
  ['what is heard is written again', 'said.ts',
    'Object.assign(copy, { seen: theirs, lacks: taken.addsToTheirs });', 'Object.assign(copy, { seen: theirs, lacks: true });'],
  ['what cannot be read is written over', 'unread.ts', 'storage.set(aside, text);\n    if (storage.get(aside) !== text) return false;', ''],
  ['a newer version’s text is set aside', 'keeper.ts', 'if (!isNewer && !isReadable && this.#first', 'if (!isReadable && this.#first'],
  ['a file takes the place of one’s own', 'circle.ts', 'opened || id !== OWN : !isSame', 'false : false'],
  ['what is begun joins whoever could not be read', 'circle.ts', 'opened || id !== OWN : !isSame', 'opened : !isSame'],
  ['two people who began at one moment are one', 'catalogue.ts', '(isAlone || then.get(id) === begun.subject)', 'true'],
  ['a cleared storage is not filled again', 'arrivals.ts', 'if (database && (await this.#catalogue.restore(database))) restored', 'if (database === null) restored'],
  ['what earlier builds kept is forgotten', 'arrivals.ts', 'takeOver(this.#takeover);\n    takeUnmerged', 'takeUnmerged'],
  ['earlier builds’ answers are removed before they are read back', 'earlier.ts',
    'if (typeof present === \'string\' && hasAll(take.codec, present, text)) storage?.remove(key);\n      else', 'storage?.remove(key);\n     '],
  ['what is brought along joins whoever is shown', 'newcomers.ts',
    'const id = catalogue.begunAs(who, undefined, stage.shown) ?? idOfBeginning(who, text);', 'const { id } = stage;'],
  ['a channel that throws stops the page', 'keeping.ts', 'try {\n    return open?.(heard);\n  } catch {\n    return undefined;\n  }', 'return open?.(heard);'],
  ['a step of the database that is taken twice counts once', 'second-copy.ts', 'if (this.#decider) this.#listener.unknown();', ''],
  ['a late answer counts for the step that came later', 'second-copy.ts', 'if (step !== this.#steps || this.#isOver) return;', ''],
  ['what gives way to another stays in the other copy', 'keeper.ts', 'if (other) other.lacks = true;', ''],
  ['an element with storage switched off stores', 'keeping.ts', 'const isKept = stored && storage', 'const isKept = storage'],
  ['a page without storage writes the database', 'keeping.ts', 'database: isKept ? database : undefined }', 'database }'],
  ['what came with pages goes with what files took the place of', 'catalogue.ts',
    'this.ids().filter(isAside)', 'this.ids().filter(staysApart)'],
];

/** For `bundle`: the program with one of them in it. */
export function patchOf([name, file, text, instead]) {
  return (bundled, source) => {
    if (bundled !== file) return source;
    if (source.split(text).length !== 2) throw new Error(`“${name}”: its text is not in ${file} once.`);
    return source.replace(text, () => instead);
  };
}
