import { boundaryArn } from '../core/permissions-boundary';
import type { PolicyStatement } from '../core/policy-document';
import { resourcePrefix } from '../core/resource-prefix';
import type { PipelineEnvironment } from './pipeline-environment';

/** What an apply must not touch: the ground that it stands on. */
export interface PipelineGround {
  /** ARN of the state bucket. */
  readonly bucketArn: string;
  /** ARN of the key of the states. */
  readonly keyArn: string;
  /** ARNs of the roles of the pipelines. */
  readonly roleArns: readonly string[];
}

/** Services whose resources live in a region; the region is the limit, since most ids are not known beforehand. */
const regionalActions = [
  'acm:*',
  'autoscaling:*',
  'ec2:*',
  'eks:*',
  'elasticloadbalancing:*',
  'logs:*',
  'rds:*',
  'wafv2:*',
];

/** Making and keeping keys. Using one is a right of its own, and only what creates a database asks for it. */
const keyActions = ['Create*', 'Enable*', 'PutKeyPolicy', 'Update*', 'DeleteAlias', '*Resource', '*KeyDeletion'].map(
  (action) => `kms:${action}`,
);

/** Changing policies that are attached to nothing yet. */
const policyActions = ['CreatePolicy*', 'DeletePolicy*', 'SetDefaultPolicyVersion', 'TagPolicy', 'UntagPolicy'];

/** Changing what a role is, but not what it may do. */
const roleActions = ['DeleteRole', 'UpdateRole*', 'UpdateAssumeRolePolicy', 'TagRole', 'UntagRole'];

/**
 * Changing what a role may do. Each of them knows the condition `iam:PermissionsBoundary`:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
const boundedActions = [
  'AttachRolePolicy',
  'CreateRole',
  'DeleteRolePolicy',
  'DetachRolePolicy',
  'PutRolePermissionsBoundary',
  'PutRolePolicy',
];

/** Services that are handed a role by the stacks. */
const roleTakers = ['eks', 'ec2', 'pods.eks', 'vpc-flow-logs', 'monitoring.rds'].map((name) => `${name}.amazonaws.com`);

/** Services whose own roles come into being with their first use in an account. */
const linkedServices = ['autoscaling', 'eks', 'eks-nodegroup', 'elasticloadbalancing', 'rds'].map(
  (name) => `${name}.amazonaws.com`,
);

/** Changing what the stacks of some environments make. Roles, policies and buckets carry `zerotrace-<environment>-`. */
export function writePermissions(
  account: string,
  environments: readonly PipelineEnvironment[],
  { bucketArn, keyArn, roleArns }: PipelineGround,
): PolicyStatement[] {
  const named = (kind: string) =>
    environments.map(({ name }) => `arn:aws:iam::${account}:${kind}/${resourcePrefix(name)}-*`);
  const regions = [...new Set(environments.map(({ region }) => region))].sort();
  const inRegions = { StringEquals: { 'aws:RequestedRegion': regions } };
  return [
    { Sid: 'ChangeRegional', Effect: 'Allow', Action: regionalActions, Resource: '*', Condition: inRegions },
    { Sid: 'ChangeKeys', Effect: 'Allow', Action: keyActions, Resource: '*', Condition: inRegions },
    // RDS encrypts with the caller's rights: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html
    {
      Sid: 'UseKeysThroughRds',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'],
      Resource: `arn:aws:kms:*:${account}:key/*`,
      Condition: { StringEquals: { 'kms:ViaService': regions.map((region) => `rds.${region}.amazonaws.com`) } },
    },
    // IAM knows no narrower resource for a zone that does not exist yet.
    { Sid: 'CreateZones', Effect: 'Allow', Action: 'route53:CreateHostedZone', Resource: '*' },
    {
      Sid: 'ChangeZones',
      Effect: 'Allow',
      Action: ['route53:DeleteHostedZone', 'route53:Change*', 'route53:UpdateHostedZoneComment'],
      Resource: 'arn:aws:route53:::hostedzone/*',
    },
    {
      Sid: 'ChangeBuckets',
      Effect: 'Allow',
      Action: [
        's3:CreateBucket',
        's3:DeleteBucket*',
        's3:PutBucket*',
        's3:Put*Configuration',
        's3:TagResource',
        's3:UntagResource',
      ],
      Resource: environments.map(({ name }) => `arn:aws:s3:::${resourcePrefix(name)}-*`),
    },
    ...emptyBuckets(environments.filter((environment) => !environment.protected)),
    {
      Sid: 'ChangeRoles',
      Effect: 'Allow',
      // Nothing among it gives a role a right: see BoundedRoles.
      Action: [...policyActions, ...roleActions, '*InstanceProfile'].map((action) => `iam:${action}`),
      Resource: [...named('role'), ...named('policy'), ...named('instance-profile')],
    },
    // IAM has this condition for the actions that give rights: a role without the boundary can be given none.
    {
      Sid: 'BoundedRoles',
      Effect: 'Allow',
      Action: boundedActions.map((action) => `iam:${action}`),
      Resource: named('role'),
      Condition: { StringEquals: { 'iam:PermissionsBoundary': boundaryArn(account) } },
    },
    {
      Sid: 'HandRolesToServices',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: named('role'),
      Condition: { StringEquals: { 'iam:PassedToService': roleTakers } },
    },
    {
      Sid: 'CreateServiceLinkedRoles',
      Effect: 'Allow',
      Action: 'iam:CreateServiceLinkedRole',
      Resource: `arn:aws:iam::${account}:role/aws-service-role/*`,
      Condition: { StringEquals: { 'iam:AWSServiceName': linkedServices } },
    },
    {
      Sid: 'KeepStates',
      Effect: 'Deny',
      Action: ['s3:DeleteBucket*', 's3:DeleteObjectVersion', 's3:PutBucket*', 's3:Put*Configuration'],
      Resource: [bucketArn, `${bucketArn}/*`],
    },
    { Sid: 'KeepStateKey', Effect: 'Deny', Action: [...keyActions, 'kms:Disable*'], Resource: keyArn },
    {
      Sid: 'KeepPipelineRoles',
      Effect: 'Deny',
      Action: ['Create*', 'Delete*', 'Update*', 'Put*', 'Attach*', 'Detach*', 'PassRole'].map((a) => `iam:${a}`),
      Resource: [...roleArns],
    },
    {
      Sid: 'KeepBoundary',
      Effect: 'Deny',
      Action: ['CreatePolicyVersion', 'DeletePolicy*', 'SetDefaultPolicyVersion'].map((action) => `iam:${action}`),
      Resource: boundaryArn(account),
    },
    { Sid: 'KeepRolesBounded', Effect: 'Deny', Action: 'iam:DeleteRolePermissionsBoundary', Resource: '*' },
  ];
}

/** What destroying a bucket takes that has objects (`forceDestroy`): every version of each goes first. */
function emptyBuckets(environments: readonly PipelineEnvironment[]): PolicyStatement[] {
  if (environments.length === 0) return [];
  const buckets = environments.map(({ name }) => `arn:aws:s3:::${resourcePrefix(name)}-*`);
  return [
    { Sid: 'ListVersions', Effect: 'Allow', Action: 's3:ListBucketVersions', Resource: buckets },
    {
      Sid: 'EmptyBuckets',
      Effect: 'Allow',
      Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      Resource: buckets.map((bucket) => `${bucket}/*`),
    },
  ];
}
