import type { PolicyStatement } from '../core/policy-document';
import { resourcePrefix } from '../core/resource-prefix';
import type { PipelineEnvironment } from './pipeline-environment';

/**
 * What a plan reads to refresh what the stacks make: configuration, never data. So no `logs:Get*`, no `s3:GetObject`,
 * no `kms:Decrypt`; AWS's own ReadOnlyAccess has the first two. None of these actions changes anything.
 */
export const readActions: readonly string[] = [
  'acm:DescribeCertificate',
  'acm:ListTagsForCertificate',
  'autoscaling:Describe*',
  'ec2:Describe*',
  'eks:Describe*',
  'eks:List*',
  'elasticloadbalancing:Describe*',
  'iam:GetInstanceProfile',
  'iam:GetOpenIDConnectProvider',
  'iam:GetPolicy',
  'iam:GetPolicyVersion',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:ListInstanceProfilesForRole',
  'iam:ListPolicyVersions',
  'iam:ListRolePolicies',
  'kms:DescribeKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListAliases',
  'kms:ListResourceTags',
  'logs:DescribeLogGroups',
  'logs:ListTagsForResource',
  'rds:Describe*',
  'rds:ListTagsForResource',
  'route53:GetChange',
  'route53:GetHostedZone',
  'route53:ListResourceRecordSets',
  'route53:ListTagsForResource',
  's3:GetAccelerateConfiguration',
  's3:GetBucket*',
  's3:GetEncryptionConfiguration',
  's3:GetLifecycleConfiguration',
  's3:GetReplicationConfiguration',
  's3:ListTagsForResource',
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetResourcePolicy',
  'wafv2:GetWebACL',
  'wafv2:GetWebACLForResource',
  'wafv2:ListTagsForResource',
];

/**
 * Reading the configuration of everything in the account, and the secrets of some environments: an ephemeral
 * resource is opened at plan too.
 */
export function readPermissions(account: string, environments: readonly PipelineEnvironment[]): PolicyStatement[] {
  const secrets = environments.flatMap(({ region, secretPrefix }) =>
    secretPrefix === undefined ? [] : [`arn:aws:secretsmanager:${region}:${account}:secret:${secretPrefix}/*`],
  );
  const buckets = environments.map(({ name }) => `arn:aws:s3:::${resourcePrefix(name)}-*`);
  const read: PolicyStatement[] = [
    { Sid: 'ReadConfiguration', Effect: 'Allow', Action: readActions, Resource: '*' },
    // S3 answers whether a bucket exists to those who may list it.
    { Sid: 'FindBuckets', Effect: 'Allow', Action: 's3:ListBucket', Resource: buckets },
  ];
  if (secrets.length === 0) return read;
  return [...read, { Sid: 'ReadSecrets', Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secrets }];
}
