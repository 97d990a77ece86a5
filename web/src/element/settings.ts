// What an element's attributes say, with the default in place of a value nobody knows, which asked.ts tells of.

import type { Configuration } from '../core/core';
import type { WidgetOptions } from './widget';

const VIEWS = ['all', 'ability', 'roles', 'brief', 'health'] as const;
const RELATIONS = ['self', 'manager', 'peer', 'mentor'] as const;
const STORAGES = ['auto', 'none'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** The attributes of which each has a few values. */
export const CHOICES: Record<string, readonly string[]> = {
  view: VIEWS,
  relation: RELATIONS,
  storage: STORAGES,
  theme: THEMES,
  render: ['auto', 'html'],
  loading: ['lazy', 'eager'],
};
/** `role` is ARIA's; it is read where it names a role of the framework, as pages of before write it. */
export const ATTRIBUTES = ['src', 'view', 'ability', 'for-role', 'role', 'relation', 'storage', 'theme', 'render'];
export const NAMES: readonly string[] = [...ATTRIBUTES, 'loading'];

export function configurationOf(element: HTMLElement): Configuration {
  return {
    view: oneOf(element, 'view', VIEWS),
    ability: element.getAttribute('ability') ?? '',
    role: element.getAttribute('for-role') ?? element.getAttribute('role') ?? '',
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
