import { wazuhIndexerDefaults } from '../constructs/security/wazuh-indexer-defaults';
import { wazuhNames } from '../constructs/security/wazuh-names';
import type { WazuhOptions } from '../constructs/security/wazuh-options';
import type { ChartPods } from './chart-installation';

/** Pods of Wazuh's indexer and dashboard: what nodes and the quota of their namespace must have room for. */
export function wazuhPods({ indexer, dashboard }: Pick<WazuhOptions, 'indexer' | 'dashboard'>): readonly ChartPods[] {
  const { setup } = wazuhIndexerDefaults;
  return [
    {
      name: wazuhNames.indexer.name,
      replicas: indexer.replicas,
      resources: indexer.resources,
      storage: indexer.storage,
    },
    { name: wazuhNames.dashboard.name, replicas: dashboard.replicas, resources: dashboard.resources },
    { name: setup.name, replicas: 1, resources: setup.resources },
  ];
}
