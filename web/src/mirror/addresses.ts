// Addresses that came with data: only those that cannot run anything become links.

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The address where it is safe to follow, else nothing. */
export function safeAddress(text: string, base: string): URL | undefined {
  if (!text || !URL.canParse(text, base)) return undefined;
  const address = new URL(text, base);
  return SAFE.has(address.protocol) ? address : undefined;
}
