// Runs in the page: reads the real elements in a Milepost element's shadow root by role and name.

/**
 * Gives every node of the first `host` on the page that has a role, in order:
 * `{role, name, value, checked, expanded, pressed, disabled, focused, x, y, width, height}`, in viewport pixels.
 * With an `index` that node is scrolled into view first, and with `focus` given the focus. It must stand alone: its
 * text is sent to the page.
 */
export function readMirror(host, index, focus = false) {
  const root = document.querySelector(host)?.shadowRoot;
  if (!root) throw new Error(`There is no ${host} with an open shadow root.`);

  const inputRoles = {
    button: 'button', checkbox: 'checkbox', number: 'spinbutton', radio: 'radio', range: 'slider', search: 'searchbox',
    submit: 'button',
  };
  const tagRoles = {
    A: 'link', BUTTON: 'button', FIELDSET: 'group', H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading',
    H5: 'heading', H6: 'heading', LI: 'listitem', P: 'paragraph', PROGRESS: 'progressbar', SELECT: 'combobox',
    SUMMARY: 'button', TEXTAREA: 'textbox',
  };
  const roleOf = (element) => element.getAttribute('role')
    ?? (element.tagName === 'INPUT' ? inputRoles[element.type] ?? 'textbox' : tagRoles[element.tagName]);

  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const labelOf = (element) => {
    const label = element.labels?.[0];
    if (!label) return '';
    const copy = label.cloneNode(true);
    for (const field of copy.querySelectorAll('input, select, textarea')) field.remove();
    return copy.textContent;
  };
  const isField = (element) => /^(INPUT|SELECT|TEXTAREA|FIELDSET|PROGRESS)$/.test(element.tagName);
  const referenced = (element) => (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    .map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
  const nameOf = (element) => [
    referenced(element), element.getAttribute('aria-label'), labelOf(element),
    element.tagName === 'FIELDSET' ? element.querySelector('legend')?.textContent : '',
    isField(element) ? '' : element.textContent, element.getAttribute('title'), element.getAttribute('placeholder'),
  ].map(plain).find(Boolean) ?? '';

  const flag = (element, attribute) => {
    const value = element.getAttribute(attribute);
    return value === null ? undefined : value === 'true';
  };
  const describe = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      role: roleOf(element),
      name: nameOf(element),
      value: element.tagName === 'LI' || element.tagName === 'BUTTON' ? undefined : element.value ?? undefined,
      checked: /^(radio|checkbox)$/.test(element.type) ? element.checked : flag(element, 'aria-checked'),
      expanded: flag(element, 'aria-expanded'),
      pressed: flag(element, 'aria-pressed'),
      disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
      focused: root.activeElement === element,
      x, y, width, height,
    };
  };

  const elements = [...root.querySelectorAll('*')].filter((element) => roleOf(element) && element.checkVisibility());
  if (index !== undefined) {
    elements[index]?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    if (focus) elements[index]?.focus({ preventScroll: true });
  }
  return elements.map(describe);
}
