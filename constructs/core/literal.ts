/**
 * Escapes every string in a value so that Terraform hands it on unchanged.
 *
 * Terraform reads each string of its JSON syntax as a template: `${` opens an interpolation and `%{` a directive
 * (https://developer.hashicorp.com/terraform/language/syntax/json#string-templates). Grafana, Envoy, Alertmanager
 * and Logstash write both. Whatever comes from a pure folder passes through here; a value that holds cdktf tokens
 * must not, since its references would become text. Terraform keeps text in Unicode normalization form C; no way of
 * writing it changes that. `Fn.rawString` is no substitute: it corrupts quotes.
 */
export function literal<T>(value: T): T;
export function literal(value: unknown): unknown {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map((item: unknown) => literal(item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [literal(key), literal(item)]),
    );
  }
  return value;
}

/**
 * Terraform 1.11 unescapes no `$${` that comes soon after a carriage return without line feed. Such a return, with the
 * signs before it (which would read as an escape of what follows), becomes an interpolation of quoted text.
 */
function escaped(text: string): string {
  return text.replace(/([$%]*)\r(?!\n)|([$%])\{/g, (match, signs: string | undefined, sign: string | undefined) =>
    sign === undefined ? `\${"${signs ?? ''}\\r"}` : `${sign}${match}`,
  );
}
