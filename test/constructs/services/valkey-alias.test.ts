import { ValkeyAlias } from '../../../constructs/services/valkey-alias';
import { sampleValkey, servicesNamespace as namespace } from '../../support/sample-services';
import { resource, synthesize } from '../../support/synthesize';

const externalName = (host: string, clusterDomain?: string) =>
  resource(
    synthesize(
      (stack) => new ValkeyAlias(stack, 'alias', { namespace, valkey: { ...sampleValkey, host }, clusterDomain }),
    ),
    'kubernetes_service_v1',
  );

describe('ValkeyAlias', () => {
  it('has the name that the code hard-wires, and points to the complete name of the Service', () => {
    expect(externalName('zerotrace-valkey.zerotrace-data.svc')).toMatchObject({
      metadata: { name: 'zerotrace-valkey', namespace: 'zerotrace' },
      spec: { type: 'ExternalName', external_name: 'zerotrace-valkey.zerotrace-data.svc.cluster.local' },
    });
    expect(externalName('valkey.data.svc', 'k8s.example.com')).toMatchObject({
      spec: { external_name: 'valkey.data.svc.k8s.example.com' },
    });
  });

  it('points to a host outside the cluster as it is', () => {
    expect(externalName('valkey.example.com')).toMatchObject({ spec: { external_name: 'valkey.example.com' } });
  });
});
