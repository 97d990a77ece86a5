// A manager's page: a list of the people whose assessments are kept here, to open one or to begin another.
const element = document.querySelector('milepost-assessment');
const list = document.querySelector('#people');
const form = document.querySelector('#begin');
const { name } = form.elements;
const { lang } = document.documentElement;
const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short' });
const moment = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'medium' });

function show() {
  // Whoever was put away comes last.
  const kept = element.assessments.toSorted((one, other) => one.away - other.away || one.subject.localeCompare(other.subject));
  const focused = document.activeElement?.dataset.id;
  list.replaceChildren(...kept.map((one) => itemOf(one, kept.filter(({ subject }) => subject === one.subject).length > 1)));
  if (focused) list.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  document.querySelector('#nobody').hidden = kept.length > 0;
}

/** Two of one name are told apart by when each was begun. */
function itemOf({ id, subject, created, updated, away, shown }, isOneOfSeveral) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.id = id;
  button.setAttribute('aria-pressed', String(shown));
  const changed = away ? 'put away' : updated ? day.format(new Date(updated)) : 'new';
  const told = isOneOfSeveral && created ? `begun ${moment.format(new Date(created))}` : changed;
  button.append(subject || 'Without a name', small(told));
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
