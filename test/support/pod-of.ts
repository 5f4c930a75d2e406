import type { Block, Synthesized } from './synthesize';
import { resource } from './synthesize';

/** A container in synthesized JSON, as far as tests look into it. */
export interface ContainerJson extends Block {
  readonly name: string;
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value?: string; readonly value_from?: Block }[];
}

/** A pod in synthesized JSON, as far as tests look into it. */
export interface PodJson extends Block {
  readonly container: readonly ContainerJson[];
  readonly init_container?: readonly ContainerJson[];
}

interface Controller {
  readonly spec: { readonly template: { readonly spec: PodJson } };
}

/** The pod of the only controller of one type whose logical name starts with `name`. */
export function podOf(synthesized: Synthesized, type: string, name = ''): PodJson {
  return (resource(synthesized, type, name) as unknown as Controller).spec.template.spec;
}

/** The first container of a pod. */
export function mainContainer({ container: [first] }: PodJson): ContainerJson {
  if (first === undefined) throw new Error('the pod has no container');
  return first;
}

/** Environment variables by name: texts as they are, keys of Secrets as `secret/key`, fields as `field:path`. */
export function environmentOf({ env }: ContainerJson): Readonly<Record<string, string>> {
  return Object.fromEntries(env.map(({ name, value, value_from: from }) => [name, value ?? reference(from)]));
}

function reference(from: Block | undefined): string {
  const { secret_key_ref: key, field_ref: field } = from as {
    secret_key_ref?: { name: string; key: string };
    field_ref?: { field_path: string };
  };
  return key === undefined ? `field:${String(field?.field_path)}` : `${key.name}/${key.key}`;
}
