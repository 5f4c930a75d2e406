import { dataStream, dataStreamDataset, logDatasetNames } from '../datasets';
import { resourcePrefix } from './managed';
import { metricsDataStreams } from './metrics-streams';

/** A role of Elasticsearch, as roles.yml has it. Field and document level security need a paid licence. */
export interface Role {
  readonly cluster?: readonly string[];
  readonly indices?: readonly { readonly names: readonly string[]; readonly privileges: readonly string[] }[];
  readonly applications?: readonly {
    readonly application: string;
    readonly privileges: readonly string[];
    readonly resources: readonly string[];
  }[];
}

/** Programs with a user of their own. Kibana's is a service account of the operator's. */
export const elasticsearchUsers = {
  logstash: `${resourcePrefix}logstash`,
  setup: `${resourcePrefix}setup`,
  exporter: `${resourcePrefix}exporter`,
  reader: `${resourcePrefix}reader`,
} as const;

/** A program with a user of its own. */
export type ElasticsearchUser = keyof typeof elasticsearchUsers;

/** What one may read in Kibana: search, dashboards, no change of anything. */
const kibanaReader = {
  application: 'kibana-.kibana',
  privileges: ['feature_discover_v2.read', 'feature_dashboard_v2.read', 'feature_visualize_v2.read'],
  resources: ['space:default'],
} as const;

/** Role of who reads one data stream. */
export function readerRole(dataset: (typeof logDatasetNames)[number]): string {
  return `${resourcePrefix}read-${dataset}`;
}

/**
 * Every role, by name. Logstash may add documents to data streams that exist, and neither make, change, read nor delete any; the set-up
 * job manages them, and reads no line.
 */
export function elasticsearchRoles(environment: string): Readonly<Record<string, Role>> {
  const streams = logDatasetNames.map((name) => dataStream(name, environment));
  const metrics = metricsDataStreams(environment);
  const readers = logDatasetNames.map((name) => [
    readerRole(name),
    {
      indices: [
        { names: [`logs-${dataStreamDataset(name)}-${environment}`], privileges: ['read', 'view_index_metadata'] },
      ],
      applications: [kibanaReader],
    },
  ]);
  return {
    // "monitor" is for the licence that the output asks about when it connects.
    [elasticsearchUsers.logstash]: {
      cluster: ['monitor'],
      indices: [{ names: [...streams, ...metrics], privileges: ['create_doc'] }],
    },
    // Policies run with the roles of who wrote them: indices are rolled over, merged and deleted in its name.
    [elasticsearchUsers.setup]: {
      cluster: [
        'manage_ilm',
        'manage_index_templates',
        'manage_slm',
        'cluster:admin/repository/*',
        'cluster:admin/snapshot/*',
        'monitor',
      ],
      indices: [{ names: [...streams, ...metrics], privileges: ['manage'] }],
      applications: [
        {
          application: 'kibana-.kibana',
          privileges: [
            'feature_discover_v2.all',
            'feature_dashboard_v2.all',
            'feature_visualize_v2.all',
            'feature_indexPatterns.all',
            'feature_savedObjectsManagement.all',
          ],
          resources: ['space:default'],
        },
      ],
    },
    // What elasticsearch_exporter's README asks for, with the figures of indices, and no document.
    [elasticsearchUsers.exporter]: {
      cluster: ['monitor', 'read_ilm', 'read_slm', 'monitor_snapshot'],
      indices: [{ names: ['*'], privileges: ['monitor', 'view_index_metadata'] }],
    },
    ...Object.fromEntries(readers),
    [metricsReaderRole]: {
      indices: [{ names: metrics, privileges: ['read', 'view_index_metadata'] }],
      applications: [kibanaReader],
    },
  };
}

/** Role of who reads what Metricbeat reports. */
export const metricsReaderRole = `${resourcePrefix}read-metrics`;

/** Roles of each user. A writer has its own; who reads in Kibana has each data stream's. */
export function userRoles(user: ElasticsearchUser): readonly string[] {
  if (user !== 'reader') return [elasticsearchUsers[user]];
  return [...logDatasetNames.map((name) => readerRole(name)), metricsReaderRole];
}
