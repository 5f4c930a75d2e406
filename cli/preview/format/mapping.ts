import type { Mappings } from '../grafana/shared';

/** What stands for a value, where something does. */
export function mapped(
  value: string | number,
  all: Mappings = [],
): { readonly text: string | undefined; readonly color: string | undefined } | undefined {
  for (const { options } of all) {
    const found = options[String(value)];
    if (found !== undefined) return { text: found.text, color: found.color };
  }
  return undefined;
}
