import { z } from 'zod';
import { logRetention, logVolume } from '../../logs/logging-options';
import { cpu, resourcesSchema, size } from '../core/quantity';

/** What a node of Elasticsearch does here. Searchable snapshots (frozen) and machine learning need a paid licence. */
export const nodeRoles = ['master', 'data_content', 'data_hot', 'data_warm', 'ingest'] as const;

const nodeSet = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z](?:[a-z0-9-]{0,20}[a-z0-9])?$/, 'at most 22 lower-case letters, digits and hyphens')
    .meta({ description: 'Name, unique in the list: part of the names of its pods and volumes.' }),
  roles: z.array(z.enum(nodeRoles)).min(1).meta({ description: 'What its nodes do.' }),
  count: z.number().int().min(1).max(30).meta({ description: 'Nodes.', unit: 'pods' }),
  cpu: cpu().meta({ description: 'CPU that the scheduler reserves for one node.' }),
  memory: size().meta({ description: 'Memory of one node: what is not heap caches files.' }),
  heap: size().meta({ description: 'Heap of one node.' }),
  storage: size().meta({ description: 'Volume of one node.' }),
});

const elasticsearch = z.strictObject({
  nodeSets: z.array(nodeSet).min(1).max(6).meta({ description: 'Nodes that are alike.' }),
  copies: z.number().int().min(0).max(2).default(1).meta({
    description: 'Copies of each shard beside the first, on another node and, where zones are known, in another zone.',
    unit: 'copies',
  }),
});

const logstash = z.strictObject({
  replicas: z.number().int().min(1).max(10).default(1).meta({ description: 'Pods of Logstash.', unit: 'pods' }),
  queue: size().meta({ description: 'Lines that one pod keeps on its volume while Elasticsearch does not take them.' }),
  deadLetters: size().default('256Mi').meta({ description: 'Lines that Elasticsearch refused, kept by one pod.' }),
  replayDeadLetters: z.boolean().default(false).meta({
    description:
      'Whether lines that Elasticsearch refused are sent once more: to be set once their cause is mended, and unset when none is left.',
  }),
  heap: size().default('512Mi').meta({ description: 'Heap of one pod.' }),
  resources: resourcesSchema
    .default({ requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '1536Mi' } })
    .meta({ description: 'Requests and limits of one pod, without its exporter.' }),
});

const shipper = (name: string) =>
  resourcesSchema
    .default({ requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } })
    .meta({ description: `Requests and limits of ${name} on each node, without its exporter.` });

/** Logs of an environment: how much there is, how long it is kept, and by what. */
export const loggingOptions = z.strictObject({
  volume: logVolume.meta({ description: 'How much is logged.' }),
  retentionDays: logRetention.prefault({}).meta({ description: 'How long it is kept, by kind.' }),
  outageMinutes: z.number().int().min(1).max(1440).default(60).meta({
    description: 'How long Elasticsearch may be away without the loss of a line.',
    unit: 'minutes',
  }),
  kubelet: z
    .strictObject({
      fileSize: size().default('10Mi').meta({ description: "The kubelet's containerLogMaxSize." }),
    })
    .prefault({})
    .meta({ description: 'How nodes keep the logs of containers. EKS leaves the defaults of the kubelet.' }),
  elasticsearch: elasticsearch.meta({ description: 'Elasticsearch.' }),
  kibana: z
    .strictObject({
      replicas: z.number().int().min(1).max(4).default(1).meta({ description: 'Pods of Kibana.', unit: 'pods' }),
      resources: resourcesSchema
        .default({ requests: { cpu: '200m', memory: '1Gi' }, limits: { memory: '1536Mi' } })
        .meta({ description: 'Requests and limits of one pod.' }),
    })
    .prefault({})
    .meta({ description: 'Kibana.' }),
  logstash: logstash.meta({ description: 'Logstash.' }),
  filebeat: z
    .strictObject({ resources: shipper('Filebeat') })
    .prefault({})
    .meta({ description: 'Filebeat, on every node.' }),
  metricbeat: z
    .strictObject({ resources: shipper('Metricbeat') })
    .prefault({})
    .meta({ description: 'Metricbeat, on every node.' }),
  snapshots: z
    .strictObject({
      retentionDays: z.number().int().min(1).max(365).default(30).meta({
        description: 'How long a snapshot is kept.',
        unit: 'days',
      }),
    })
    .optional()
    .meta({ description: 'A snapshot each night in a bucket of S3. AWS environments only. Default: none.' }),
});

/** Logs of an environment. */
export type LoggingOptions = z.output<typeof loggingOptions>;

/** Nodes of Elasticsearch that are alike. */
export type NodeSetOptions = LoggingOptions['elasticsearch']['nodeSets'][number];
