import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { INamespace } from './namespace';

/**
 * The name of a namespace for a resource in it. Where both are in one stack it is a reference, so that Terraform creates the
 * namespace first; across stacks it is the plain name, since the stack of the namespace is deployed before.
 */
export function namespaceName(scope: Construct, { name, resource }: INamespace): string {
  if (resource === undefined || TerraformStack.of(resource) !== TerraformStack.of(scope)) return name;
  return resource.metadata.name;
}
