// A manager's page: a list of the people whose assessments are kept here, to open one or to begin another.
const element = document.querySelector('milepost-assessment');
const list = document.querySelector('#people');
const form = document.querySelector('#begin');
const { name } = form.elements;
const day = new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'short' });

function show() {
  const kept = element.assessments.toSorted((one, other) => one.subject.localeCompare(other.subject));
  const focused = document.activeElement?.dataset.id;
  list.replaceChildren(...kept.map(itemOf));
  if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  document.querySelector('#nobody').hidden = kept.length > 0;
}

function itemOf({ id, subject, updated, shown }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.id = id;
  button.setAttribute('aria-pressed', String(shown));
  button.append(subject || 'Without a name', small(updated ? day.format(new Date(updated)) : 'new'));
  button.addEventListener('click', () => {
    element.open(id);
    show();
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function small(text) {
  return Object.assign(document.createElement('small'), { textContent: text });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const whom = name.value.trim();
  name.value = '';
  if (!whom) return;
  element.begin(whom);
  show();
});

// Also what is said in another tab, or in a file that was opened.
for (const type of ['milepost-change', 'milepost-save']) element.addEventListener(type, show);
element.ready.then(() => {
  for (const control of form.elements) control.disabled = false;
  show();
}, () => {});
