// What an element's attributes say, with the default in place of a value nobody knows.

import type { Configuration } from './core';
import type { WidgetOptions } from './widget';

const VIEWS = ['all', 'ability', 'roles', 'brief', 'health'] as const;
const RELATIONS = ['self', 'manager', 'peer', 'mentor'] as const;
const STORAGES = ['auto', 'none'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

export const ATTRIBUTES = ['src', 'view', 'ability', 'role', 'relation', 'storage', 'theme', 'render'];

export function configurationOf(element: HTMLElement): Configuration {
  return {
    view: oneOf(element, 'view', VIEWS),
    ability: element.getAttribute('ability') ?? '',
    role: element.getAttribute('role') ?? '',
    relation: oneOf(element, 'relation', RELATIONS),
  };
}

export function optionsOf(element: HTMLElement): WidgetOptions {
  return {
    theme: oneOf(element, 'theme', THEMES),
    plain: element.getAttribute('render') === 'html',
  };
}

/** Elements that share this and the framework share their assessment. */
export function sharingOf(element: HTMLElement): string {
  return `${oneOf(element, 'relation', RELATIONS)} ${oneOf(element, 'storage', STORAGES)}`;
}

/** What the person has chosen where the storage is not the page's alone. */
export const keeping = { allowed: true };

/** Whether the answers are kept in the browser's own storage. */
export function isStored(element: HTMLElement): boolean {
  return keeping.allowed && oneOf(element, 'storage', STORAGES) === 'auto';
}

function oneOf<T extends string>(element: HTMLElement, attribute: string, values: readonly [T, ...T[]]): T {
  const [fallback, ...others] = values;
  const value = element.getAttribute(attribute);
  return others.find((other) => other === value) ?? fallback;
}
