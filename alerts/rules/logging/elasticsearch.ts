import { elasticsearchDiskAvailable, elasticsearchDiskSize, elasticsearchStatus } from '../../../metrics/elasticsearch';
import { div, eq, lt, max, min, percent } from '../../../metrics/promql';
import { alert, condition } from '../../alert';
import { loggingBasics } from './logging-basics';

export const elasticsearchRed = condition('ElasticsearchRed', {
  ...loggingBasics,
  levels: { critical: { for: '5m' } },
  when: () => eq(max(elasticsearchStatus({ color: 'red' })), 1),
  keepFiringFor: '10m',
  summary: 'Elasticsearch lacks shards',
  description:
    'At least one shard has no copy on any node: its lines cannot be searched, and new ones wait in the queues.',
});

/** A node that is replaced leaves copies missing for as long as it takes to make them again. */
export const elasticsearchYellow = condition('ElasticsearchYellow', {
  ...loggingBasics,
  levels: { warning: { for: '1h' } },
  when: () => eq(max(elasticsearchStatus({ color: 'yellow' })), 1),
  keepFiringFor: '10m',
  summary: 'Elasticsearch lacks copies of shards',
  description: 'Every line can be searched, but the loss of one more node may take some away.',
});

/** The watermarks of Elasticsearch are at 15, 10 and 5 % free: no more shards, shards move away, no more lines. */
export const elasticsearchDiskFull = alert('ElasticsearchDiskFull', {
  ...loggingBasics,
  levels: {
    critical: { threshold: percent(10), for: '10m' },
    warning: { threshold: percent(15), for: '30m' },
  },
  when: (threshold) =>
    lt(div(min.by('name')(elasticsearchDiskAvailable()), max.by('name')(elasticsearchDiskSize())), threshold),
  summary: ({ labels }) => `The disk of ${labels.name} is full up to a watermark`,
  description: ({ labels, value, threshold }) =>
    `${value} of the disk of ${labels.name} is free (less than ${threshold}): at 5 % Elasticsearch takes no more lines.`,
});
