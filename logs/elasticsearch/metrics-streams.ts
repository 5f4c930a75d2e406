/** What Metricbeat reports: one data stream for each, named by the module. */
export const metricsDatasets = ['kubernetes', 'system'] as const;

/** One of `metricsDatasets`. */
export type MetricsDataset = (typeof metricsDatasets)[number];

/** `data_stream.dataset` of what Metricbeat's module reports. */
export function metricsStreamDataset(name: MetricsDataset): string {
  return `zerotrace.${name}`;
}

/**
 * Metricbeat's fields are many and follow its version: each number and each text is taken by its type, texts as keywords. Its events
 * come from programs of ours only, and the limit of fields bounds them.
 */
export const metricsMappings = {
  dynamic: true,
  date_detection: false,
  dynamic_templates: [
    { texts: { match_mapping_type: 'string', mapping: { type: 'keyword', ignore_above: 1024 } } },
    { fractions: { match: '*.pct', match_mapping_type: 'long', mapping: { type: 'double' } } },
  ],
  properties: {
    '@timestamp': { type: 'date' },
    data_stream: {
      properties: {
        type: { type: 'constant_keyword' },
        dataset: { type: 'constant_keyword' },
        namespace: { type: 'constant_keyword' },
      },
    },
  },
} as const;

/** Data streams of Metricbeat in an environment. */
export function metricsDataStreams(environment: string): readonly string[] {
  return metricsDatasets.map((name) => `metrics-${metricsStreamDataset(name)}-${environment}`);
}
