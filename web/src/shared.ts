// Elements of one page with the same framework, relation and storage work on one assessment.

export interface Companion {
  adopt(assessment: string): void;
  /** The whole assessment as text. */
  assessment(): string;
}

const circles = new Map<string, Set<Companion>>();

/** One element's place among those it shares an assessment with. */
export class Sharing {
  readonly #self: Companion;
  #key: string | undefined;

  constructor(self: Companion, signal: AbortSignal) {
    this.#self = self;
    signal.addEventListener('abort', () => this.leave());
  }

  /** Joins the circle of `key` and takes over what it has. Gives whether there was anybody. */
  join(key: string): boolean {
    if (key === this.#key) return false;
    this.leave();
    this.#key = key;
    const circle = circles.get(key) ?? new Set();
    circles.set(key, circle);
    const [other] = circle;
    circle.add(this.#self);
    if (other) this.#self.adopt(other.assessment());
    return other !== undefined;
  }

  leave(): void {
    const circle = this.#key === undefined ? undefined : circles.get(this.#key);
    circle?.delete(this.#self);
    if (circle?.size === 0 && this.#key !== undefined) circles.delete(this.#key);
    this.#key = undefined;
  }

  /** Hands a change on to the others. */
  publish(assessment: string): void {
    const circle = this.#key === undefined ? undefined : circles.get(this.#key);
    for (const other of circle ?? []) if (other !== this.#self) other.adopt(assessment);
  }
}
