// What an element starts with: what stood there before a fault or a removal, or else what the page came with.

import type { Core } from './core';
import { offerStored } from './files';
import { discard, leaveUnread, savedAnswers, textOf } from './saved-answers';
import type { Widget } from './widget';

/** Answers in the page, and the sentence of their refusal. */
interface Unread {
  data: Element;
  refusal: string;
}

interface Start {
  /** What the core has taken over. */
  answers?: string;
  /** Why `kept` was not taken. */
  refusal?: string;
  unread?: Unread;
}

/** Gives the core the first that it can read; `kept`, where there is something, wins over the page. */
export function takeWhatCame(core: Core, host: HTMLElement, key: string, kept: string | undefined): Start {
  if (kept !== undefined) {
    const refusal = core.adopt(kept);
    return refusal ? { refusal } : { answers: kept };
  }
  const start: Start = {};
  for (const data of savedAnswers(host, key)) {
    const answers = textOf(data);
    const refusal = core.adopt(answers);
    if (!refusal) return { ...start, answers };
    leaveUnread(data);
    start.unread ??= { data, refusal };
  }
  return start;
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
  return core.export(true) !== core.export(false);
}
