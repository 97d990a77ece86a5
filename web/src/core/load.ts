// Compiles the core once for a page and starts one instance of it for each element.

import createCore from 'milepost-core';
import type { CoreModule, Host } from './core';
import { absent, withFirst, type CompiledCore } from './further';

const WASM_PAGE = 65_536;

/** Gives the compiled core; how its bytes come differs between the one-file script and the module. */
export type Compile = () => Promise<CompiledCore>;

/** The same compiled core for everyone who asks; a failure is not kept, so that a later element tries again. */
export function once(compile: Compile): Compile {
  let compiled: Promise<CompiledCore> | undefined;
  return () => {
    compiled ??= compile().catch((error: unknown) => {
      compiled = undefined;
      throw explained(error);
    });
    return compiled;
  };
}

/** What the person, or whoever keeps the page, can do about it. */
function explained(error: unknown): unknown {
  if (!globalThis.WebAssembly) {
    return new Error('This browser has no WebAssembly, which the assessment needs; open the page in another browser', {
      cause: error,
    });
  }
  // A security policy is told by this error in some browsers and as an EvalError in the others.
  if (!(error instanceof WebAssembly.CompileError || error instanceof EvalError)) return error;
  return new Error("This site does not allow WebAssembly; whoever keeps it can add 'wasm-unsafe-eval' to script-src", {
    cause: error,
  });
}

/** One instance with its own memory. */
export function instantiate({ first, further }: CompiledCore, host: Host): Promise<CoreModule> {
  return new Promise((resolve, reject) => {
    let addFurther: CoreModule['addFurther'];
    // Emscripten's own promise stays open for ever where this fails, so the failure is passed on by hand.
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object => {
      // Some browsers let a module be compiled where none may run; and what is received runs, which may end in a fault.
      WebAssembly.instantiate(first, { ...imports, further: absent })
        .then((instance) => {
          addFurther = async () => {
            if (further?.module) await WebAssembly.instantiate(further.module, withFirst(instance));
          };
          receive(instance, first);
        })
        .catch((error: unknown) => reject(explained(error)));
      return {};
    };
    createCore({ host, instantiateWasm }).then((module) => resolve(Object.assign(module, { addFurther })), reject);
  });
}

/**
 * One instance at once, for memory of at least so many bytes to be put into. Throws where this browser, or the
 * Emscripten that built the core, lets one only be waited for.
 */
export function instantiateNow({ first, further }: CompiledCore, host: Host, bytes = 0): CoreModule {
  // Emscripten makes the very object that it is given the module.
  const module: Partial<CoreModule> & Record<string, unknown> = {
    host,
    instantiateWasm: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object => {
      const instance = new WebAssembly.Instance(first, { ...imports, further: absent });
      const memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
      const missing = bytes - (memory?.buffer.byteLength ?? 0);
      if (missing > 0) memory?.grow(Math.ceil(missing / WASM_PAGE));
      receive(instance, first);
      if (further?.module) new WebAssembly.Instance(further.module, withFirst(instance));
      return {};
    },
  };
  createCore(module).catch(() => {
    // What is wrong has been thrown, or is seen by what is missing.
  });
  if (!module._mp_configure) throw new Error('The core cannot be started at once.');
  return module as CoreModule;
}
