/**
 * What the tests know of each example: how the address of its second page ends, whether a script of the site takes its
 * reader there, and what switches to dark.
 */
export const SITES = {
  plain: { roles: '/roles.html', isClient: false, dark: '#theme' },
  vitepress: { roles: '/roles.html', isClient: true, dark: '.VPSwitchAppearance' },
  eleventy: { roles: '/roles/', isClient: false, dark: '#dark' },
  mkdocs: { roles: '/roles/', isClient: true, dark: '[data-md-component=palette] label' },
};
