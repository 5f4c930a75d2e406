/** A label that has a value, as Alertmanager's parser reads it (UTF-8 strict: values are quoted). */
export function equals(label: string, value: string): string {
  return `${label}="${value}"`;
}

/** A label that has one of several values. Names of alerts need no escape in a regular expression. */
export function isOneOf(label: string, values: readonly string[]): string {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 ? equals(label, only) : `${label}=~"${values.join('|')}"`;
}
