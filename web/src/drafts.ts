// What is being written in forms and not saved yet: it outlives the core, and the page for as long as its tab is open.

/** How long after something was done it is looked at, in ms. */
const DELAY = 150;

export class Drafts {
  /** What stood in the forms last; the core's own text. */
  text = '';
  #key: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Keeps it under `key` from now on, or nowhere but here, and takes up what is kept there already. */
  open(key: string | undefined): void {
    if (key === this.#key) return;
    const { text } = this;
    this.note('');
    this.#key = key;
    this.note(text || (key === undefined ? '' : (storage()?.getItem(key) ?? '')));
  }

  /** Something was done; `look` calls `note` with what stands in the forms. */
  changed(look: () => void): void {
    this.#timer ??= setTimeout(look, DELAY);
  }

  note(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (text === this.text) return;
    this.text = text;
    if (this.#key === undefined) return;
    try {
      if (text) storage()?.setItem(this.#key, text);
      else storage()?.removeItem(this.#key);
    } catch {
      // Where there is no room it is kept in memory.
    }
  }
}

/** Of this tab alone, so that no other one goes on with what is written here. */
function storage(): Storage | undefined {
  try {
    return (window.sessionStorage as Storage | null) ?? undefined;
  } catch {
    return undefined;
  }
}
