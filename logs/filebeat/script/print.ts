/** A text in the script: in single quotes. */
export function literal(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

/** A regular expression in the script. */
export function pattern(source: string, flags = ''): string {
  return String(new RegExp(source, flags));
}

/** Name of a constant that is made for an id: `gin-access` is `GIN_ACCESS`. */
export function constantName(id: string): string {
  return id.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
