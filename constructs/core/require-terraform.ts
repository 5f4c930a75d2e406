import type { TerraformStack } from 'cdktf';

/** Ephemeral values and write-only arguments need Terraform 1.11 (https://developer.hashicorp.com/terraform/language/v1.11.x/upgrade-guides). */
export const terraformVersion = '>= 1.11.0';

/** Makes a stack refuse an older Terraform, which would write secrets into the state. */
export function requireTerraform(stack: TerraformStack): void {
  stack.addOverride('terraform.required_version', terraformVersion);
}
