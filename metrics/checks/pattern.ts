/** A matcher's regular expression, anchored at both ends as Prometheus does it; undefined if only RE2 understands it. */
export function anchored(pattern: string): RegExp | undefined {
  try {
    const insensitive = pattern.startsWith('(?i)');
    return new RegExp(`^(?:${insensitive ? pattern.slice(4) : pattern})$`, insensitive ? 'i' : '');
  } catch {
    return undefined;
  }
}

/** The values that a pattern names one by one: `a|b`; undefined if it is more than that. */
export function namedValues(pattern: string): readonly string[] | undefined {
  const values = pattern.split('|').map((value) => value.replace(/\\([.\-/+])/g, '$1'));
  const plain = pattern.replace(/\\[.\-/+]/g, '');
  return /[\\^$*+?()[\]{}.]/.test(plain) ? undefined : values;
}
