// The browser as keeping needs it, and the one keeping that a page has.

import { Keeping } from '../keeping/keeping';
import { openChannel } from './channel';
import { clock, page } from './page';
import { openStorage } from './storage';
import { vault } from './vault';

let made: Keeping | undefined;

/** Made when the first element needs it, so that a script which is only loaded touches nothing. */
export function keepingOfPage(): Keeping {
  made ??= new Keeping({ storage: openStorage(), database: vault, openChannel, clock, page });
  return made;
}
