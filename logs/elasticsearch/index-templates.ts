import type { LogDatasetName } from '../datasets';
import { dataStreamDataset, logDatasetNames, logDatasets } from '../datasets';
import type { StreamKind } from '../logging-options';
import { lifecyclePolicyName } from './lifecycle-policies';
import { managed, resourceName } from './managed';
import { logMappings } from './mappings';
import { metricsDatasets, metricsMappings, metricsStreamDataset } from './metrics-streams';

/** What templates follow from. */
export interface TemplateOptions {
  /** Copies of each shard beside the first. */
  readonly copies: number;
}

const component = {
  mappings: resourceName('logs-mappings'),
  metrics: resourceName('metrics-mappings'),
  settings: resourceName('settings'),
} as const;

/** Parts that index templates are composed of. */
export function componentTemplates({ copies }: TemplateOptions): Readonly<Record<string, object>> {
  return {
    [component.settings]: {
      _meta: managed,
      template: {
        settings: {
          index: {
            number_of_shards: 1,
            number_of_replicas: copies,
            codec: 'best_compression',
            // A line may be searched for after this time; each refresh costs a segment.
            refresh_interval: '10s',
            mapping: { total_fields: { limit: 1000 } },
          },
        },
      },
    },
    [component.mappings]: { _meta: managed, template: { mappings: logMappings() } },
    [component.metrics]: { _meta: managed, template: { mappings: metricsMappings } },
  };
}

/** One template for the data stream of each dataset, in every environment that this Elasticsearch holds. */
export function indexTemplates(): Readonly<Record<string, object>> {
  return Object.fromEntries([
    ...logDatasetNames.map((name) => logTemplate(name)),
    ...metricsDatasets.map((name) =>
      template(`metrics-${name}`, `metrics-${metricsStreamDataset(name)}-*`, 'metrics', component.metrics),
    ),
  ]);
}

function logTemplate(name: LogDatasetName) {
  return template(`logs-${name}`, `logs-${dataStreamDataset(name)}-*`, logDatasets[name].kind, component.mappings);
}

function template(name: string, pattern: string, kind: StreamKind, mappings: string): [string, object] {
  return [
    resourceName(name),
    {
      _meta: managed,
      index_patterns: [pattern],
      data_stream: {},
      // Above the templates that Elasticsearch brings for logs-*-* and metrics-*-*, whose priority is 100.
      priority: 500,
      composed_of: [component.settings, mappings],
      template: { settings: { index: { lifecycle: { name: lifecyclePolicyName(kind) } } } },
    },
  ];
}
