import { KmsKey } from '../../../constructs/core/kms-key';
import type { SecureBucketProps } from '../../../constructs/core/secure-bucket';
import { SecureBucket } from '../../../constructs/core/secure-bucket';
import { problemsOf } from '../../support/problems-of';
import { sampleLocation } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

const bucket = (props: Partial<SecureBucketProps> = {}) =>
  synthesize((stack) => {
    new SecureBucket(stack, 'logs', { name: 'sample-logs', encryption: 'aes256', ...props });
  });

const reference = (attribute: string) =>
  expect.stringMatching(new RegExp(`^\\$\\{aws_s3_bucket\\.logs_bucket_\\w+\\.${attribute}\\}$`));

const versions = {
  id: 'expire-old-versions',
  status: 'Enabled',
  filter: [{ prefix: '' }],
  noncurrent_version_expiration: [{ noncurrent_days: 30 }],
};
const uploads = {
  id: 'abort-unfinished-uploads',
  status: 'Enabled',
  filter: [{ prefix: '' }],
  abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
};

describe('SecureBucket', () => {
  it('is private, without ACLs, and has versions', () => {
    const json = bucket();
    expect(resource(json, 'aws_s3_bucket')).toMatchObject({ bucket: 'sample-logs' });
    expect(resource(json, 'aws_s3_bucket_public_access_block')).toMatchObject({
      bucket: reference('bucket'),
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(resource(json, 'aws_s3_bucket_ownership_controls')['rule']).toEqual({
      object_ownership: 'BucketOwnerEnforced',
    });
    expect(resource(json, 'aws_s3_bucket_versioning')['versioning_configuration']).toEqual({ status: 'Enabled' });
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule']).toEqual([uploads, versions]);
  });

  it('refuses requests without TLS, and then allows what it is told to', () => {
    const statement = { Sid: 'Mine', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'x' } as const;
    expect(statements(resource(bucket({ statements: [statement] }), 'aws_s3_bucket_policy')['policy'])).toEqual([
      {
        Sid: 'DenyWithoutTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [reference('arn'), expect.stringMatching(/\.arn\}\/\*$/)],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      statement,
    ]);
  });

  it.each([
    ['S3, where a service cannot use KMS', 'aes256', { sse_algorithm: 'AES256' }, undefined],
    [
      'a key of ours',
      'kms',
      { sse_algorithm: 'aws:kms', kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key/) },
      true,
    ],
  ])('is encrypted by %s', (_title, kind, expected, bucketKey) => {
    const json = synthesize((stack) => {
      const key = new KmsKey(stack, 'key', { alias: 'sample', description: 'Sample', location: sampleLocation });
      new SecureBucket(stack, 'logs', { name: 'sample-logs', encryption: kind === 'aes256' ? 'aes256' : key });
    });
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')['rule']).toEqual([
      {
        apply_server_side_encryption_by_default: expected,
        ...(bucketKey === undefined ? {} : { bucket_key_enabled: bucketKey }),
      },
    ]);
  });

  it('forgets when it is told to', () => {
    const json = bucket({ versioned: false, expireAfterDays: 90 });
    expect(resource(json, 'aws_s3_bucket_versioning')['versioning_configuration']).toEqual({ status: 'Suspended' });
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule']).toEqual([
      uploads,
      { id: 'expire', status: 'Enabled', filter: [{ prefix: '' }], expiration: [{ days: 90 }] },
    ]);
  });

  it('is kept when it is protected', () => {
    expect(resource(bucket({ preventDestroy: true }), 'aws_s3_bucket')['lifecycle']).toEqual({ prevent_destroy: true });
    expect(resource(bucket(), 'aws_s3_bucket')).not.toHaveProperty('lifecycle');
  });

  it('takes its objects with it only when told to, and never when it is protected', () => {
    expect(resource(bucket(), 'aws_s3_bucket')['force_destroy']).toBeUndefined();
    expect(resource(bucket({ forceDestroy: true }), 'aws_s3_bucket')['force_destroy']).toBe(true);
    expect(problemsOf(() => bucket({ forceDestroy: true, preventDestroy: true }))).toEqual([
      {
        where: 'test/logs',
        property: 'forceDestroy',
        got: 'true, and preventDestroy',
        expected: 'one of the two',
        fix: 'delete objects with the bucket only where the bucket may go',
      },
    ]);
  });

  it.each(['ab', 'Sample', 'with.dots', '-sample', 'x'.repeat(64)])('refuses the name %s', (name) => {
    expect(problemsOf(() => bucket({ name }))).toEqual([
      expect.objectContaining({ where: 'test/logs', property: 'name', got: JSON.stringify(name) }),
    ]);
  });
});
