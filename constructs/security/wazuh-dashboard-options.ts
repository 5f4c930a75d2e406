import { z } from 'zod';
import { resourcesSchema } from '../core/quantity';

/** Dashboard of Wazuh. */
export const wazuhDashboardOptions = z.strictObject({
  replicas: z.number().int().min(1).max(4).default(1).meta({ description: 'Pods.', unit: 'pods' }),
  resources: resourcesSchema
    .default({ requests: { cpu: '200m', memory: '1Gi' }, limits: { memory: '1536Mi' } })
    .meta({ description: 'Requests and limits of one pod.' }),
});

/** Dashboard of Wazuh. */
export type WazuhDashboardOptions = z.output<typeof wazuhDashboardOptions>;
