// The digest of an ability's wording, which a claim keeps so that a later change of the wording shows.

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const SIXTY_FOUR_BITS = 0xffffffffffffffffn;
const SEPARATOR = 0x1f;

/** FNV-1a, 64 bits, over bytes; 16 lower-case hexadecimal digits. */
export function fnv1a64(bytes) {
  let hash = OFFSET_BASIS;
  for (const byte of bytes) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & SIXTY_FOUR_BITS;
  }
  return hash.toString(16).padStart(16, '0');
}

/** Everything a person reads about an ability when claiming a milestone of it, in reading order. */
function wording(framework, ability) {
  const parts = [ability.name, ability.description ?? ''];
  for (const milestone of framework.milestones) {
    const own = (ability.milestones ?? []).find(({ level }) => level === milestone.level);
    parts.push(milestone.name ?? '', milestone.reach ?? '');
    parts.push(own?.definition || milestone.definition || '');
    parts.push(...(own?.examples ?? []));
  }
  return parts;
}

/** The digest of one ability of a framework. */
export function abilityDigest(framework, ability) {
  const bytes = wording(framework, ability).flatMap((part) => [...Buffer.from(part, 'utf8'), SEPARATOR]);
  return fnv1a64(bytes);
}

/** The digest of a whole framework: over those of its abilities, in order. */
export function frameworkDigest(framework) {
  return fnv1a64(framework.abilities.flatMap((ability) => [...Buffer.from(abilityDigest(framework, ability)), SEPARATOR]));
}
