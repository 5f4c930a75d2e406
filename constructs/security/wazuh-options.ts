import { z } from 'zod';
import { wazuhAgentOptions } from './wazuh-agent-options';
import { wazuhDashboardOptions } from './wazuh-dashboard-options';
import { wazuhIndexerOptions } from './wazuh-indexer-options';
import { wazuhManagerOptions } from './wazuh-manager-options';

/** Wazuh: what finds out about hosts and about the cluster, and where its findings are searched. */
export const wazuhOptions = z.strictObject({
  indexer: wazuhIndexerOptions.prefault({}).meta({ description: "Wazuh's indexer." }),
  dashboard: wazuhDashboardOptions.prefault({}).meta({ description: "Wazuh's dashboard." }),
  manager: wazuhManagerOptions.prefault({}).meta({ description: "Wazuh's managers." }),
  agent: wazuhAgentOptions.prefault({}).meta({ description: "Wazuh's agent on every node." }),
});

/** Wazuh. */
export type WazuhOptions = z.output<typeof wazuhOptions>;
