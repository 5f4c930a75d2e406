/** Name of the file in which Terraform pins the checksums of providers. */
export const lockFileName = '.terraform.lock.hcl';

const header =
  '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n';
const defaultRegistry = 'registry.terraform.io';

/** The part of a lock file that concerns the given provider sources; nothing when it knows none of them. */
export function lockFor(sources: readonly string[], lock: string): string | undefined {
  const addresses = new Set(sources.map(providerAddress));
  const blocks = [...lock.matchAll(/^provider "([^"]+)" \{\n[^]*?^\}\n?/gm)]
    .filter(([, address]) => address !== undefined && addresses.has(address))
    .map(([block]) => block.trimEnd());
  return blocks.length === 0 ? undefined : `${[header.trimEnd(), ...blocks].join('\n\n')}\n`;
}

/** `hashicorp/aws` and `aws` are short for `registry.terraform.io/hashicorp/aws`. */
export function providerAddress(source: string): string {
  const parts = source.split('/');
  if (parts.length === 1) return `${defaultRegistry}/hashicorp/${source}`;
  return parts.length === 2 ? `${defaultRegistry}/${source}` : source;
}
