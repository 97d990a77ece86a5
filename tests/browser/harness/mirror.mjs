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

/**
 * Runs in the page: looks among the nodes that `read`, which is `readMirror`, gives of `host` for the one with this
 * role and name and scrolls it into view. Gives `{node, index}` once it has come to rest where the mouse can reach
 * it, else `{moves: true}`; `{count}` where another number than one fits and `nth` (from 0) does not choose, and
 * `{all}` where none does. A name is `{text}` or, for a regular expression, `{source, flags}`. It must stand alone, too.
 */
export async function locate(read, host, { role, name, nth }) {
  const pattern = name.source === undefined ? undefined : new RegExp(name.source, name.flags);
  const fits = (node) => (role === undefined || node.role === role)
    && (pattern ? pattern.test(node.name) : node.name === name.text);
  const placesIn = (all) => all.flatMap((node, index) => (fits(node) ? [index] : []));

  const all = read(host);
  const places = placesIn(all);
  if (nth === undefined && places.length > 1) return { count: places.length };
  const place = places[nth ?? 0];
  if (place === undefined) return { all };
  const before = read(host, place)[place];
  await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); });
  // The element may have made or moved nodes meanwhile, so a place counts only where it is found twice.
  const now = read(host);
  const index = placesIn(now)[nth ?? 0];
  const node = now[index];
  const isSame = node && ['x', 'y', 'width', 'height'].every((side) => node[side] === before[side]);
  if (!isSame) return { moves: true };
  // What loads or is said meanwhile may have moved the page away from it.
  const [left, top] = [node.x + node.width / 2, node.y + node.height / 2];
  const isInView = left >= 0 && top >= 0 && left < innerWidth && top < innerHeight;
  const hasPlace = node.width > 0 && node.height > 0;
  return hasPlace && !isInView ? { moves: true } : { node, index };
}
