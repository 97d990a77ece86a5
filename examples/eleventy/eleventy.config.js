import { execFileSync } from 'node:child_process';
import { HtmlBasePlugin } from '@11ty/eleventy';

/** All that a reader can read of the framework, or of one ability, where no script has run. */
function milestones(ability) {
  const options = ability ? ['--ability', ability] : [];
  return execFileSync('npx', ['milepost', 'prerender', 'framework.json', ...options], { encoding: 'utf8' }).trim();
}

export default function (config) {
  config.addPlugin(HtmlBasePlugin);
  config.addPassthroughCopy({ 'node_modules/milepost/milepost.js': 'milepost.js' });
  config.addPassthroughCopy('framework.json');
  config.addShortcode('milestones', milestones);
  return { pathPrefix: '/handbook/' };
}
