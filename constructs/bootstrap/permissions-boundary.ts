import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { Construct } from 'constructs';
import { boundaryName, boundaryPath } from '../core/permissions-boundary';
import { policyDocument } from '../core/policy-document';

/** Properties of `PermissionsBoundary`. */
export interface PermissionsBoundaryProps {
  /** ARN of the state bucket. */
  readonly bucketArn: string;
  /** ARN of the key of the states. */
  readonly keyArn: string;
}

/**
 * What roles of the control plane, of nodes, controllers and pods can ever be given: the services that their policies name. Of IAM
 * there is only what EKS and the load balancer controller ask for, which gives nobody rights.
 */
const bounded = [
  'acm:*',
  'autoscaling:*',
  'cloudwatch:*',
  'cognito-idp:Describe*',
  'ec2:*',
  'ecr:*',
  'eks:Describe*',
  'eks:List*',
  'eks-auth:AssumeRoleForPodIdentity',
  'elasticloadbalancing:*',
  'iam:CreateServiceLinkedRole',
  'iam:GetServerCertificate',
  'iam:ListServerCertificates',
  'kms:*',
  'logs:*',
  's3:*',
  'shield:*',
  'tag:*',
  'waf-regional:*',
  'wafv2:*',
];

/** The most that a role which a pipeline makes can do, whatever is written into it. It gives nothing by itself. */
export class PermissionsBoundary extends Construct {
  constructor(scope: Construct, id: string, { bucketArn, keyArn }: PermissionsBoundaryProps) {
    super(scope, id);
    new IamPolicy(this, 'policy', {
      name: boundaryName,
      path: boundaryPath,
      description: 'The most that a role which a pipeline makes can do',
      policy: policyDocument([
        { Sid: 'Services', Effect: 'Allow', Action: bounded, Resource: '*' },
        { Sid: 'KeepStates', Effect: 'Deny', Action: 's3:*', Resource: [bucketArn, `${bucketArn}/*`] },
        { Sid: 'KeepStateKey', Effect: 'Deny', Action: 'kms:*', Resource: keyArn },
      ]),
    });
  }
}
