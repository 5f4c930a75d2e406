import type { RuleCases } from '../../../support/rule-cases';

const fix = 'raise logging.logstash.queue or its replicas, or state a shorter outage';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production' },
    // 1404.7 minutes in the queue and 27.4 in the files.
    { base: 'local', set: { 'logging.outageMinutes': 1432 } },
    { base: 'production', set: { 'logging.outageMinutes': 1440 } },
  ],
  failing: [
    {
      base: 'local',
      set: { 'logging.outageMinutes': 1433 },
      finds: [
        {
          property: 'logging.outageMinutes',
          got: '1433',
          expected: 'at most 1432: 1404.7 minutes in the queues of Logstash, 27.4 in the files of the kubelet',
          fix,
        },
      ],
    },
    {
      // Half the pods keep half the lines.
      base: 'production',
      set: { 'logging.logstash.replicas': 1 },
      finds: [
        {
          property: 'logging.outageMinutes',
          got: '960',
          expected: 'at most 752: 751.9 minutes in the queues of Logstash, 0.9 in the files of the kubelet',
          fix,
        },
      ],
    },
  ],
};
