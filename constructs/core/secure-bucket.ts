import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { invalidConstruct } from './invalid-construct';
import type { KmsKey } from './kms-key';
import type { PolicyStatement } from './policy-document';
import { policyDocument } from './policy-document';
import { shown } from './problem';

/** Properties of `SecureBucket`. */
export interface SecureBucketProps {
  /** Name: unique in all of AWS, and known at synth. */
  readonly name: string;
  /** Key that encrypts the objects; `aes256` is S3's own key, for services that cannot use KMS, such as ALB access logs. */
  readonly encryption: KmsKey | 'aes256';
  /** Whether overwritten and deleted objects are kept for a while. @default true */
  readonly versioned?: boolean;
  /** Days after which a version that was overwritten or deleted goes. @default 30 */
  readonly noncurrentDays?: number;
  /** Days after which objects expire. @default - never */
  readonly expireAfterDays?: number;
  /** Makes Terraform refuse to destroy the bucket. @default false */
  readonly preventDestroy?: boolean;
  /** Deletes what is in the bucket when the bucket is destroyed; without it AWS refuses to. @default false */
  readonly forceDestroy?: boolean;
  /** Who may use it beside those whom the account's IAM policies allow. @default - nobody */
  readonly statements?: readonly PolicyStatement[];
}

/** Defaults of `SecureBucket`. */
export const secureBucketDefaults = {
  versioned: true,
  noncurrentDays: 30,
  preventDestroy: false,
  forceDestroy: false,
} as const;

/** Uploads that were never finished cost money and are invisible in listings. */
const abortUploadsAfterDays = 7;

/**
 * A private S3 bucket: encrypted, without ACLs, closed to the public, and reached over TLS only.
 *
 * A bucket that has objects cannot be destroyed, unless `forceDestroy` was applied to it before.
 */
export class SecureBucket extends Construct {
  /** Name of the bucket, as a reference: what uses it comes after it. */
  readonly name: string;
  /** ARN of the bucket. */
  readonly arn: string;
  /** What has to exist before anything writes to the bucket. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: SecureBucketProps) {
    super(scope, id);
    const { name, encryption, versioned, noncurrentDays, expireAfterDays, preventDestroy, forceDestroy } = {
      ...secureBucketDefaults,
      ...props,
    };
    this.checkName(name);
    if (preventDestroy && forceDestroy) this.refuseBoth();
    const resource = new S3Bucket(this, 'bucket', {
      bucket: name,
      forceDestroy: forceDestroy ? true : undefined,
      lifecycle: preventDestroy ? { preventDestroy } : undefined,
    });
    this.name = resource.bucket;
    this.arn = resource.arn;
    const bucket = resource.bucket;
    new S3BucketOwnershipControls(this, 'ownership', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } });
    const access = new S3BucketPublicAccessBlock(this, 'public-access', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    const cipher = new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
      bucket,
      rule: [
        encryption === 'aes256'
          ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
          : {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: encryption.arn },
              // One data key per bucket and while instead of one KMS request per object.
              bucketKeyEnabled: true,
            },
      ],
    });
    const versioning = new S3BucketVersioningA(this, 'versioning', {
      bucket,
      versioningConfiguration: { status: versioned ? 'Enabled' : 'Suspended' },
    });
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      bucket,
      rule: lifecycleRules(versioned ? noncurrentDays : undefined, expireAfterDays),
      // S3 refuses rules for versions while the bucket has none.
      dependsOn: [versioning],
    });
    const policy = new S3BucketPolicy(this, 'policy', {
      bucket,
      policy: policyDocument([tlsOnly(resource.arn), ...(props.statements ?? [])]),
      // S3 answers 409 to two changes of a bucket's access at once.
      dependsOn: [access],
    });
    this.ready = [cipher, policy];
  }

  private refuseBoth(): never {
    throw invalidConstruct(this, {
      property: 'forceDestroy',
      got: 'true, and preventDestroy',
      expected: 'one of the two',
      fix: 'delete objects with the bucket only where the bucket may go',
    });
  }

  private checkName(name: string): void {
    if (/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) return;
    throw invalidConstruct(this, {
      property: 'name',
      got: shown(name),
      expected: '3 to 63 lower-case letters, digits and hyphens, the first and last no hyphen',
      fix: 'give the name as plain text, without dots: a name with dots has no valid TLS certificate',
    });
  }
}

function lifecycleRules(noncurrentDays: number | undefined, expireAfterDays: number | undefined) {
  const everything = [{ prefix: '' }];
  return [
    {
      id: 'abort-unfinished-uploads',
      status: 'Enabled',
      filter: everything,
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: abortUploadsAfterDays }],
    },
    ...(noncurrentDays === undefined
      ? []
      : [
          {
            id: 'expire-old-versions',
            status: 'Enabled',
            filter: everything,
            noncurrentVersionExpiration: [{ noncurrentDays }],
          },
        ]),
    ...(expireAfterDays === undefined
      ? []
      : [{ id: 'expire', status: 'Enabled', filter: everything, expiration: [{ days: expireAfterDays }] }]),
  ];
}

function tlsOnly(arn: string): PolicyStatement {
  return {
    Sid: 'DenyWithoutTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
}
