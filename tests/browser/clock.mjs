// The element takes the time from the browser: a page with this script at its top lives on the day it is given.

/** The text of a classic script, to run before any other: it is noon of that day, in UTC, and stays so. */
export function clockStoppedOn(day) {
  return `(${stopClock})('${day}')`;
}

function stopClock(day) {
  const noon = new Date(`${day}T12:00:00Z`).getTime();
  const { Date: RealDate } = window;
  window.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length ? given : [noon]));
    }

    static now() {
      return noon;
    }
  };
}
