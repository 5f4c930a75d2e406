import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { Construct } from 'constructs';
import type { KmsKey } from '../core/kms-key';
import { SecureBucket } from '../core/secure-bucket';

/** Properties of `StateBucket`. */
export interface StateBucketProps {
  /** Name of the bucket: unique in all of AWS, and known at synth. */
  readonly name: string;
  /** Key that encrypts the states. */
  readonly key: KmsKey;
  /** Name of a bucket that takes its access logs. @default none: CloudTrail data events tell the same */
  readonly accessLogBucket?: string;
  /** Days that a replaced state is kept. @default 365 */
  readonly versionRetentionDays?: number;
}

/** Defaults of `StateBucket`. */
export const stateBucketDefaults = { versionRetentionDays: 365 } as const;

/** The bucket of Terraform's states: never destroyed, each replaced state kept for a year, so that one can be had back. */
export class StateBucket extends Construct {
  /** ARN of the bucket. */
  readonly arn: string;

  constructor(scope: Construct, id: string, props: StateBucketProps) {
    super(scope, id);
    const { name, key, accessLogBucket, versionRetentionDays } = { ...stateBucketDefaults, ...props };
    const bucket = new SecureBucket(this, 'bucket', {
      name,
      encryption: key,
      noncurrentDays: versionRetentionDays,
      preventDestroy: true,
    });
    this.arn = bucket.arn;
    if (accessLogBucket === undefined) return;
    new S3BucketLoggingA(this, 'access-log', {
      bucket: bucket.name,
      targetBucket: accessLogBucket,
      targetPrefix: `${name}/`,
    });
  }
}
