import type { Reference } from './references';
import { referencesIn } from './references';

/** Blocks of a synthesized stack by kind, type and name. */
export type StackJson = Readonly<Record<string, unknown>>;

/** One block of a stack, with what it refers to. */
export interface Block {
  /** Its address: `aws_vpc.vpc`, `data.aws_region.here`, `local.x`, `provider.aws`, `output.id`. */
  readonly address: string;
  readonly references: readonly Reference[];
  /** Addresses in `depends_on`. */
  readonly dependsOn: readonly string[];
}

const prefixes: Readonly<Record<string, string>> = { resource: '', data: 'data.', ephemeral: 'ephemeral.' };
const named: Readonly<Record<string, string>> = {
  output: 'output.',
  variable: 'var.',
  locals: 'local.',
  check: 'check.',
};

/** Every block of a stack. */
export function blocksOf(stack: StackJson): readonly Block[] {
  return Object.entries(stack).flatMap(([kind, body]) => {
    const prefix = prefixes[kind];
    if (prefix !== undefined) {
      return entries(body).flatMap(([type, all]) =>
        entries(all).map(([name, value]) => block(`${prefix}${type}.${name}`, value)),
      );
    }
    if (kind === 'provider') return entries(body).map(([name, value]) => block(`provider.${name}`, value));
    const start = named[kind];
    return start === undefined ? [] : entries(body).map(([name, value]) => block(`${start}${name}`, value));
  });
}

function block(address: string, value: unknown): Block {
  const { depends_on: dependsOn } = isObject(value) ? value : {};
  return {
    address,
    references: stringsIn(value).flatMap(referencesIn),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.filter((item): item is string => typeof item === 'string') : [],
  };
}

/** The address of what a reference names, or nothing where it names no block, such as `each.value`. */
export function addressOf([root = '', first = '', second = '']: Reference): string | undefined {
  if (['each', 'count', 'self', 'path', 'terraform'].includes(root)) return undefined;
  if (root === 'data' || root === 'ephemeral') return `${root}.${first}.${second}`;
  return `${root}.${first}`;
}

/** The first cycle among nodes, as the path that closes it. */
export function cycleIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** What must exist before each block: what it refers to, and for a resource its provider. */
export function dependenciesOf(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  const addresses = new Set(blocks.map(({ address }) => address));
  return new Map(
    blocks.map(({ address, references, dependsOn }) => {
      const type = address.replace(/^(?:data|ephemeral)\./, '');
      const provider = `provider.${type.split('_')[0] ?? ''}`;
      const wanted = [...references.map(addressOf), ...dependsOn, /_/.test(type) ? provider : undefined];
      // The validation of a variable refers to the variable itself.
      const self = address.startsWith('var.') ? address : undefined;
      const known = wanted.filter((other): other is string => other !== undefined && addresses.has(other));
      return [address, known.filter((other) => other !== self)];
    }),
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)]);
}

function entries(value: unknown): readonly [string, unknown][] {
  return isObject(value) ? Object.entries(value).filter(([key]) => key !== '//') : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
