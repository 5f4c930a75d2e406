import { createRequire } from 'node:module';

/** Which classes are needed is known only when a stack is read. */
const load = createRequire(__filename);

/** A generated class and the deep path that it is imported from. */
export interface ProviderClass {
  /** Name of the class. */
  readonly name: string;
  /** Deep path of its module. */
  readonly path: string;
}

/** The class of a Terraform type: `aws_vpc` is `Vpc` of `@cdktf/provider-aws/lib/vpc`. */
export function providerClass(type: string, kind: 'resource' | 'data' | 'provider'): ProviderClass {
  const [provider = type, ...words] = type.split('_');
  const parts = kind === 'data' ? [`data-${provider}`, ...words] : words;
  const path = `@cdktf/provider-${provider}/lib/${kind === 'provider' ? 'provider' : parts.join('-')}`;
  const loaded: unknown = load(path);
  const exported = Object.entries(typeof loaded === 'object' && loaded !== null ? loaded : {});
  const name = exported.find(([, each]: [string, unknown]) => terraformType(each) === type)?.[0];
  if (name === undefined) throw new Error(`${path} has no class of ${type}`);
  return { name, path };
}

function terraformType(value: unknown): unknown {
  return typeof value === 'function' && 'tfResourceType' in value ? value.tfResourceType : undefined;
}
