/** Arguments whose keys are data, not names of arguments. A key without underscore survives either way. */
const maps = new Set([
  'annotations',
  'data',
  'data_wo',
  'labels',
  'match_labels',
  'node_selector',
  'parameters',
  'tags',
]);

/**
 * The properties of a generated class for the arguments that it synthesizes to: names in camel case, dependencies as objects.
 * Whether a key is data or a name is guessed; bench/run.ts compares what is synthesized of it, so that a wrong guess shows.
 */
export function flatConfig(block: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(block)
      .filter(([name]) => name !== '//')
      .map(([name, value]: [string, unknown]) => [camelCase(name), property(name, value)]),
  );
}

function property(name: string, value: unknown): unknown {
  if (name === 'depends_on' && Array.isArray(value)) return value.map((fqn: unknown) => ({ fqn }));
  return maps.has(name) ? value : nested(value);
}

function nested(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nested);
  return typeof value === 'object' && value !== null ? flatConfig(value) : value;
}

/** `vpc_id` is `vpcId`. */
export function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
