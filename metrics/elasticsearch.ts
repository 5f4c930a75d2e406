import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** Elasticsearch, by elasticsearch_exporter (collector/cluster_health.go and collector/nodes.go of v1.11.0). */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'elasticsearch_exporter',
    version: '1.11.0',
    reference: 'https://github.com/prometheus-community/elasticsearch_exporter/blob/v1.11.0/metrics.md',
  },
  targetLabels([jobs.elasticsearch]),
);

export const elasticsearchStatus = exporter.gauge('elasticsearch_cluster_health_status', {
  unit: 'boolean',
  help: 'Whether the cluster has this colour: one of three is 1',
  labels: { cluster: open(1), color: ['green', 'yellow', 'red'] },
});

export const elasticsearchNodes = exporter.gauge('elasticsearch_cluster_health_number_of_nodes', {
  unit: 'nodes',
  help: 'Nodes in the cluster',
  labels: { cluster: open(1) },
});

const node = { cluster: open(1), host: open(10), name: open(10) } as const;

const disk = {
  ...node,
  es_master_node: open(2),
  es_data_node: open(2),
  es_ingest_node: open(2),
  es_client_node: open(2),
  mount: open(1),
  path: open(1),
} as const;

export const elasticsearchDiskAvailable = exporter.gauge('elasticsearch_filesystem_data_available_bytes', {
  unit: 'bytes',
  help: 'What is free on the disk of a node',
  labels: disk,
});

export const elasticsearchDiskSize = exporter.gauge('elasticsearch_filesystem_data_size_bytes', {
  unit: 'bytes',
  help: 'Size of the disk of a node',
  labels: disk,
});

export const elasticsearchMetrics = [
  elasticsearchStatus,
  elasticsearchNodes,
  elasticsearchDiskAvailable,
  elasticsearchDiskSize,
];
