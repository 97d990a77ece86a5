// Pages that embed the element, for the tests, and what a test asks of the first one.
import { ELEMENT } from './harness/milepost.mjs';

const HEAD = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">';

/** A page with one element that keeps nothing, or with the body given. */
export function pageWith({ attributes = '', body = element(attributes), style = '' } = {}) {
  return `<!doctype html><html lang="en">${HEAD}<title>Handbook</title><style>${style}</style>
<main>${body}</main><script src="/milepost.js"></script></html>`;
}

export function element(attributes = '', content = '') {
  return `<${ELEMENT} loading="eager" storage="none" ${attributes}>${content}</${ELEMENT}>`;
}

/** The assessment of an element, as the page gets it. */
export function assessment(page, host = ELEMENT) {
  return page.evaluate((selector) => document.querySelector(selector).assessment, host);
}

/** The field with the focus: `{value, key, start}`; `key` is the same as long as it is the same element. */
export function focusedField(page, host = ELEMENT) {
  return page.evaluate((selector) => {
    const field = document.querySelector(selector).shadowRoot.activeElement;
    if (!field || !('value' in field)) return undefined;
    window.milepostTestFields ??= new Map();
    const { milepostTestFields: keys } = window;
    if (!keys.has(field)) keys.set(field, keys.size + 1);
    return { value: field.value, key: keys.get(field), start: field.selectionStart };
  }, host);
}
