// Where an element's framework comes from: its `src`, else the script in it or next to it, else the one built in.

export interface FrameworkSource {
  /** What a refusal begins with. */
  name: string;
  text: Uint8Array | string;
}

const SCRIPT = 'script[data-framework]';

/** Gives nothing where nothing is asked for. Throws a sentence where what is asked for cannot be had. */
export async function readFramework(host: HTMLElement, signal: AbortSignal): Promise<FrameworkSource | undefined> {
  const name = host.getAttribute('src');
  if (name?.trim() === '') throw new Error('src: expected the address of a framework, got an empty text');
  if (name !== null) return { name, text: await fetchBytes(name, host.baseURI, signal) };
  const script = host.querySelector(`:scope > ${SCRIPT}`) ?? scriptBeside(host) ?? scriptBeside(aroundAlone(host));
  if (script) return { name: 'data-framework', text: script.textContent ?? '' };
  if (!host.ownerDocument.querySelector(SCRIPT)) return undefined;
  throw new Error('A framework stands elsewhere on this page, but not in this element: put its script into the element or right behind it, or name its address in src');
}

function scriptBeside(element: Element | null): Element | undefined {
  return [element?.nextElementSibling, element?.previousElementSibling].find((beside) => beside?.matches(SCRIPT)) ?? undefined;
}

/** The paragraph that Markdown has put around the element and nothing else. */
function aroundAlone(host: HTMLElement): Element | null {
  const { parentElement: around } = host;
  const isAlone = around?.localName === 'p' && around.childElementCount === 1 && around.textContent?.trim() === host.textContent?.trim();
  return isAlone ? around : null;
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
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (isMarkup(bytes)) throw new Error(`${name}: the answer is a page and no framework; see that the address is right and the file lies there`);
  return bytes;
}

/** A development server answers with its page where there is no file; JSON never begins so. */
function isMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('<');
}
