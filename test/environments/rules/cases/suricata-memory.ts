import type { RuleCases } from '../../../support/rule-cases';

const path = 'security.suricata';
const property = `${path}.resources.limits.memory`;
const fix = 'raise the limit, or lower capture.packetsPerSecond, capture.bufferMilliseconds or capture.threads';
const resources = (memory: string) => ({
  requests: { cpu: '200m', memory },
  limits: { cpu: '1', memory },
});

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', remove: [path] },
    { base: 'production', set: { [path]: { resources: resources('1Gi'), capture: { packetsPerSecond: 1_000_000 } } } },
  ],
  failing: [
    {
      base: 'production',
      set: { [path]: { resources: resources('192Mi') } },
      finds: [
        {
          property,
          got: '"192Mi"',
          expected:
            'room for what it is to see: 192 MiB are too little for 1 threads and 50000 packets per second: at least 228 MiB',
          fix,
        },
      ],
    },
    {
      base: 'production',
      set: { [path]: { resources: resources('384Mi'), capture: { threads: 16 } } },
      finds: [
        {
          property,
          got: '"384Mi"',
          expected:
            'room for what it is to see: 384 MiB are too little for 16 threads and 50000 packets per second: at least 429 MiB',
          fix,
        },
      ],
    },
  ],
};
