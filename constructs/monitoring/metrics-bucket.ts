import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { PodPermission } from '../cluster/pod-permission';
import type { AwsLocation } from '../core/aws-location';
import { KmsKey } from '../core/kms-key';
import { SecureBucket } from '../core/secure-bucket';

/** Properties of `MetricsBucket`. */
export interface MetricsBucketProps {
  /** Name, unique in the account: the account id is appended, since bucket names are unique in all of AWS. */
  readonly name: string;
  /** Account and region of the bucket. */
  readonly location: AwsLocation;
  /** Makes Terraform refuse to destroy bucket and key. @default false */
  readonly preventDestroy?: boolean;
  /** Deletes the blocks when the bucket is destroyed. @default false */
  readonly forceDestroy?: boolean;
}

/** Defaults of `MetricsBucket`. */
export const metricsBucketDefaults = {
  /** Days after which a deleted block is gone for good: compaction replaces every block several times. */
  noncurrentDays: 7,
} as const;

/** What a program does with the bucket: read blocks, write new ones, or replace and delete them too. */
export type MetricsBucketUse = 'read' | 'upload' | 'compact';

/** The S3 bucket that Thanos keeps blocks of samples in, encrypted with a key of its own. */
export class MetricsBucket extends Construct {
  /** Name of the bucket, known at synth. */
  readonly bucketName: string;
  /** Region of the bucket. */
  readonly region: string;
  /** What has to exist before anything writes to the bucket. */
  readonly ready: readonly ITerraformDependable[];
  private readonly bucket: SecureBucket;
  private readonly key: KmsKey;

  constructor(scope: Construct, id: string, { name, location, preventDestroy, forceDestroy }: MetricsBucketProps) {
    super(scope, id);
    this.bucketName = `${name}-${location.account}`;
    this.region = location.region;
    this.key = new KmsKey(this, 'key', { alias: name, description: `Metrics: ${name}`, location, preventDestroy });
    this.bucket = new SecureBucket(this, 'bucket', {
      name: this.bucketName,
      encryption: this.key,
      noncurrentDays: metricsBucketDefaults.noncurrentDays,
      preventDestroy,
      forceDestroy,
    });
    this.ready = this.bucket.ready;
  }

  /** What a program may do that uses the bucket so. Only who compacts may delete, and nobody a version. */
  permissions(use: MetricsBucketUse): readonly PodPermission[] {
    const { arn } = this.bucket;
    const writes = use !== 'read';
    return [
      {
        Sid: 'ListBlocks',
        Action: ['s3:GetBucketLocation', 's3:ListBucket', ...(writes ? ['s3:ListBucketMultipartUploads'] : [])],
        Resource: [arn],
      },
      {
        Sid: 'UseBlocks',
        Action: [
          's3:GetObject',
          ...(writes ? ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'] : []),
          ...(use === 'compact' ? ['s3:DeleteObject'] : []),
        ],
        Resource: [`${arn}/*`],
        wildcard: { reason: 'The objects of one bucket, whose names are made when blocks are.' },
      },
      {
        Sid: 'DecryptBlocks',
        Action: ['kms:Decrypt', ...(writes ? ['kms:GenerateDataKey'] : [])],
        Resource: [this.key.arn],
      },
    ];
  }
}
