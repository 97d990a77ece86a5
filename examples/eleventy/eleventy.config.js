import { HtmlBasePlugin } from '@11ty/eleventy';

export default function (config) {
  config.addPlugin(HtmlBasePlugin);
  config.addPassthroughCopy({ 'node_modules/milepost/milepost.js': 'milepost.js' });
  config.addPassthroughCopy('framework.json');
  return { pathPrefix: '/handbook/' };
}
