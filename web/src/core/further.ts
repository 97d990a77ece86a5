// The core may come in two parts: one that runs alone, and the views that are opened later. web/split.mjs parts them.

import type { Configuration } from './core';

/** A compiled core; without `further` it is whole. */
export interface CompiledCore {
  readonly first: WebAssembly.Module;
  readonly further?: FurtherPart;
}

/** The second part, once for a page: asked for when the first picture is there. */
export class FurtherPart {
  /** There when it has come. */
  module: WebAssembly.Module | undefined;
  readonly #compile: () => Promise<WebAssembly.Module>;
  #coming: Promise<WebAssembly.Module> | undefined;

  constructor(compile: () => Promise<WebAssembly.Module>) {
    this.#compile = compile;
  }

  /** A failure is not kept: who asks later has it tried again. */
  async load(): Promise<void> {
    if (this.module) return;
    this.#coming ??= this.#compile();
    try {
      this.module = await this.#coming;
    } finally {
      this.#coming = undefined;
    }
  }
}

/** What the first part calls as long as the second is not there, which it never does: it draws that it waits. */
export const absent = new Proxy(
  {},
  {
    get: () => () => {
      throw new Error('A view was drawn that has not been loaded.');
    },
  },
);

/** What the second part takes of the first, under the name it has there. */
export function withFirst({ exports }: WebAssembly.Instance): WebAssembly.Imports {
  return { first: exports as WebAssembly.ModuleImports };
}

export interface Completed {
  /** Completes the running core, or does nothing where it is whole. */
  addFurther(): Promise<void>;
  configure(configuration: Configuration): void;
  failed(message: string): void;
}

/** Loads the second part for a core that draws already, and that it waits. */
export async function complete(part: FurtherPart, core: Completed, signal: AbortSignal): Promise<void> {
  const tell = (state: Configuration['further_views']): void => {
    if (!signal.aborted) core.configure({ further_views: state });
  };
  try {
    await part.load();
    if (signal.aborted) return;
    await core.addFurther();
    tell('here');
  } catch (error) {
    tell('missing');
    if (!signal.aborted) core.failed(error instanceof Error ? error.message : String(error));
  }
}
