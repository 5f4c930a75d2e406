import { z } from 'zod';
import { resourcesSchema, size } from '../core/quantity';

/** Indexer of Wazuh: the OpenSearch that its dashboard searches. */
export const wazuhIndexerOptions = z.strictObject({
  replicas: z.number().int().min(1).max(9).default(1).meta({
    description: 'Nodes. Two are less safe than one: neither alone is a majority.',
    unit: 'pods',
  }),
  heap: size().default('1Gi').meta({ description: 'Heap of one node.' }),
  resources: resourcesSchema
    .default({ requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '2Gi' } })
    .meta({ description: 'Requests and limits of one node.' }),
  storage: size().default('20Gi').meta({ description: 'Volume of one node.' }),
  retentionDays: z.number().int().min(1).max(730).default(90).meta({
    description: 'How long alerts, statistics and lists of agents stay in the indexer.',
    unit: 'days',
  }),
});

/** Indexer of Wazuh. */
export type WazuhIndexerOptions = z.output<typeof wazuhIndexerOptions>;
