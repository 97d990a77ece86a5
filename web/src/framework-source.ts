// Where an element's framework comes from: its `src`, else the script in it, else the one built in.

export interface FrameworkSource {
  /** What a refusal begins with. */
  name: string;
  text: Uint8Array | string;
}

/** Gives nothing where the built-in framework is meant. Throws a sentence where `src` cannot be read. */
export async function readFramework(host: HTMLElement, signal: AbortSignal): Promise<FrameworkSource | undefined> {
  const name = host.getAttribute('src');
  if (name !== null) return { name, text: await fetchBytes(name, host.baseURI, signal) };
  const script = host.querySelector(':scope > script[type="application/json"][data-framework]');
  return script ? { name: 'data-framework', text: script.textContent ?? '' } : undefined;
}

/** An element in a page that is still being read has no children yet. */
export async function whenParsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

export function textOf({ text }: FrameworkSource): string {
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
}

async function fetchBytes(name: string, base: string, signal: AbortSignal): Promise<Uint8Array> {
  if (!URL.canParse(name, base)) throw new Error(`${name}: expected the address of a framework in src`);
  const response = await fetch(new URL(name, base), { signal }).catch((cause: unknown) => {
    throw new Error(`${name}: the framework cannot be read; see that the address is right and allowed here`, { cause });
  });
  if (!response.ok) throw new Error(`${name}: the server answers ${response.status}; see that the address is right`);
  return new Uint8Array(await response.arrayBuffer());
}
