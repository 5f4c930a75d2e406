import { TerraformStack, Testing } from 'cdktf';
import { permissionProblems } from '../../../constructs/cluster/pod-permission';
import { MetricsBucket } from '../../../constructs/monitoring/metrics-bucket';
import { sampleLocation } from '../../support/sample-cluster';
import type { Synthesized } from '../../support/synthesize';
import { resource } from '../../support/synthesize';

function build(props: { preventDestroy?: boolean; forceDestroy?: boolean } = {}) {
  const stack = new TerraformStack(Testing.app(), 'test');
  const bucket = new MetricsBucket(stack, 'bucket', { name: 'sample-metrics', location: sampleLocation, ...props });
  return { bucket, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

describe('MetricsBucket', () => {
  it('has a name that is unique in AWS, a key of its own, and is closed to the public and without TLS', () => {
    const { bucket, json } = build();
    expect(bucket).toMatchObject({ bucketName: 'sample-metrics-111122223333', region: 'eu-central-1' });
    expect(resource(json, 'aws_s3_bucket')['bucket']).toBe('sample-metrics-111122223333');
    expect(resource(json, 'aws_kms_alias')['name']).toBe('alias/sample-metrics');
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' } }],
    });
    expect(resource(json, 'aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(resource(json, 'aws_s3_bucket_policy')['policy']).toContain('DenyWithoutTls');
  });

  it('keeps a deleted block for a week: compaction replaces each several times', () => {
    expect(resource(build().json, 'aws_s3_bucket_lifecycle_configuration')).toMatchObject({
      rule: [{}, { noncurrent_version_expiration: [{ noncurrent_days: 7 }] }],
    });
  });

  it('permits each use what it needs: only who compacts deletes, and nobody a version', () => {
    const { bucket } = build();
    const list = ['s3:GetBucketLocation', 's3:ListBucket'];
    const upload = ['s3:GetObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'];
    const written = ['kms:Decrypt', 'kms:GenerateDataKey'];
    const actions = (use: 'read' | 'upload' | 'compact') => bucket.permissions(use).map(({ Action }) => Action);
    expect(actions('read')).toEqual([list, ['s3:GetObject'], ['kms:Decrypt']]);
    expect(actions('upload')).toEqual([[...list, 's3:ListBucketMultipartUploads'], upload, written]);
    expect(actions('compact')).toEqual([
      [...list, 's3:ListBucketMultipartUploads'],
      [...upload, 's3:DeleteObject'],
      written,
    ]);
    for (const use of ['read', 'upload', 'compact'] as const) {
      expect(permissionProblems(bucket.permissions(use))).toEqual([]);
    }
  });

  it('keeps bucket and key when it is protected, and takes the blocks with it only when told to', () => {
    const { json } = build({ preventDestroy: true });
    for (const type of ['aws_s3_bucket', 'aws_kms_key']) {
      expect(resource(json, type)['lifecycle']).toEqual({ prevent_destroy: true });
    }
    expect(resource(json, 'aws_s3_bucket')['force_destroy']).toBeUndefined();
    expect(resource(build({ forceDestroy: true }).json, 'aws_s3_bucket')['force_destroy']).toBe(true);
  });
});
