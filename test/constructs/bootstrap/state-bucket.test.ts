import type { StateBucketProps } from '../../../constructs/bootstrap/state-bucket';
import { StateBucket } from '../../../constructs/bootstrap/state-bucket';
import { sampleStateKey } from '../../support/sample-bootstrap';
import { resource, resources, synthesize } from '../../support/synthesize';

const states = (change: Partial<StateBucketProps> = {}) =>
  synthesize((stack) => {
    new StateBucket(stack, 'state', { name: 'states', key: sampleStateKey(stack), ...change });
  });

describe('StateBucket', () => {
  const json = states();

  it('is never destroyed', () => {
    expect(resource(json, 'aws_s3_bucket')).toEqual({ bucket: 'states', lifecycle: { prevent_destroy: true } });
  });

  it('keeps replaced states for a year', () => {
    expect(resource(json, 'aws_s3_bucket_versioning')['versioning_configuration']).toEqual({ status: 'Enabled' });
    const rules = resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule'];
    expect(rules).toContainEqual(
      expect.objectContaining({ noncurrent_version_expiration: [{ noncurrent_days: 365 }], status: 'Enabled' }),
    );
  });

  it('encrypts with its key', () => {
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')['rule']).toMatchObject([
      {
        apply_server_side_encryption_by_default: {
          sse_algorithm: 'aws:kms',
          kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.key_\w+\.arn\}$/),
        },
      },
    ]);
  });

  it('logs access where a bucket for it is given', () => {
    expect(resources(json, 'aws_s3_bucket_logging')).toEqual([]);
    expect(resource(states({ accessLogBucket: 'logs' }), 'aws_s3_bucket_logging')).toMatchObject({
      target_bucket: 'logs',
      target_prefix: 'states/',
    });
  });
});
