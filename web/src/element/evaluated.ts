// What the rules say of an assessment that is shown nowhere any more.

import { Core, type Configuration, type CoreModule } from '../core/core';
import { Fonts } from '../core/fonts';
import type { FrameworkSource } from './framework-source';
import type { CompiledCore } from '../core/further';
import { makeHost } from '../core/host';
import { instantiateNow } from '../core/load';

/** As text, from a core made for it alone; nothing where it cannot be worked out. No framework is the one built in. */
export function evaluated(
  compiled: CompiledCore,
  configuration: Configuration,
  framework: FrameworkSource | undefined,
  assessment: string,
): string | undefined {
  const host = makeHost(new Fonts());
  const make = (bytes: number): CoreModule => instantiateNow(compiled, host, bytes);
  const core = new Core(make(0), configuration, () => {}, make);
  core.leave();
  if (framework && core.setFramework(framework.text)) return undefined;
  return core.adopt(assessment) ? undefined : core.evaluation();
}
