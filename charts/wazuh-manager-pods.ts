import { addResources } from '../constructs/core/quantity';
import type { Resources } from '../constructs/core/quantity';
import { wazuhManagerDefaults } from '../constructs/security/wazuh-manager-defaults';
import { wazuhNames } from '../constructs/security/wazuh-names';
import type { WazuhOptions } from '../constructs/security/wazuh-options';
import type { ChartPods } from './chart-installation';

/** Pods of the managers: what nodes and the quota of their namespace must have room for. */
export function wazuhManagerPods({
  manager: { master, workers },
}: Pick<WazuhOptions, 'manager'>): readonly ChartPods[] {
  const { alerts, exporter } = wazuhManagerDefaults;
  const beside = (resources: Resources) => addResources(resources, alerts.resources);
  return [
    {
      name: wazuhNames.master.name,
      replicas: 1,
      resources: addResources(beside(master.resources), exporter.resources),
      storage: master.storage,
    },
    {
      name: wazuhNames.worker.name,
      replicas: workers.replicas,
      resources: beside(workers.resources),
      storage: workers.storage,
    },
  ];
}

/** The agent on each node. */
export function wazuhAgentPods({ agent }: Pick<WazuhOptions, 'agent'>): readonly ChartPods[] {
  return [{ name: wazuhNames.agent.name, replicas: 'per-node', resources: agent.resources }];
}
