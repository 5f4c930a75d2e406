import type { PolicyStatement } from '../core/policy-document';

/** The states of some environments. */
export interface StateScope {
  /** ARN of the state bucket. */
  readonly bucketArn: string;
  /** ARN of the key of the states. */
  readonly keyArn: string;
  /** Environments whose states are meant: `<environment>/<layer>.tfstate`. */
  readonly environments: readonly string[];
}

/**
 * What Terraform's S3 backend needs: https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required
 * A plan only reads states, but takes their locks (`<key>.tflock`): it would otherwise read a half written one.
 */
export function statePermissions(
  { bucketArn, keyArn, environments }: StateScope,
  access: 'read' | 'write',
): PolicyStatement[] {
  const objects = (suffix: string) => environments.map((name) => `${bucketArn}/${name}/${suffix}`);
  return [
    // Of names only. Without a prefix as condition: `terraform init` lists workspaces below `env:/`, and to whoever may not
    // list S3 says "forbidden" instead of "no such key" of a state that was never written.
    { Sid: 'ListStates', Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn },
    {
      Sid: access === 'write' ? 'WriteStates' : 'ReadStates',
      Effect: 'Allow',
      Action: access === 'write' ? ['s3:GetObject', 's3:PutObject'] : 's3:GetObject',
      Resource: objects('*.tfstate'),
    },
    {
      Sid: 'LockStates',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: objects('*.tflock'),
    },
    {
      Sid: 'UseStateKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'],
      Resource: keyArn,
    },
  ];
}
