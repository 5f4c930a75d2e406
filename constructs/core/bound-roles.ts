import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { TerraformStack } from 'cdktf';
import { Aspects } from 'cdktf';
import type { IConstruct } from 'constructs';
import { boundaryArn } from './permissions-boundary';

/**
 * Bounds every role of a stack, whoever makes it: the pipeline may write policies only into roles that are bounded
 * (docs/decisions/0105-roles-have-a-boundary.md).
 */
export function boundRoles(stack: TerraformStack, account: string): void {
  Aspects.of(stack).add({
    visit(node: IConstruct): void {
      if (node instanceof IamRole) node.permissionsBoundary = boundaryArn(account);
    },
  });
}
