/** Largest number that is given: small enough to be read. */
const largest = 1_000_000;

/**
 * A number from a text, the same on every day (FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/). A panel's id is made from
 * its title, so that a new panel changes none of the others.
 */
export function stableId(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % largest) + 1;
}

/** Name of a query in its panel: A, B, ... Z, AA. */
export function refId(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${refId(Math.floor(index / 26) - 1)}${letter}`;
}
