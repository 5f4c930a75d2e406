import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** How two output folders of cdktf compare. */
export interface Comparison {
  /** Stacks that both have. */
  readonly stacks: number;
  /** Resources in the first folder. */
  readonly resources: number;
  /** Stacks that differ in anything but cdktf's metadata, which names constructs. */
  readonly different: readonly string[];
}

/** Compares what two programs synthesized. */
export function sameResources(one: string, other: string): Comparison {
  const stacks = readdirSync(join(one, 'stacks'));
  const extra = readdirSync(join(other, 'stacks')).filter((stack) => !stacks.includes(stack));
  const different = stacks.filter((stack) => !isDeepStrictEqual(read(one, stack), read(other, stack)));
  const resources = stacks.reduce((sum, stack) => sum + countResources(read(one, stack)), 0);
  return { stacks: stacks.length, resources, different: [...different, ...extra] };
}

function read(folder: string, stack: string): unknown {
  const file = join(folder, 'stacks', stack, 'cdk.tf.json');
  return JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => (key === '//' ? undefined : value));
}

function countResources(json: unknown): number {
  if (typeof json !== 'object' || json === null || !('resource' in json)) return 0;
  return Object.values(json.resource ?? {}).reduce((sum, named: object) => sum + Object.keys(named).length, 0);
}
