import type { ITerraformDependable } from 'cdktf';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

/**
 * Those of some resources that a construct's stack has itself: `depends_on` cannot name a resource of another stack, which
 * is deployed as a whole before.
 */
export function inSameStack(scope: Construct, resources: readonly ITerraformDependable[]): ITerraformDependable[] {
  const stack = TerraformStack.of(scope);
  return resources.filter((resource) => !Construct.isConstruct(resource) || TerraformStack.of(resource) === stack);
}
