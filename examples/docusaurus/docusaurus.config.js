module.exports = {
  title: 'Workshop handbook',
  url: 'https://workshop.example',
  baseUrl: '/handbook/',
  trailingSlash: true,
  clientModules: ['./src/milepost.js'],
  presets: [['classic', { docs: { routeBasePath: '/', breadcrumbs: false }, blog: false }]],
};
