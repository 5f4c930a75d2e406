import { z } from 'zod';
import { suricataOptions } from './suricata-options';
import { wazuhOptions } from './wazuh-options';

/** Looking for intruders: on the network, on hosts and in the cluster. Findings go through the logs. */
export const securityOptions = z.strictObject({
  suricata: suricataOptions.optional().meta({
    description: 'Network detection: Suricata on every node. Default: none.',
  }),
  wazuh: wazuhOptions.optional().meta({
    description:
      "Host and cluster detection: Wazuh's agent on every node, its managers, indexer and dashboard. Default: none.",
  }),
});

/** Looking for intruders. */
export type SecurityOptions = z.output<typeof securityOptions>;
