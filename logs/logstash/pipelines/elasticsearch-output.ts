import { elasticsearchUsers } from '../../elasticsearch/roles';
import type { LogstashPlaces } from '../addresses';
import { logstashFiles, passwordVariable } from '../addresses';
import type { Plugin, Value } from '../config';
import { plugin } from '../config';

/**
 * Adds events to the data stream that they name. A line that is there already, by its id, is not added again: the answer 409 counts as
 * done. What Elasticsearch refuses for good (400, 404) goes to the dead letters; everything else is tried again without end.
 */
export function elasticsearchOutput({ elasticsearch }: LogstashPlaces, settings: Record<string, Value> = {}): Plugin {
  return plugin('elasticsearch', {
    id: 'elasticsearch',
    hosts: [elasticsearch],
    user: elasticsearchUsers.logstash,
    password: `\${${passwordVariable}}`,
    ssl_enabled: true,
    ssl_certificate_authorities: [`${logstashFiles.elasticsearch}/ca.crt`],
    data_stream: 'true',
    data_stream_auto_routing: true,
    ...settings,
  });
}
