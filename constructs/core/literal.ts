/**
 * Escapes every string in a value so that Terraform hands it on unchanged.
 *
 * Terraform reads each string of its JSON syntax as a template: `${` opens an interpolation and `%{` a directive
 * (https://developer.hashicorp.com/terraform/language/syntax/json#string-templates). Grafana, Envoy, Alertmanager
 * and Logstash write both. Whatever comes from a pure folder passes through here; a value that holds cdktf tokens
 * must not, since its references would become text. `Fn.rawString` is no substitute: it corrupts quotes.
 */
export function literal<T>(value: T): T;
export function literal(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', '$${').replaceAll('%{', '%%{');
  if (Array.isArray(value)) return value.map((item: unknown) => literal(item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [literal(key), literal(item)]),
    );
  }
  return value;
}
