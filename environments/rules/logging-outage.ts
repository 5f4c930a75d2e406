import { outage } from '../../constructs/logging/logging-sizes';
import type { Rule } from '../rule';

/** Queues and files of the nodes outlast the outage that an environment states. */
export const loggingOutage: Rule = {
  id: 'logging-outage',
  reason:
    'While Elasticsearch is away, lines wait in the queues of Logstash and then in the files of their nodes, which the kubelet rotates ' +
    'away: what is stated to be survived is no longer than that.',
  check({ logging }) {
    if (logging === undefined) return [];
    const { queues, files } = outage(logging);
    if (queues + files >= logging.outageMinutes) return [];
    return [
      {
        property: 'logging.outageMinutes',
        got: String(logging.outageMinutes),
        expected: `at most ${Math.floor(queues + files)}: ${queues.toFixed(1)} minutes in the queues of Logstash, ${files.toFixed(1)} in the files of the kubelet`,
        fix: 'raise logging.logstash.queue or its replicas, or state a shorter outage',
      },
    ];
  },
};
