import type { RuleCases } from '../../../support/rule-cases';

const fix = 'raise logging.logstash.queue or its replicas, or state a shorter outage';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production' },
    // 906.57 minutes in the queue and 17.71 in the files.
    { base: 'local', set: { 'logging.outageMinutes': 924 } },
    { base: 'production', set: { 'logging.outageMinutes': 1232 } },
  ],
  failing: [
    {
      base: 'local',
      set: { 'logging.outageMinutes': 925 },
      finds: [
        {
          property: 'logging.outageMinutes',
          got: '925',
          expected: 'at most 924: 906.6 minutes in the queues of Logstash, 17.7 in the files of the kubelet',
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
          expected: 'at most 616: 616.0 minutes in the queues of Logstash, 0.8 in the files of the kubelet',
          fix,
        },
      ],
    },
  ],
};
