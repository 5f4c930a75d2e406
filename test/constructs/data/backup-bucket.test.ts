import { TerraformStack, Testing } from 'cdktf';
import { permissionProblems } from '../../../constructs/cluster/pod-permission';
import { BackupBucket } from '../../../constructs/data/backup-bucket';
import { sampleLocation } from '../../support/sample-cluster';
import type { Synthesized } from '../../support/synthesize';
import { resource } from '../../support/synthesize';

function build(props: { preventDestroy?: boolean; forceDestroy?: boolean } = {}) {
  const stack = new TerraformStack(Testing.app(), 'test');
  const bucket = new BackupBucket(stack, 'backups', {
    name: 'sample-backups',
    location: sampleLocation,
    ...props,
    noncurrentDays: 14,
  });
  return { bucket, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

describe('BackupBucket', () => {
  it('has a name that is unique in AWS, and a key of its own', () => {
    const { bucket, json } = build();
    expect(bucket).toMatchObject({ url: 's3://sample-backups-111122223333/', region: 'eu-central-1' });
    expect(resource(json, 'aws_s3_bucket')['bucket']).toBe('sample-backups-111122223333');
    expect(resource(json, 'aws_kms_alias')['name']).toBe('alias/sample-backups');
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms' } }],
    });
  });

  it('keeps what is deleted for a while', () => {
    expect(resource(build().json, 'aws_s3_bucket_lifecycle_configuration')).toMatchObject({
      rule: [{}, { noncurrent_version_expiration: [{ noncurrent_days: 14 }] }],
    });
  });

  it('permits what backups need, and no removal of versions', () => {
    const { permissions } = build().bucket;
    expect(permissionProblems(permissions)).toEqual([]);
    expect(permissions.map(({ Sid, Action }) => [Sid, Action])).toEqual([
      ['ListBackups', ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads']],
      [
        'WriteBackups',
        ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
      ],
      ['EncryptBackups', ['kms:Decrypt', 'kms:GenerateDataKey']],
    ]);
  });

  it('takes the backups with it only when told to', () => {
    expect(resource(build().json, 'aws_s3_bucket')['force_destroy']).toBeUndefined();
    expect(resource(build({ forceDestroy: true }).json, 'aws_s3_bucket')['force_destroy']).toBe(true);
  });

  it('keeps bucket and key when it is protected', () => {
    const { json } = build({ preventDestroy: true });
    for (const type of ['aws_s3_bucket', 'aws_kms_key']) {
      expect(resource(json, type)['lifecycle']).toEqual({ prevent_destroy: true });
    }
  });
});
