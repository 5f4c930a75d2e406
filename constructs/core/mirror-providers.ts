import type { TerraformStack } from 'cdktf';
import { Aspects, TerraformProvider } from 'cdktf';
import type { IConstruct } from 'constructs';

/**
 * Points every provider of a stack at another registry: `hashicorp/aws` becomes `<host>/hashicorp/aws`.
 * For networks without a way to registry.terraform.io. The lock file of such an environment is its own.
 */
export function mirrorProviders(stack: TerraformStack, host: string): void {
  Aspects.of(stack).add({
    visit(node: IConstruct): void {
      if (!TerraformProvider.isTerraformProvider(node)) return;
      const { terraformResourceType: name, terraformProviderSource: source } = node;
      if (source === undefined) return;
      // The generated classes say `aws`, which is short for `hashicorp/aws`: with a host, Terraform knows no short form.
      const full = source.includes('/') ? source : `hashicorp/${source}`;
      stack.addOverride(`terraform.required_providers.${name}.source`, `${host}/${full}`);
    },
  });
}
