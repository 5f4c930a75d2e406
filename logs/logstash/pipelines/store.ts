import type { LogstashPlaces } from '../addresses';
import type { Section } from '../config';
import { plugin, valueOf } from '../config';
import { elasticsearchOutput } from './elasticsearch-output';

/** To Elasticsearch. Its queue is what outlasts an outage. */
export function store(places: LogstashPlaces): Readonly<Record<string, Section>> {
  return {
    '10-from-others': { type: 'input', statements: [plugin('pipeline', { id: 'from-others', address: 'store' })] },
    '90-elasticsearch': {
      type: 'output',
      statements: [elasticsearchOutput(places, { document_id: valueOf('event.id') })],
    },
  };
}
