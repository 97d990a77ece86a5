export default {
  title: 'Workshop handbook',
  base: '/handbook/',
  themeConfig: { nav: [{ text: 'Repairing', link: '/' }, { text: 'Roles', link: '/roles' }] },
  // Vue takes it for a component of its own otherwise.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'milepost-assessment' } } },
};
