// When a page is left and come back to, as keeping hears of it.

import type { Clock, Page, PageListener } from '../keeping/ports';

/** A page that the browser has made ready before anybody asked for it. */
const isUnseen = (): boolean => (document as { prerendering?: boolean }).prerendering === true;

export const page: Page = {
  // Pages from disk may share one storage, where each finds its own answers only.
  get scope() {
    return location.protocol === 'file:' ? location.pathname : '';
  },
  get isUnseen() {
    return isUnseen();
  },
  watch: (listener: PageListener) => {
    const ended = new AbortController();
    const { signal } = ended;
    window.addEventListener('pagehide', () => listener.left(), { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && listener.cameBack(), { signal });
    document.addEventListener('prerenderingchange', () => listener.cameBack(), { signal });
    // A tab that was asleep has not heard what the others wrote.
    document.addEventListener('visibilitychange', () => (document.hidden ? listener.left() : listener.cameBack()), { signal });
    window.addEventListener('storage', ({ key }) => key !== null && listener.stored(key), { signal });
    return () => ended.abort();
  },
};

export const clock: Clock = {
  now: () => Date.now(),
  after: (delay, call) => {
    const timer = setTimeout(call, delay);
    return () => clearTimeout(timer);
  },
};
