import { stringify } from 'yaml';
import { beatsCommon } from './beats/logstash-output';
import type { ElasticsearchInput } from './elasticsearch';
import { elasticsearchResources } from './elasticsearch';
import { elasticsearchRoles } from './elasticsearch/roles';
import { filebeatYaml } from './filebeat/config';
import type { FilebeatSettings } from './filebeat/options';
import { jsonExporterConfig } from './json-exporter';
import { savedObjectsFile } from './kibana';
import type { QueueSizes } from './logstash';
import { pipelineFiles, pipelineSettings } from './logstash';
import type { LogstashPlaces } from './logstash/addresses';
import { beatsPorts } from './logstash/addresses';
import type { MetricbeatOptions } from './metricbeat/config';
import { metricbeatConfig } from './metricbeat/config';
import { statsdMapping } from './statsd-mapping';

/** What the files of an environment follow from. */
export interface LogExport {
  readonly elasticsearch: ElasticsearchInput;
  readonly places: LogstashPlaces;
  readonly queues: QueueSizes;
  readonly filebeat: FilebeatSettings;
  /** Host of Logstash. */
  readonly logstash: string;
  readonly metricbeat: MetricbeatOptions;
}

/** What Logstash, Beats, Elasticsearch and Kibana read, by path. */
export function logFiles(input: LogExport): Readonly<Record<string, string>> {
  const { elasticsearch, places, queues, logstash } = input;
  const { dataStreams, ...resources } = elasticsearchResources(elasticsearch);
  return {
    ...Object.fromEntries(
      Object.entries(resources).flatMap(([kind, objects]) =>
        Object.entries(objects).map(([name, body]) => [`elasticsearch/${folder(kind)}/${name}.json`, json(body)]),
      ),
    ),
    'elasticsearch/data-streams.json': json(dataStreams),
    'elasticsearch/roles.yml': stringify(elasticsearchRoles(elasticsearch.environment)),
    'filebeat/filebeat.yml': filebeatYaml(input.filebeat),
    'kibana/saved-objects.ndjson': savedObjectsFile(),
    ...Object.fromEntries(
      Object.entries(pipelineFiles(places)).flatMap(([pipeline, files]) =>
        Object.entries(files).map(([name, text]) => [`logstash/${pipeline}/${name}`, text]),
      ),
    ),
    'logstash/pipelines.yml': stringify(pipelineSettings(places, queues)),
    'metricbeat/metricbeat.yml': stringify({
      ...metricbeatConfig(input.metricbeat),
      ...beatsCommon({ host: logstash, port: beatsPorts.metrics }),
    }),
    'json-exporter/config.yaml': jsonExporterConfig(),
    'statsd-exporter/mapping.yaml': statsdMapping(),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** `lifecyclePolicies` is `lifecycle-policies`. */
function folder(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
