import { elasticSetupDefaults } from '../constructs/logging/elastic-setup-defaults';
import { jsonExporterDefaults } from '../constructs/logging/json-exporter';
import type { LoggingOptions } from '../constructs/logging/logging-options';
import { logstashVolume } from '../constructs/logging/logging-sizes';
import { statsdExporterDefaults } from '../constructs/logging/statsd-exporter-defaults';
import type { Resources } from '../constructs/core/quantity';
import { addResources } from '../constructs/core/quantity';
import type { ChartPods } from './chart-installation';
import { prometheusElasticsearchExporter } from './prometheus-elasticsearch-exporter';

/** Every pod that logging runs: what nodes and the quota of its namespace must have room for. */
export function loggingPods(options: LoggingOptions): readonly ChartPods[] {
  const { elasticsearch, kibana, logstash, filebeat, metricbeat, snapshots } = options;
  const exporter = prometheusElasticsearchExporter({
    url: '',
    authoritySecret: '',
    user: '',
    revision: 1,
    snapshots: snapshots !== undefined,
  });
  return [
    ...elasticsearch.nodeSets.map(({ name, count, cpu, memory, storage }) => ({
      name: `elasticsearch-${name}`,
      replicas: count,
      resources: { requests: { cpu, memory }, limits: { memory } },
      storage,
    })),
    { name: 'kibana', replicas: kibana.replicas, resources: kibana.resources },
    {
      name: 'logstash',
      replicas: logstash.replicas,
      resources: withExporter(logstash.resources),
      storage: logstashVolume(options),
    },
    { name: 'filebeat', replicas: 'per-node', resources: withExporter(filebeat.resources) },
    { name: 'metricbeat', replicas: 'per-node', resources: withExporter(metricbeat.resources) },
    { name: statsdExporterDefaults.name, replicas: 1, resources: statsdExporterDefaults.resources },
    { name: elasticSetupDefaults.name, replicas: 1, resources: elasticSetupDefaults.resources },
    ...exporter.pods,
  ];
}

function withExporter(resources: Resources): Resources {
  return addResources(resources, jsonExporterDefaults.resources);
}
