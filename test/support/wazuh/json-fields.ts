/**
 * Fields of a JSON text as Wazuh's decoder names them: paths with dots; a list becomes the text that `cJSON_Print` makes of it, with tabs; `null` is a word.
 *
 * @see https://github.com/wazuh/wazuh/blob/v4.14.6/src/analysisd/decoders/plugins/json_decoder.c
 */
export function jsonFields(log: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let value: unknown;
  try {
    value = JSON.parse(log);
  } catch {
    return fields;
  }
  walk(value, '', fields);
  return fields;
}

/** `analysisd.decoder_order_size`: what comes later in the text is not decoded. */
const mostFields = 256;

function walk(value: unknown, path: string, fields: Map<string, string>): void {
  if (Array.isArray(value)) {
    if (value.length > 0) add(path, printed(value, 0), fields);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, below] of Object.entries(value)) walk(below, path === '' ? key : `${path}.${key}`, fields);
    return;
  }
  // `user` with a text is the static field of the user that it is about.
  add(path === 'user' ? 'dstuser' : path, String(value), fields);
}

function add(path: string, text: string, fields: Map<string, string>): void {
  if (fields.size < mostFields && !fields.has(path)) fields.set(path, text);
}

/** As cJSON prints: a list in one line, an object with a tab after each colon. */
function printed(value: unknown, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((each) => printed(each, depth + 1)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const tabs = '\t'.repeat(depth + 1);
    const lines = Object.entries(value).map(
      ([key, below]) => `${tabs}${JSON.stringify(key)}:\t${printed(below, depth + 1)}`,
    );
    return `{\n${lines.join(',\n')}\n${'\t'.repeat(depth)}}`;
  }
  return JSON.stringify(value);
}
