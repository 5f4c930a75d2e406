import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { policyDocument } from '../core/policy-document';

/** Properties of `ClusterRole`. */
export interface ClusterRoleProps {
  /** Name of the role. */
  readonly name: string;
  /** The key that encrypts the cluster's secrets. */
  readonly secretsKeyArn: string;
}

/** What the control plane of an EKS cluster may do in the account. */
export class ClusterRole extends Construct {
  /** ARN of the role. */
  readonly arn: string;
  /** What has to exist before the cluster, and go after it: EKS cleans up network interfaces with this role. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { name, secretsKeyArn }: ClusterRoleProps) {
    super(scope, id);
    const role = new IamRole(this, 'role', {
      name,
      description: 'Control plane of an EKS cluster',
      assumeRolePolicy: policyDocument([
        { Sid: 'Eks', Effect: 'Allow', Principal: { Service: 'eks.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ]),
    });
    this.arn = role.arn;
    this.ready = [
      new IamRolePolicyAttachment(this, 'AmazonEKSClusterPolicy', {
        role: role.name,
        policyArn: 'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy',
      }),
      new IamRolePolicy(this, 'secrets', {
        name: 'encrypt-secrets',
        role: role.name,
        policy: policyDocument([
          {
            Sid: 'EncryptSecrets',
            Effect: 'Allow',
            Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ListGrants', 'kms:DescribeKey'],
            Resource: secretsKeyArn,
          },
        ]),
      }),
    ];
  }
}
