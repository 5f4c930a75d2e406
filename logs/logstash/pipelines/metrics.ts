import { metricsDatasets, metricsStreamDataset } from '../../elasticsearch/metrics-streams';
import type { LogstashPlaces } from '../addresses';
import { beatsPorts } from '../addresses';
import type { Section } from '../config';
import { field, hash, plugin } from '../config';
import { beatsInput } from './beats-input';
import { elasticsearchOutput } from './elasticsearch-output';

/** From Metricbeat to Elasticsearch, apart from the lines: neither fills the other's queue. */
export function metrics(places: LogstashPlaces): Readonly<Record<string, Section>> {
  return {
    '10-beats': { type: 'input', statements: [beatsInput(beatsPorts.metrics)] },
    '40-route': {
      type: 'filter',
      statements: [
        plugin('mutate', {
          id: 'owned',
          remove_field: ['@version', 'ecs'],
          replace: hash({ '[data_stream][type]': 'metrics', '[data_stream][namespace]': places.environment }),
        }),
        {
          kind: 'branch',
          cases: [
            ...metricsDatasets.map((name) => ({
              when: { kind: 'equals', field: field('event.module'), value: name } as const,
              then: [
                plugin('mutate', {
                  id: `routed-${name}`,
                  replace: hash({ '[data_stream][dataset]': metricsStreamDataset(name) }),
                }),
              ],
            })),
            { then: [plugin('drop', { id: 'dropped-module' })] },
          ],
        },
      ],
    },
    '90-elasticsearch': { type: 'output', statements: [elasticsearchOutput(places)] },
  };
}
