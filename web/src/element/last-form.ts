// What is left of an element whose program has failed again and again.

import type { Parts } from './parts';

/** A copy of what was shown last, as a form that takes nothing any more. To be made before the mirror is emptied. */
export function lastForm({ frame, mirror }: Parts): { show(): void } {
  const form = [...mirror.childNodes].map((each) => each.cloneNode(true));
  return {
    show: () => {
      mirror.replaceChildren(...form);
      for (const control of mirror.querySelectorAll<HTMLInputElement>('button, input, select, textarea')) {
        control.disabled = true;
      }
      frame.classList.add('plain', 'shown');
    },
  };
}
