import { Construct } from 'constructs';
import type { AwsLocation } from '../core/aws-location';
import { SecureBucket } from '../core/secure-bucket';

/** Properties of `AccessLogBucket`. */
export interface AccessLogBucketProps {
  /** Name, unique in the account: the account id is appended, since bucket names are unique in all of AWS. */
  readonly name: string;
  /** Account and region of the load balancer. */
  readonly location: AwsLocation;
  /** Days that access logs are kept. */
  readonly retentionDays: number;
  /** Makes Terraform refuse to destroy the bucket. @default false */
  readonly preventDestroy?: boolean;
  /** Deletes the logs when the bucket is destroyed. It is never empty: AWS writes a test file. @default false */
  readonly forceDestroy?: boolean;
}

/**
 * The bucket of a load balancer's access logs.
 *
 * S3's own key encrypts it: log delivery of load balancers supports no KMS key.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export class AccessLogBucket extends Construct {
  /** The bucket. */
  readonly bucket: SecureBucket;

  constructor(scope: Construct, id: string, props: AccessLogBucketProps) {
    super(scope, id);
    const { name, location, retentionDays, preventDestroy, forceDestroy } = props;
    const { account, region } = location;
    const bucketName = `${name}-access-logs-${account}`;
    this.bucket = new SecureBucket(this, 'bucket', {
      name: bucketName,
      encryption: 'aes256',
      // Log files are written once: a version of one that expired is worth nothing.
      noncurrentDays: 1,
      expireAfterDays: retentionDays,
      preventDestroy,
      forceDestroy,
      statements: [
        {
          Sid: 'LoadBalancersOfThisAccount',
          Effect: 'Allow',
          Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: `arn:aws:s3:::${bucketName}/AWSLogs/${account}/*`,
          Condition: {
            ArnLike: { 'aws:SourceArn': `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/*` },
          },
        },
      ],
    });
  }
}
