import { TerraformStack, Testing } from 'cdktf';

/** A block of synthesized JSON: arguments by name. */
export type Block = Readonly<Record<string, unknown>>;

/** Synthesized JSON of a stack, by type and logical name. */
export interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly output?: Readonly<Record<string, Block>>;
}

/** What a stack called `test` with these constructs synthesizes to. */
export function synthesize(build: (stack: TerraformStack) => void): Synthesized {
  const stack = new TerraformStack(Testing.app(), 'test');
  build(stack);
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

/** The arguments of the resource of one type whose logical name starts with `name`: fails unless there is exactly one. */
export function resource(synthesized: Synthesized, type: string, name = ''): Block {
  const found = resources(synthesized, type).filter(([logicalName]) => logicalName.startsWith(name));
  if (found.length === 1 && found[0] !== undefined) return found[0][1];
  throw new Error(`${found.length} resources ${type} named ${name}*: ${found.map(([logical]) => logical).join(', ')}`);
}

/** Logical names and arguments of the resources of one type. */
export function resources(synthesized: Synthesized, type: string): [string, Block][] {
  return Object.entries(synthesized.resource?.[type] ?? {});
}

/** The statements of a policy that a resource holds as JSON. */
export function statements(policy: unknown): readonly Block[] {
  return (JSON.parse(String(policy)) as { Statement: readonly Block[] }).Statement;
}
