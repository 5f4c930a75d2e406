import type { TextFormat } from './format';
import { anything } from './format';

/** Everything else: kept as text. */
export const text: TextFormat = {
  id: 'text',
  kind: 'text',
  dataset: 'platform',
  reference: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/',
  pattern: anything,
  groups: ['message'],
  samples: [
    {
      name: 'any line',
      line: 'I1125 10:00:00.000000       1 main.go:1] "Started" token="planted-klog-token"',
      fields: { message: 'I1125 10:00:00.000000       1 main.go:1] "Started" token="[token]"', tags: undefined },
    },
    {
      name: 'JSON stays as it is: it sets no field',
      line: '{"@timestamp":"2000-01-01","event":{"dataset":"security"},"message":"x"}',
      fields: {
        message: '{"@timestamp":"2000-01-01","event":{"dataset":"security"},"message":"x"}',
        'event.dataset': 'platform',
      },
    },
    { name: 'nothing', line: '', fields: { 'zerotrace.dropped': 'empty', message: undefined } },
  ],
};
