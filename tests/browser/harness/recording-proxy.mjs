// Stands between a browser and every network address, this machine's own included, and keeps a list.
// WebDriver tells nothing of a page's requests, so for WebKit this is how they are seen.
import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';

/**
 * Gives `{url, requests, holdScripts(), releaseScripts(), close()}`. `requests` lists full addresses, for
 * https and web sockets only the host. Held scripts are delivered when they are released.
 */
export async function startRecordingProxy() {
  const requests = [];
  let released = Promise.resolve();
  let release = () => {};
  const proxy = createServer(async (incoming, outgoing) => {
    requests.push(incoming.url);
    if (incoming.headers['sec-fetch-dest'] === 'script') await released;
    const onward = ask(incoming.url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  proxy.on('connect', (incoming, browser, head) => {
    const [host, port] = splitAuthority(incoming.url);
    requests.push(`${port === '443' ? 'https' : 'ws'}://${incoming.url}/`);
    const onward = connect(Number(port), host, () => {
      browser.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.write(head);
      onward.pipe(browser).pipe(onward);
    });
    onward.on('error', () => browser.destroy());
    browser.on('error', () => onward.destroy());
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    requests,
    holdScripts() {
      released = new Promise((resolve) => { release = resolve; });
    },
    releaseScripts: () => release(),
    close: () => new Promise((resolve) => {
      proxy.close(resolve);
      proxy.closeAllConnections();
    }),
  };
}

function splitAuthority(authority) {
  const colon = authority.lastIndexOf(':');
  return [authority.slice(0, colon).replace(/^\[|\]$/g, ''), authority.slice(colon + 1)];
}
