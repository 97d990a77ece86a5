// Functions that run in the page: WebDriver tells nothing of errors, so the page is asked to keep a list.

/** Begins the list in a new document and gives its `readyState`; 'left' while the old one is still there. */
export function watchErrors() {
  if (window.milepostHarnessLeaving) return 'left';
  if (!window.milepostHarnessErrors) {
    const errors = [];
    Object.defineProperty(window, 'milepostHarnessErrors', { value: errors });
    addEventListener('error', (event) => {
      const { message, target } = event;
      errors.push(message ? `Uncaught ${message}` : `Not loaded: ${target.src ?? target.href}`);
    }, true);
    addEventListener('unhandledrejection', (event) => errors.push(`Uncaught (in promise) ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) => {
      if (event.blockedURI.endsWith('/favicon.ico')) return; // MiniBrowser's own wish, not the page's.
      errors.push(`Refused by the content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
    const { error } = console;
    console.error = (...values) => {
      errors.push(`Console: ${values.join(' ')}`);
      error.apply(console, values);
    };
  }
  return document.readyState;
}

/** Gives the errors since the last time, and empties the list. */
export function takeErrors() {
  return (window.milepostHarnessErrors ?? []).splice(0);
}
