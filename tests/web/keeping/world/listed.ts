// Which assessments a person has seen in the lists of a site: what was listed once stays listed.

import { isRefused } from './document';
import type { Element } from './element';
import type { Site } from './site';

/** What a file took the place of is kept only the last times. */
const ASIDE = 'aside-';

export class Listed {
  /** By site and shelf. */
  readonly #seen = new Map<string, Set<string>>();
  readonly #violated: (what: string) => void;

  constructor(violated: (what: string) => void) {
    this.#violated = violated;
  }

  /** Looks at the list of an element that stores, when all is at rest and nothing is wrong. */
  look(element: Element): void {
    if (!element.isRunning || !element.isKept || element.page.tab.isEarlier) return;
    const { setting: { framework, relation }, page: { world: { notation }, tab: { site, name } } } = element;
    const shelf = `${site.name} ${framework} ${relation}`;
    const seen = this.#seen.get(shelf) ?? new Set<string>();
    this.#seen.set(shelf, seen);
    const entries = element.seat?.list() ?? [];
    for (const id of seen) {
      if (!entries.some((entry) => entry.id === id)) this.#violated(`${shelf} ${id} was listed, and is not any more in ${name}`);
    }
    for (const { id } of entries) {
      // What came with a page is stored when somebody says something in it; until then it is there as long as the page.
      const stored = site.storage.entries.get(`milepost/2 ${framework} ${relation} ${id}${site.scope && ` ${site.scope}`}`);
      if (stored !== undefined && !isRefused(notation.read(stored)) && !id.startsWith(ASIDE)) seen.add(id);
    }
  }

  /** Something has taken the storage or the database, or a part of them. */
  forget(site: Site): void {
    for (const [shelf, seen] of this.#seen) if (shelf.startsWith(`${site.name} `)) seen.clear();
  }
}
