import {
  avg,
  avgOverTime,
  div,
  gt,
  lt,
  max,
  min,
  oneOf,
  percent,
  predictLinear,
  and,
  rate,
  ratio,
  readAs,
  seconds,
  sub,
} from '../../../metrics/promql';
import { jobs } from '../../../metrics/jobs';
import {
  nodeCpu,
  nodeFilesystemAvailable,
  nodeFilesystemSize,
  nodeMemoryAvailable,
  nodeMemoryTotal,
} from '../../../metrics/node';
import { pingDuration } from '../../../metrics/ping';
import { alert } from '../../alert';

const basics = {
  team: 'platform',
  service: 'nodes',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-infrastructure',
} as const;

export const nodeHighCpuUsage = alert('NodeHighCPUUsage', {
  ...basics,
  levels: { warning: { threshold: percent(80), for: '15m' } },
  when: (threshold) =>
    gt(sub(ratio(1), readAs('ratio', avg.by('instance')(rate(nodeCpu({ mode: 'idle' }), '5m')))), threshold),
  summary: ({ labels }) => `The node ${labels.instance} is busy`,
  description: ({ labels, value, threshold }) =>
    `${labels.instance} uses ${value} of its CPU (more than ${threshold}).`,
});

export const nodeMemoryLow = alert('NodeMemoryLow', {
  ...basics,
  levels: { warning: { threshold: percent(10), for: '15m' } },
  when: (threshold) =>
    lt(div(min.by('instance')(nodeMemoryAvailable()), max.by('instance')(nodeMemoryTotal())), threshold),
  summary: ({ labels }) => `The node ${labels.instance} is short of memory`,
  description: ({ labels, value, threshold }) =>
    `${value} of the memory of ${labels.instance} is left (less than ${threshold}): the kubelet will evict pods.`,
});

const disk = { fstype: oneOf('ext4', 'xfs', 'btrfs') } as const;
const free = div(
  min.by('instance', 'mountpoint')(nodeFilesystemAvailable(disk)),
  max.by('instance', 'mountpoint')(nodeFilesystemSize(disk)),
);
const freeTomorrow = min.by('instance', 'mountpoint')(predictLinear(nodeFilesystemAvailable(disk), '6h', 86_400));

export const nodeDiskFillingUp = alert('NodeDiskFillingUp', {
  ...basics,
  levels: {
    critical: { threshold: percent(5), for: '10m' },
    warning: { threshold: percent(25), for: '1h' },
  },
  // A disk that is nearly full is found at once; one that is filling, a day ahead.
  when: (threshold, { severity }) =>
    severity === 'critical' ? lt(free, threshold) : and(lt(free, threshold), lt(freeTomorrow, 0)),
  summary: ({ labels }) => `A disk of ${labels.instance} is filling up`,
  description: ({ labels, value, threshold }) =>
    `${value} of ${labels.mountpoint} on ${labels.instance} is free (less than ${threshold}).`,
});

/** Means of 10 minutes: a single slow ping says nothing. `internet` is not ours to mend. */
export const networkLatencyHigh = alert('NetworkLatencyHigh', {
  ...basics,
  levels: { warning: { threshold: seconds(0.1), for: '15m' } },
  when: (threshold) =>
    gt(
      max.by('target')(
        avgOverTime(
          pingDuration({ job: jobs.ping, phase: 'rtt', target: oneOf('cluster-dns', 'database', 'node') }),
          '10m',
        ),
      ),
      threshold,
    ),
  summary: ({ labels }) => `The network to ${labels.target} is slow`,
  description: ({ labels, value, threshold }) => `A ping of ${labels.target} takes ${value} (more than ${threshold}).`,
});
