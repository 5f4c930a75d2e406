import { TerraformStack, Testing } from 'cdktf';
import { parse } from 'yaml';
import { z } from 'zod';
import { MetricsBucket } from '../../../constructs/monitoring/metrics-bucket';
import { ThanosObjectStorage } from '../../../constructs/monitoring/thanos-object-storage';
import { sampleCluster, sampleLocation } from '../../support/sample-cluster';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources, statements } from '../../support/synthesize';

const stack = new TerraformStack(Testing.app(), 'test');
const bucket = new MetricsBucket(stack, 'bucket', { name: 'sample-metrics', location: sampleLocation });
const storage = new ThanosObjectStorage(stack, 'storage', {
  namespace: { name: 'sample', isolated: true },
  cluster: sampleCluster,
  bucket,
});
const json = JSON.parse(Testing.synth(stack)) as Synthesized;
const config = {
  type: 'S3',
  config: {
    bucket: 'sample-metrics-111122223333',
    endpoint: 's3.eu-central-1.amazonaws.com',
    region: 'eu-central-1',
    aws_sdk_auth: true,
  },
};

describe('ThanosObjectStorage', () => {
  it('says where the bucket is, to our pods and to the operator, without a key', () => {
    const { data } = z
      .object({ data: z.record(z.string(), z.string()) })
      .parse(resource(json, 'kubernetes_config_map_v1'));
    expect(parse(data['objstore.yml'] ?? '')).toEqual(config);
    const [values = ''] = z.array(z.string()).parse(resource(json, 'helm_release')['values']);
    expect(parse(values)).toMatchObject({
      manifests: [
        {
          kind: 'Secret',
          metadata: { name: 'thanos-object-storage' },
          stringData: { 'objstore.yml': data['objstore.yml'] },
        },
      ],
    });
    expect(storage.fileName).toBe('objstore.yml');
  });

  it('gives each part a role of its own', () => {
    const associations = resources(json, 'aws_eks_pod_identity_association').map(([, each]) => [
      each['namespace'],
      each['service_account'],
    ]);
    expect(associations).toEqual([
      ['sample', 'thanos-compactor'],
      ['sample', 'thanos-ruler'],
      ['sample', 'monitoring-prometheus'],
      ['sample', 'thanos-store'],
    ]);
    const may = (part: string, action: string) =>
      JSON.stringify(statements(resource(json, 'aws_iam_role_policy', `storage_thanos-${part}_`)['policy'])).includes(
        action,
      );
    const parts = ['sidecar', 'store', 'compactor', 'ruler'];
    expect(parts.filter((part) => may(part, 's3:GetObject'))).toEqual(parts);
    expect(parts.filter((part) => may(part, 's3:PutObject'))).toEqual(['sidecar', 'compactor', 'ruler']);
    expect(parts.filter((part) => may(part, 's3:DeleteObject'))).toEqual(['compactor']);
  });
});
