import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { PodPermission } from '../cluster/pod-permission';
import type { AwsLocation } from '../core/aws-location';
import { KmsKey } from '../core/kms-key';
import { SecureBucket } from '../core/secure-bucket';

/** Properties of `BackupBucket`. */
export interface BackupBucketProps {
  /** Name, unique in the account: the account id is appended, since bucket names are unique in all of AWS. */
  readonly name: string;
  /** Account and region of the bucket. */
  readonly location: AwsLocation;
  /** Makes Terraform refuse to destroy bucket and key. @default false */
  readonly preventDestroy?: boolean;
  /** Deletes the backups when the bucket is destroyed. @default false */
  readonly forceDestroy?: boolean;
  /** Days after which a backup that was deleted or overwritten is gone for good. @default 30 */
  readonly noncurrentDays?: number;
}

/**
 * The S3 bucket that database backups go to, encrypted with a key of its own.
 *
 * What writes backups also deletes old ones. Versions keep what a mistake or an intruder deletes: the permissions
 * below cannot remove a version.
 */
export class BackupBucket extends Construct {
  /** Name of the bucket, known at synth. */
  readonly bucketName: string;
  /** The bucket, as backup programs take it: `s3://<name>/`. */
  readonly url: string;
  /** Region of the bucket. */
  readonly region: string;
  /** What a program may do that writes, reads and expires backups. */
  readonly permissions: readonly PodPermission[];
  /** What has to exist before anything writes to the bucket. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: BackupBucketProps) {
    super(scope, id);
    const { name, location, preventDestroy, forceDestroy, noncurrentDays } = props;
    const key = new KmsKey(this, 'key', { alias: name, description: `Backups: ${name}`, location, preventDestroy });
    const bucketName = `${name}-${location.account}`;
    const bucket = new SecureBucket(this, 'bucket', {
      name: bucketName,
      encryption: key,
      preventDestroy,
      forceDestroy,
      ...(noncurrentDays !== undefined && { noncurrentDays }),
    });
    this.bucketName = bucketName;
    this.url = `s3://${bucketName}/`;
    this.region = location.region;
    this.ready = bucket.ready;
    this.permissions = [
      {
        Sid: 'ListBackups',
        Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
        Resource: [bucket.arn],
      },
      {
        Sid: 'WriteBackups',
        Action: [
          's3:AbortMultipartUpload',
          's3:DeleteObject',
          's3:GetObject',
          's3:ListMultipartUploadParts',
          's3:PutObject',
        ],
        Resource: [`${bucket.arn}/*`],
        wildcard: { reason: 'The objects of one bucket, whose names say when they were written.' },
      },
      {
        Sid: 'EncryptBackups',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: [key.arn],
      },
    ];
  }
}
