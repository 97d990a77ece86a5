// A static server over one folder, on this machine only, that remembers what it was asked for.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folder` on a free port of 127.0.0.1.
 * `files` adds pages that are on no disk: `{'/page.html': '<!doctype html>…'}`. What is a function is called with the
 * request and waited for; where it gives nothing the page is not there.
 * `headers` adds headers per path: `{'/page.html': {'content-security-policy': '…'}}`; `'*'` is every path.
 * Gives `{url, address(path), requests, close()}`; `requests` lists `{method, path, status}`.
 */
export async function serve(folder, { files = {}, headers = {} } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://local').pathname);
    const file = files[path];
    const body = typeof file === 'function' ? await file(request) : file ?? await readWithin(folder, path);
    // Browsers ask for this by themselves; a 404 would count as an error of the page.
    const status = body !== undefined ? 200 : path === '/favicon.ico' ? 204 : 404;
    requests.push({ method: request.method, path, status });
    response.writeHead(status, {
      'content-type': TYPES[extname(path)] ?? (path.endsWith('/') ? TYPES['.html'] : 'application/octet-stream'),
      'cache-control': 'no-store',
      ...headers['*'],
      ...headers[path],
    });
    response.end(body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // Where none of a file's tests runs in the engines chosen, nothing closes it.
  server.unref();
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    requests,
    address: (path) => url + path,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function readWithin(folder, path) {
  if (folder === undefined) return undefined;
  const root = resolve(folder);
  const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(root + sep)) return undefined;
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
