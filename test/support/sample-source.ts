import type { App } from 'cdktf';
import { LocalBackend, TerraformOutput, TerraformResource, TerraformStack } from 'cdktf';
import { z } from 'zod';
import type { Source } from '../../cli/synthesis/source';
import { InvalidInput } from '../../constructs/core/invalid-input';

const schema = z.strictObject({ name: z.string(), greeting: z.string(), layers: z.array(z.string()).optional() });

/** An environment of the sample. */
export type SampleEnvironment = z.output<typeof schema>;

/** Small environments of built-in resources, which real Terraform runs without any provider. */
export function sampleSource(...environments: readonly unknown[]): Source<SampleEnvironment> {
  return { environments, parse, build };
}

/** Each layer is a stack with one resource that reads the layer before. */
function build(app: App, { name, greeting, layers = ['network', 'services'] }: SampleEnvironment): void {
  let before: TerraformResource | undefined;
  for (const layer of layers) {
    const stack = new TerraformStack(app, `${name}-${layer}`);
    new LocalBackend(stack, { path: `../../../terraform.state/${name}-${layer}.tfstate` });
    stack.addOverride('terraform.required_providers.terraform.source', 'terraform.io/builtin/terraform');
    // cdktf's own class for this runs `terraform version` whenever it is synthesized.
    const resource = new TerraformResource(stack, 'greeting', { terraformResourceType: 'terraform_data' });
    resource.addOverride('input', before?.getStringAttribute('output') ?? greeting);
    new TerraformOutput(stack, 'said', { value: resource.getStringAttribute('output') });
    before = resource;
  }
}

function parse(values: readonly unknown[]): readonly SampleEnvironment[] {
  const parsed = z.array(schema).safeParse(values);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(
    parsed.error.issues.map((issue) => ({
      where: 'sample',
      property: issue.path.slice(1).join('.'),
      got: 'something else',
      expected: issue.message,
      fix: 'mend it',
    })),
  );
}
