// Sentences for people, put together the same way everywhere.

/** A refusal that begins with line and column is joined as compilers do: `name:12:8: what is wrong`. */
export function refusalOf(name: string, refusal: string): string {
  return /^\d+:\d+:/.test(refusal) ? `${name}:${refusal}` : `${name}: ${refusal}`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
