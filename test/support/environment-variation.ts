import { development, local, production, staging } from '../../environments';

const shipped = { local, development, staging, production };

/** A shipped environment with some fields set or removed, by path: `target.zones[2]`. */
export interface Variation {
  /** The shipped environment that is changed. */
  readonly base: keyof typeof shipped;
  /** New values by path. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Paths of fields to remove. */
  readonly remove?: readonly string[];
}

/** The environment that a variation describes; it may well be invalid. */
export function vary({ base, set = {}, remove = [] }: Variation): unknown {
  const environment = structuredClone(shipped[base]);
  for (const [path, value] of Object.entries(set)) {
    const { parent, key } = at(environment, path);
    Reflect.set(parent, key, structuredClone(value));
  }
  for (const path of remove) {
    const { parent, key } = at(environment, path);
    Reflect.deleteProperty(parent, key);
  }
  return environment;
}

function at(root: object, path: string): { parent: object; key: string } {
  const steps = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  const key = steps.pop() ?? '';
  const parent = steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  );
  if (typeof parent !== 'object' || parent === null) throw new Error(`no object around ${path}`);
  return { parent, key };
}
