// node web/serve.mjs FOLDER [PORT]
// Serves a folder on 127.0.0.1. Without PORT it takes 8080, or a free port where that is taken.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

// The file in `folder` that a request's path names, or null where it names none or leads out of the folder.
async function fileFor(folder, requestPath) {
  let path;
  try {
    path = resolve(folder, '.' + decodeURIComponent(requestPath));
    if (path !== folder && !path.startsWith(folder + sep)) return null;
    if (requestPath.endsWith('/')) path = join(path, 'index.html');
    const found = await stat(path);
    return { path, size: found.size, isFolder: found.isDirectory() };
  } catch {
    return null;
  }
}

async function answer(folder, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = await fileFor(folder, pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
  } else if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
  } else if (file.isFolder) {
    response.writeHead(301, { location: `${pathname}/` }).end();
  } else {
    response.writeHead(200, {
      'content-type': contentTypes[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file.path).pipe(response);
  }
}

function listen(server, port) {
  return new Promise((fulfil, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => fulfil(server.address().port));
  });
}

// Starts serving `folder`; port 0 is any free one. Gives the server and its port.
export async function serve(folder, port) {
  const server = createServer((request, response) => {
    answer(resolve(folder), request, response).catch(() => response.writeHead(400).end());
  });
  return { server, port: await listen(server, port) };
}

async function main([folder, wantedPort]) {
  const started = await serve(folder, Number(wantedPort ?? 8080)).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    if (wantedPort === undefined) return serve(folder, 0);
    console.error(`Port ${wantedPort} is taken: choose another one, or none for a free one.`);
    process.exit(1);
  });
  console.log(`Serving ${folder} on http://127.0.0.1:${started.port}/ until Ctrl+C`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
