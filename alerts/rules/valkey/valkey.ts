import { div, eq, gt, increase, max, percent, quantity, sum } from '../../../metrics/promql';
import { valkeyMemory, valkeyMemoryMax, valkeyRejected, valkeyUp } from '../../../metrics/valkey';
import { alert, condition } from '../../alert';

const basics = {
  team: 'platform',
  service: 'valkey',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-valkey',
} as const;

/** A warning: the services go on without their cache, slower. */
export const valkeyDown = condition('ValkeyDown', {
  ...basics,
  levels: { warning: { for: '2m' } },
  when: () => eq(max(valkeyUp()), 0),
  keepFiringFor: '10m',
  summary: 'Valkey does not answer',
  description:
    'The exporter cannot connect to Valkey. Enrichment works without its cache, and the API says that it is degraded.',
});

export const valkeyMemoryHigh = alert('ValkeyMemoryHigh', {
  ...basics,
  levels: { warning: { threshold: percent(90), for: '10m' } },
  // Without a limit the maximum is 0.
  when: (threshold) => gt(div(max(valkeyMemory()), gt(max(valkeyMemoryMax()), 0)), threshold),
  summary: 'Valkey is running out of memory',
  description: ({ value, threshold }) =>
    `Data takes ${value} of the memory that Valkey may use (more than ${threshold}).`,
});

export const valkeyRejectingConnections = alert('ValkeyRejectingConnections', {
  ...basics,
  kind: 'event',
  levels: { warning: { threshold: quantity(0, 'connections'), for: '0s' } },
  when: (threshold) => gt(sum(increase(valkeyRejected(), '10m')), threshold),
  keepFiringFor: '15m',
  summary: 'Valkey refuses connections',
  description: ({ value }) => `Valkey refused ${value} in 10 minutes: more clients than it accepts.`,
});
