import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import type { KmsKey } from '../core/kms-key';
import { policyDocument } from '../core/policy-document';

/** Properties of `StateBucket`. */
export interface StateBucketProps {
  /** Name of the bucket, unique in the world. */
  readonly name: string;
  /** Key that encrypts the states. */
  readonly key: KmsKey;
  /** Name of a bucket that takes its access logs. @default none: CloudTrail data events tell the same */
  readonly accessLogBucket?: string;
  /** Days that a replaced state is kept. @default 365 */
  readonly versionRetentionDays?: number;
  /** Replaced states that are kept however old they are. @default 20 */
  readonly versionsKept?: number;
}

/** Defaults of `StateBucket`. */
export const stateBucketDefaults = { versionRetentionDays: 365, versionsKept: 20 } as const;

/** Days after which parts of an upload that never ended are removed. */
const abandonedUploadDays = 7;

/** The bucket of Terraform's states: every version kept for a year, encrypted, TLS only, never public, never destroyed. */
export class StateBucket extends Construct {
  /** ARN of the bucket. */
  readonly arn: string;

  constructor(scope: Construct, id: string, props: StateBucketProps) {
    super(scope, id);
    const { name, key, accessLogBucket, versionRetentionDays, versionsKept } = { ...stateBucketDefaults, ...props };
    const { bucket, arn } = new S3Bucket(this, 'bucket', { bucket: name, lifecycle: { preventDestroy: true } });
    this.arn = arn;
    const versioning = new S3BucketVersioningA(this, 'versioning', {
      bucket,
      versioningConfiguration: { status: 'Enabled' },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
      bucket,
      rule: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
          bucketKeyEnabled: true,
        },
      ],
    });
    const access = new S3BucketPublicAccessBlock(this, 'public-access', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, 'ownership', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } });
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      bucket,
      // S3 refuses a rule about versions of a bucket that has none yet.
      dependsOn: [versioning],
      rule: [
        {
          id: 'forget-old-versions',
          status: 'Enabled',
          filter: [{}],
          noncurrentVersionExpiration: [
            { noncurrentDays: versionRetentionDays, newerNoncurrentVersions: versionsKept },
          ],
          // Lock files come and go with every run and leave one marker each.
          expiration: [{ expiredObjectDeleteMarker: true }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: abandonedUploadDays }],
        },
      ],
    });
    new S3BucketPolicy(this, 'policy', {
      bucket,
      // Two changes of a bucket's access at once conflict: OperationAborted.
      dependsOn: [access],
      policy: policyDocument([
        {
          Sid: 'DenyWithoutTls',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [arn, `${arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ]),
    });
    if (accessLogBucket !== undefined) {
      new S3BucketLoggingA(this, 'access-log', { bucket, targetBucket: accessLogBucket, targetPrefix: `${name}/` });
    }
  }
}
