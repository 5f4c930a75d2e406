import { AccessLogBucket } from '../../../constructs/cluster/access-log-bucket';
import { sampleLocation } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

describe('AccessLogBucket', () => {
  const json = synthesize((stack) => {
    new AccessLogBucket(stack, 'logs', { name: 'zerotrace-test', location: sampleLocation, retentionDays: 90 });
  });

  it('is named after the account and encrypted with the only key that log delivery supports', () => {
    expect(resource(json, 'aws_s3_bucket')['bucket']).toBe('zerotrace-test-access-logs-111122223333');
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')['rule']).toEqual([
      { apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' } },
    ]);
  });

  it('takes logs of load balancers of this account and region, and nothing else', () => {
    expect(statements(resource(json, 'aws_s3_bucket_policy')['policy'])).toContainEqual({
      Sid: 'LoadBalancersOfThisAccount',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::zerotrace-test-access-logs-111122223333/AWSLogs/111122223333/*',
      Condition: {
        ArnLike: { 'aws:SourceArn': 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/*' },
      },
    });
  });

  it('takes the logs with it when told to, as it is never empty', () => {
    expect(resource(json, 'aws_s3_bucket')['force_destroy']).toBeUndefined();
    const unprotected = synthesize((stack) => {
      const common = { name: 'zerotrace-test', location: sampleLocation, retentionDays: 90 };
      new AccessLogBucket(stack, 'logs', { ...common, forceDestroy: true });
    });
    expect(resource(unprotected, 'aws_s3_bucket')['force_destroy']).toBe(true);
  });

  it('forgets', () => {
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ expiration: [{ days: 90 }] }),
        expect.objectContaining({ noncurrent_version_expiration: [{ noncurrent_days: 1 }] }),
      ]),
    );
  });
});
