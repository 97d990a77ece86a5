// The default theme has no dark switch of its own.
addEventListener('DOMContentLoaded', () => {
  document.querySelector('.sphinxsidebarwrapper').insertAdjacentHTML('beforeend', '<label><input type="checkbox" id="dark"> Dark</label>');
});
