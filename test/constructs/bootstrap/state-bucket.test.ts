import type { StateBucketProps } from '../../../constructs/bootstrap/state-bucket';
import { StateBucket } from '../../../constructs/bootstrap/state-bucket';
import { sampleStateKey } from '../../support/sample-bootstrap';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const states = (change: Partial<StateBucketProps> = {}) =>
  synthesize((stack) => {
    new StateBucket(stack, 'state', { name: 'states', key: sampleStateKey(stack), ...change });
  });

describe('StateBucket', () => {
  const json = states();

  it('is never destroyed', () => {
    expect(resource(json, 'aws_s3_bucket')).toEqual({ bucket: 'states', lifecycle: { prevent_destroy: true } });
  });

  it('keeps replaced states for a year, and the last twenty for ever', () => {
    expect(resource(json, 'aws_s3_bucket_versioning')['versioning_configuration']).toEqual({ status: 'Enabled' });
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')).toMatchObject({
      depends_on: [expect.stringMatching(/^aws_s3_bucket_versioning\./)],
      rule: [
        {
          id: 'forget-old-versions',
          status: 'Enabled',
          filter: [{}],
          noncurrent_version_expiration: [{ noncurrent_days: 365, newer_noncurrent_versions: 20 }],
          expiration: [{ expired_object_delete_marker: true }],
          abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        },
      ],
    });
  });

  it('encrypts with its key', () => {
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')['rule']).toEqual([
      {
        apply_server_side_encryption_by_default: {
          sse_algorithm: 'aws:kms',
          kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.key_\w+\.arn\}$/),
        },
        bucket_key_enabled: true,
      },
    ]);
  });

  it('is never public', () => {
    expect(resource(json, 'aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(resource(json, 'aws_s3_bucket_ownership_controls')['rule']).toEqual({
      object_ownership: 'BucketOwnerEnforced',
    });
  });

  it('answers over TLS only', () => {
    const arn = expect.stringMatching(/^\$\{aws_s3_bucket\.state_bucket_\w+\.arn\}(?:\/\*)?$/);
    expect(statements(resource(json, 'aws_s3_bucket_policy')['policy'])).toEqual([
      {
        Sid: 'DenyWithoutTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [arn, arn],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
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
