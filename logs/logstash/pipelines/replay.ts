import type { LogstashPlaces } from '../addresses';
import { logstashFiles } from '../addresses';
import type { Section } from '../config';
import { plugin, valueOf } from '../config';
import { elasticsearchOutput } from './elasticsearch-output';

/**
 * Sends lines that Elasticsearch refused once more, and forgets those that it took: what was refused for a mapping fits once that is mended. A line
 * that is refused again waits among the dead letters of this pipeline. It runs where an environment asks for it alone.
 */
export function replay(places: LogstashPlaces): Readonly<Record<string, Section>> {
  return {
    '10-dead-letters': {
      type: 'input',
      statements: [
        plugin('dead_letter_queue', {
          id: 'dead-letters',
          path: logstashFiles.deadLetters,
          pipeline_id: 'store',
          // Where it is in the queue is written down, and a file that was read to its end is removed.
          commit_offsets: true,
          clean_consumed: true,
        }),
      ],
    },
    '90-elasticsearch': {
      type: 'output',
      statements: [elasticsearchOutput(places, { document_id: valueOf('event.id') })],
    },
  };
}
