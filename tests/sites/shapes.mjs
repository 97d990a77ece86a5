// Ways to write the assessment in a text, and the engines that make pages of texts, each as its generator sets it up.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { workOf } from '../../examples/build.mjs';

const run = promisify(execFile);

export const FRAMEWORK = {
  format: 'milepost.framework/1', id: 'inline', title: 'Inline', milestones: [{ level: 1 }],
  abilities: [{ id: 'repair', name: 'Repairing *everything* that _rolls_' }],
};
const [short, long] = [JSON.stringify(FRAMEWORK), JSON.stringify(FRAMEWORK, null, 2)];
const START = '<milepost-assessment loading="eager">';
const END = '</milepost-assessment>';
const script = (json) => `<script type="application/json" data-framework>${json}</script>`;
const address = (src) => `<milepost-assessment loading="eager" src="${src}">${END}`;

export const SHAPES = {
  'address, one line': address('/framework.json'),
  'address, in a sentence': `See ${address('/framework.json')} and go on.`,
  'script inside, one line': `${START}${script(short)}${END}`,
  'script inside, several lines': `${START}\n${script(long)}\n${END}`,
  'script inside, a blank line in it': `${START}\n${script(long.replace('\n', '\n\n'))}\n${END}`,
  'script below, a paragraph of its own': `${START}${END}\n\n${script(short)}`,
  'framework in the address': address(`data:application/json;base64,${Buffer.from(short).toString('base64')}`),
};

/** What stands around each, so that it is found again in the page, and what follows it. */
export const [ABOVE, BELOW] = ['Above the assessment.', 'Below the assessment.'];
const textOf = (shape) => `${ABOVE}\n\n${shape}\n\n${BELOW}\n`;

/** Of a generator that makes a page of each file: what it is set up with, the folder of the texts, how it is run. */
function generator(files, folder, command, output, front = '') {
  return async (shapes) => {
    const place = mkdtempSync(join(tmpdir(), 'milepost-shapes-'));
    try {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), content);
      }
      mkdirSync(join(place, folder), { recursive: true });
      shapes.forEach((shape, index) => writeFileSync(join(place, folder, `shape${index}.md`), front + textOf(shape)));
      await run(command[0], command.slice(1), { cwd: place });
      return shapes.map((_, index) => readFileSync(join(place, output(`shape${index}`)), 'utf8'));
    } finally {
      rmSync(place, { recursive: true });
    }
  };
}

const FRONT = '---\ntitle: Shape\n---\n';
const INDEX = 'Index.\n\n```{toctree}\n:glob:\n\nshape*\n```\n';
/** A module of what an example has installed. */
const installed = (example, path) => import(pathToFileURL(join(workOf(example), 'node_modules', path)));
const each = (shapes, render) => Promise.all(shapes.map(async (shape) => {
  try {
    return await render(textOf(shape));
  } catch {
    return undefined;
  }
}));

/** Takes shapes and gives a page's HTML for each, or undefined where it is refused. By example, or by command. */
export const ENGINES = {
  mkdocs: generator({ 'mkdocs.yml': 'site_name: Shapes\ntheme: { name: material, font: false }\n' }, 'docs', ['mkdocs', 'build', '--quiet'], (name) => `site/${name}/index.html`),
  sphinx: generator({ 'conf.py': 'extensions = ["myst_parser"]\n', 'index.md': INDEX }, '.', ['sphinx-build', '-q', '.', 'out'], (name) => `out/${name}.html`),
  jekyll: generator({ '_config.yml': 'title: Shapes\n' }, '.', ['jekyll', 'build', '--quiet', '--disable-disk-cache'], (name) => `_site/${name}.html`, FRONT),
  hugo: generator({
    'hugo.toml': 'title = "Shapes"\n[markup.goldmark.renderer]\nunsafe = true\n', 'layouts/_default/single.html': '{{ .Content }}',
  }, 'content', ['hugo', '--quiet'], (name) => `public/${name}/index.html`, FRONT),
  pandoc: (shapes) => each(shapes, async (text) => {
    const working = run('pandoc', ['--from', 'markdown', '--to', 'html']);
    working.child.stdin.end(text);
    return (await working).stdout;
  }),
  eleventy: async (shapes) => {
    const { default: MarkdownIt } = await installed('eleventy', 'markdown-it/index.mjs');
    return each(shapes, (text) => new MarkdownIt({ html: true }).render(text));
  },
  vitepress: async (shapes) => {
    const { createMarkdownRenderer } = await installed('vitepress', 'vitepress/dist/node/index.js');
    const { createSSRApp } = (await installed('vitepress', 'vue/index.js')).default;
    const { renderToString } = (await installed('vitepress', '@vue/server-renderer/index.js')).default;
    const markdown = await createMarkdownRenderer(workOf('vitepress'));
    return each(shapes, async (text) => {
      const template = await markdown.renderAsync?.(text, { path: '', relativePath: '' }) ?? markdown.render(text, {});
      const app = createSSRApp({ template });
      app.config.compilerOptions.isCustomElement = (tag) => tag === 'milepost-assessment';
      app.config.warnHandler = () => {};
      return renderToString(app);
    });
  },
  docusaurus: async (shapes) => {
    const { evaluate } = await installed('docusaurus', '@mdx-js/mdx/index.js');
    const { default: runtime } = await installed('docusaurus', 'react/jsx-runtime.js');
    const { default: { renderToStaticMarkup } } = await installed('docusaurus', 'react-dom/server.node.js');
    return each(shapes, async (text) => renderToStaticMarkup((await evaluate(text, runtime)).default({})));
  },
  starlight: async (shapes) => {
    const { createMarkdownProcessor } = await installed('starlight', '@astrojs/markdown-remark/dist/index.js');
    const markdown = await createMarkdownProcessor({});
    return each(shapes, async (text) => (await markdown.render(text)).code);
  },
};
