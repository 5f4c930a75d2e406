import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { edgeDefaults } from '../../constructs/edge/edge';
import { postgresClusterDefaults } from '../../constructs/data/postgres-cluster';
import { namespaceNames } from '../../constructs/platform/namespace-names';
import { serviceNames } from '../../constructs/services/service-names';
import { logSources } from '../../logs/sources';
import { root } from '../support/run-node';

describe('the sources', () => {
  it('have the names of the constructs', () => {
    const names = logSources.map(({ service, namespace, pod }) => [service, namespace, pod]);
    const { services, data } = namespaceNames;
    expect(names).toEqual([
      ['api', services, `${serviceNames.api.name}-`],
      ['edge', services, `${edgeDefaults.name}-`],
      ['enrichment', services, `${serviceNames.enrichment.name}-`],
      ['enrichment', services, `${serviceNames.enrichment.name}-cve-update-`],
      ['web', services, `${serviceNames.web.name}-`],
      ['postgres', data, `${postgresClusterDefaults.name}-`],
      ['postgres', data, `${postgresClusterDefaults.name}-`],
      // Namespaces of privileges that nothing else has: see docs of the security stack.
      ['suricata', 'zerotrace-network-sensors', 'zerotrace-suricata-'],
      ['wazuh', 'zerotrace-wazuh', 'zerotrace-wazuh-'],
      ['valkey', data, `${serviceNames.valkey.name}-`],
    ]);
  });

  // Operators make the pods of PostgreSQL; the security stack is not part of every environment.
  it.each(logSources.filter(({ service }) => !['postgres', 'suricata', 'wazuh'].includes(service)))(
    '$service writes in $container',
    ({ container, service }) => {
      const layer = service === 'valkey' ? 'data' : 'services';
      const stack = readFileSync(join(root, 'generated', 'production', `production-${layer}`, 'cdk.tf.json'), 'utf8');
      expect(stack).toContain(`"name": "${container}"`);
    },
  );
});
