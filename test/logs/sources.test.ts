import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { edgeDefaults } from '../../constructs/edge/edge';
import { postgresClusterDefaults } from '../../constructs/data/postgres-cluster';
import { namespaceNames } from '../../constructs/platform/namespace-names';
import { suricataDefaults } from '../../constructs/security/suricata-defaults';
import { wazuhNames } from '../../constructs/security/wazuh-names';
import { serviceNames } from '../../constructs/services/service-names';
import { logSources } from '../../logs/sources';
import { root } from '../support/run-node';

describe('the sources', () => {
  it('have the names of the constructs', () => {
    const names = logSources.map(({ service, namespace, pod }) => [service, namespace, pod]);
    const { services, data, networkSensors, wazuh } = namespaceNames;
    expect(names).toEqual([
      ['api', services, `${serviceNames.api.name}-`],
      ['edge', services, `${edgeDefaults.name}-`],
      ['enrichment', services, `${serviceNames.enrichment.name}-`],
      ['enrichment', services, `${serviceNames.enrichment.name}-cve-update-`],
      ['web', services, `${serviceNames.web.name}-`],
      ['postgres', data, `${postgresClusterDefaults.name}-`],
      ['postgres', data, `${postgresClusterDefaults.name}-`],
      ['suricata', networkSensors, `${suricataDefaults.name}-`],
      ['wazuh', wazuh, 'zerotrace-wazuh-'],
      ['valkey', data, `${serviceNames.valkey.name}-`],
    ]);
  });

  it('are alerts of managers of Wazuh alone', () => {
    const pod = logSources.find(({ service }) => service === 'wazuh')?.pod ?? 'none';
    for (const { name } of [wazuhNames.master, wazuhNames.worker]) expect(`${name}-0`.startsWith(pod)).toBe(true);
  });

  // Operators make the pods of PostgreSQL.
  it.each(logSources.filter(({ service }) => service !== 'postgres'))(
    '$service writes in $container',
    ({ container, service }) => {
      const layers = { valkey: 'data', suricata: 'security', wazuh: 'security' } as const;
      const layer = Object.entries(layers).find(([name]) => name === service)?.[1] ?? 'services';
      const stack = readFileSync(join(root, 'generated', 'production', `production-${layer}`, 'cdk.tf.json'), 'utf8');
      expect(stack).toContain(`"name": "${container}"`);
    },
  );
});
