// The answers that a page came with, of which the core can read some and others not.

import type { Core } from '../core/core';
import { offerStored } from './files';
import { discard, leaveUnread, savedAnswers, textOf } from './saved-answers';
import type { Widget } from '../element/widget';

/** Answers in the page, and the sentence of their refusal. */
interface Unread {
  data: Element;
  refusal: string;
}

interface Came {
  answers?: string;
  unread?: Unread;
}

/** Gives the first that the core can read, which shows it now. */
export function takeWhatCame(core: Core, host: HTMLElement, key: string): Came {
  const came: Came = {};
  for (const data of savedAnswers(host, key)) {
    const answers = textOf(data);
    const refusal = core.adopt(answers);
    if (!refusal) return { ...came, answers };
    leaveUnread(data);
    came.unread ??= { data, refusal };
  }
  return came;
}

/** What could not be read stays in the page until it has been taken along. */
export function sayUnread(widget: Widget, host: HTMLElement, rescue: HTMLButtonElement, unread: Unread): void {
  const { data, refusal } = unread;
  const problem = 'The answers that this page was saved with cannot be read';
  widget.fail(`${problem}: ${refusal}. They stay in it until you save them as a file.`);
  offerStored(rescue, data.textContent ?? '', () => {
    discard(data, host);
    rescue.hidden = true;
  });
}

export function holdsPrivate(core: Core): boolean {
  return core.pageCopy(true) !== core.pageCopy(false);
}
