// The dark switch: what was chosen stays chosen, before anything is drawn.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'light';
addEventListener('click', ({ target }) => {
  if (target.id !== 'theme') return;
  const { dataset } = document.documentElement;
  dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', dataset.theme);
});
