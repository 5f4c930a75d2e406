import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument } from '../core/policy-document';

/** Properties of `NodeRole`. */
export interface NodeRoleProps {
  /** Name of the role. */
  readonly name: string;
}

/**
 * What a node may do: join its cluster, ask for credentials for its pods, pull images from ECR.
 *
 * AmazonEKS_CNI_Policy is not among it: `aws-node` has it by Pod Identity, so that a pod that gets at the node's
 * credentials cannot rewire the VPC (docs/decisions/0121-no-cni-policy-on-nodes.md).
 */
export class NodeRole extends Construct {
  /** ARN of the role. */
  readonly arn: string;
  /** What has to exist before nodes start. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { name }: NodeRoleProps) {
    super(scope, id);
    const role = new IamRole(this, 'role', {
      name,
      description: 'Nodes of an EKS cluster',
      assumeRolePolicy: policyDocument([
        { Sid: 'Ec2', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ]),
    });
    this.arn = role.arn;
    this.ready = ['AmazonEKSWorkerNodePolicy', 'AmazonEC2ContainerRegistryPullOnly'].map(
      (policy) =>
        new IamRolePolicyAttachment(this, policy, {
          role: role.name,
          policyArn: `arn:aws:iam::aws:policy/${policy}`,
        }),
    );
  }
}
