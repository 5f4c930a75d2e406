import { z } from 'zod';
import { resourcesSchema } from '../core/quantity';

/** Wazuh's agent on every node. */
export const wazuhAgentOptions = z.strictObject({
  resources: resourcesSchema
    // It walks the file system of the node: without a limit of CPU that would be at the cost of what the node is for.
    .default({ requests: { cpu: '100m', memory: '192Mi' }, limits: { cpu: '500m', memory: '512Mi' } })
    .meta({ description: 'Requests and limits of the agent on each node.' }),
});

/** Wazuh's agent on every node. */
export type WazuhAgentOptions = z.output<typeof wazuhAgentOptions>;
