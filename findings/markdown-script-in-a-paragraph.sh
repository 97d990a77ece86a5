#!/usr/bin/env bash
# markdown-it 14.1.0 and remark-parse 11.0.0, which both follow CommonMark.
# What a script holds is left alone only where its line begins with <script. Where anything stands before it on the line,
# such as the tag of a custom element around it, the line is a paragraph, the tags are pieces of HTML in it, and what is
# between them is text of the paragraph: stars become <em> in both, and markdown-it writes quotation marks as &quot;. A
# browser undoes neither inside a script, so that JSON there says something else or cannot be read, and nothing is said when
# the page is built. The same script on the next line is whole.
# It matters to whoever has people paste an element with data in a script into Markdown: let the script begin its line, or
# carry the data in an attribute.
# Output seen: next line: JSON whole; same line: not whole, {&quot;name&quot;: … and It is <em>this</em>.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" \
  markdown-it@14.1.0 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 unified@11.0.5 parse5@7.3.0 >/dev/null
cat >"$folder/try.mjs" <<'SCRIPT'
import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const script = '<script type="application/json">{"name": "It is *this*"}</script>';
const texts = { 'next line': `<x-data>\n${script}\n</x-data>\n`, 'same line': `<x-data>${script}</x-data>\n` };
const remark = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeStringify, { allowDangerousHtml: true });
const engines = {
  'markdown-it': (text) => new MarkdownIt({ html: true }).render(text),
  remark: (text) => String(remark.processSync(text)),
};
/** What a browser's parser finds in the script. */
function inScript(node) {
  if (node.nodeName === 'script') return node.childNodes.map(({ value }) => value).join('');
  return (node.childNodes ?? []).map(inScript).join('');
}
let exit = 0;
for (const [name, render] of Object.entries(engines)) {
  for (const [where, text] of Object.entries(texts)) {
    const found = inScript(parseFragment(render(text)));
    let isWhole = false;
    try {
      isWhole = JSON.parse(found).name === 'It is *this*';
    } catch {
      // It is not JSON any more.
    }
    console.log(`${name}, ${where}: ${isWhole ? 'JSON whole' : `not whole: ${found}`}`);
    if (isWhole !== (where === 'next line')) exit = 1;
  }
}
process.exit(exit);
SCRIPT
node "$folder/try.mjs"
