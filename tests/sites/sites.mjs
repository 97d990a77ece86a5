const WRITTEN = { '/handbook/': ['repair'], '/handbook/roles/': undefined };

/**
 * What the tests know of each example: how the address of its second page ends, whether a script of the site takes its
 * reader there, and what switches to dark. Of those whose framework takes over what a server rendered: without which
 * files it cannot do so, though the element works; and how it is seen that it has. Of those that write the framework into
 * their pages: what each page is to hold without a script, all abilities where it names none.
 */
export const SITES = {
  plain: { roles: '/roles.html', isClient: false, dark: '#theme' },
  vitepress: {
    roles: '/roles.html', isClient: true, dark: '.VPSwitchAppearance',
    held: (path) => /index\.md\.[^.]+\.lean\.js$/.test(path), hydrated: () => Boolean(document.querySelector('#app').__vue_app__),
  },
  eleventy: { roles: '/roles/', isClient: false, dark: '#dark', written: WRITTEN },
  docusaurus: {
    roles: '/roles/', isClient: true, dark: '[class*=toggleButton]',
    // The page's own part, by its text: with more of them the browser would have no connection left for the framework.
    held: (path, text) => path.endsWith('.js') && text.includes('is handed back'),
    hydrated: () => Object.keys(document.querySelector('milepost-assessment')).some((key) => key.startsWith('__reactFiber')),
  },
  starlight: { roles: '/roles/', isClient: false, dark: 'starlight-theme-select select' },
  hugo: { roles: '/roles/', isClient: false, dark: '#dark', written: WRITTEN },
  jekyll: { roles: '/roles.html', isClient: false, dark: '#dark' },
  sphinx: { roles: '/roles.html', isClient: false, dark: '#dark' },
  mkdocs: { roles: '/roles/', isClient: true, dark: '[data-md-component=palette] label' },
  frame: { roles: '/roles.html', isClient: false, isFramed: true, dark: '#dark' },
};
