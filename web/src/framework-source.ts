// Where an element's framework comes from: its `src`, else the script in it, else the one built in.

/** Gives nothing where the built-in framework is meant. Throws a sentence where `src` cannot be read. */
export async function readFramework(host: HTMLElement, signal: AbortSignal): Promise<Uint8Array | string | undefined> {
  const source = host.getAttribute('src');
  if (source !== null) return fetchFramework(new URL(source, host.baseURI), source, signal);
  return host.querySelector(':scope > script[type="application/json"][data-framework]')?.textContent ?? undefined;
}

/** An element in a page that is still being read has no children yet. */
export async function whenParsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

async function fetchFramework(address: URL, source: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => {
    throw new Error(`${source}: the framework cannot be read; see that the address is right and allowed here`, { cause });
  });
  if (!response.ok) throw new Error(`${source}: the server answers ${response.status}; see that the address is right`);
  return new Uint8Array(await response.arrayBuffer());
}
