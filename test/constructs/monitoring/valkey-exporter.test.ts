import { ValkeyExporter } from '../../../constructs/monitoring/valkey-exporter';
import { flowsOf } from '../../support/flows-of';
import { releaseValues } from '../../support/release-values';
import { sampleSecret } from '../../support/sample-data';
import { sampleNamespace } from '../../support/sample-pod';
import { sampleValkey } from '../../support/sample-services';
import { resource, synthesize } from '../../support/synthesize';

const create = (revision = 1) =>
  synthesize((stack) => {
    const { target } = new ValkeyExporter(stack, 'valkey', {
      namespace: sampleNamespace,
      valkey: sampleValkey,
      password: sampleSecret('valkey', revision),
      mirrors: { images: 'registry.example.com/cache' },
      placement: { nodeSelector: { pool: 'platform' } },
    });
    expect(target).toEqual({
      job: 'valkey-exporter',
      port: 9121,
      pods: {
        kind: 'pods',
        name: 'valkey-exporter',
        namespace: sampleNamespace,
        labels: { 'app.kubernetes.io/name': 'prometheus-redis-exporter' },
      },
    });
  });

describe('ValkeyExporter', () => {
  const json = create();

  it('may talk to Valkey, and to nothing else', () => {
    expect(flowsOf(json)).toEqual([
      'sample/valkey-exporter-to-zerotrace-valkey egress 6379',
      'zerotrace-data/zerotrace-valkey-from-valkey-exporter ingress 6379',
    ]);
  });

  it('has the password in a Secret that Terraform never keeps, and its name in the values', () => {
    expect(resource(json, 'kubernetes_secret_v1')).toMatchObject({
      metadata: { name: 'valkey-exporter', namespace: 'sample' },
      data_wo: { password: '${var.valkey}' },
    });
    expect(releaseValues(json, 'valkey_chart')).toMatchObject({
      redisAddress: 'redis://zerotrace-valkey.zerotrace-data.svc:6379',
      auth: { enabled: true, secret: { name: 'valkey-exporter', key: 'password' } },
      image: { repository: 'registry.example.com/cache/oliver006/redis_exporter' },
      nodeSelector: { pool: 'platform' },
    });
    expect(JSON.stringify(releaseValues(json, 'valkey_chart'))).not.toContain('var.valkey');
  });

  it('starts anew with a new password', () => {
    expect(releaseValues(create(2), 'valkey_chart')).not.toEqual(releaseValues(json, 'valkey_chart'));
    expect(releaseValues(create(), 'valkey_chart')).toEqual(releaseValues(json, 'valkey_chart'));
  });

  it('starts after its password and its flows are there', () => {
    expect(resource(json, 'helm_release')['depends_on']).toEqual([
      expect.stringMatching(/^kubernetes_secret_v1\.valkey_secret_/),
      expect.stringMatching(/^kubernetes_network_policy_v1\.valkey_to-valkey_egress_/),
      expect.stringMatching(/^kubernetes_network_policy_v1\.valkey_to-valkey_ingress_/),
    ]);
  });
});
