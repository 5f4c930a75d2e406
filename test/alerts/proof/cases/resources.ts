import {
  containerLastTerminated,
  containerLimits,
  containerMemory,
  containerRestarts,
  deploymentAvailable,
  deploymentReplicas,
  volumeAvailable,
  volumeCapacity,
} from '../../../../metrics/kubernetes';
import {
  nodeCpu,
  nodeFilesystemAvailable,
  nodeFilesystemSize,
  nodeMemoryAvailable,
  nodeMemoryTotal,
} from '../../../../metrics/node';
import { pingDuration } from '../../../../metrics/ping';
import type { Values } from '../../../support/alerts/case-series';
import { counted, grows, level, ramp, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const gib = 2 ** 30;
const instance = [{ instance: 'one' }];
const idle = (share: number) => [
  series(nodeCpu, { cpu: '0', mode: 'idle' }, grows(60 * share)),
  series(nodeCpu, { cpu: '0', mode: 'user' }, grows(60 * (1 - share))),
];
const memory = (available: number) => [
  series(nodeMemoryAvailable, {}, level(available * gib)),
  series(nodeMemoryTotal, {}, level(100 * gib)),
];
const root = { mountpoint: '/', device: 'nvme0n1p1', fstype: 'xfs' } as const;
const disk = (values: Values) => [
  series(nodeFilesystemAvailable, root, values),
  series(nodeFilesystemSize, root, level(100 * gib)),
];
/** A file system that is full by design: an image that is mounted. */
const image = [
  series(nodeFilesystemAvailable, { mountpoint: '/snap', device: 'loop0', fstype: 'squashfs' }, level(0)),
  series(nodeFilesystemSize, { mountpoint: '/snap', device: 'loop0', fstype: 'squashfs' }, level(gib)),
];
const claim = { namespace: 'zerotrace-data', persistentvolumeclaim: 'postgres-1' } as const;
const volume = (values: Values) => [
  series(volumeAvailable, claim, values),
  series(volumeCapacity, claim, level(100 * gib)),
];
/** From 30 % on, so much less in an hour: below a quarter after a while, and empty a day ahead or not. */
const filling = (gibAnHour: number) => ramp(26 * gib, (-gibAnHour * gib) / 60);

const fillingCases = (of: (values: Values) => ReturnType<typeof disk>, alerts: readonly Record<string, string>[]) =>
  ({
    firing: [
      { title: '4.8 % is free', every: '2m', severity: 'critical', series: of(level(4.8 * gib)), fires: '10m', alerts },
      {
        title: 'less than a quarter is free, and none tomorrow',
        every: '2m',
        severity: 'warning',
        series: of(filling(1.2)),
        fires: '1h52m',
        alerts,
      },
    ],
    silent: [
      { title: '5 % is free', every: '2m', severity: 'critical', series: of(level(5 * gib)), until: '1h' },
      {
        title: 'less than a quarter, but it does not get less',
        every: '2m',
        severity: 'warning',
        series: of(level(20 * gib)),
        until: '3h',
      },
      {
        title: 'it gets less, and enough is left tomorrow',
        every: '2m',
        severity: 'warning',
        series: of(filling(0.9)),
        until: '3h',
      },
      {
        title: 'it fills, but more than a quarter is free',
        every: '2m',
        severity: 'warning',
        series: of(ramp(40 * gib, (-6 * gib) / 60)),
        until: '2h30m',
      },
    ],
  }) as const;

const inPod = { namespace: 'zerotrace', pod: 'api-1', container: 'api' } as const;
const elsewhere = { namespace: 'kube-system', pod: 'x-1', container: 'x' } as const;
const restarts = (labels: typeof inPod | typeof elsewhere, values: Values) => series(containerRestarts, labels, values);
const ended = (labels: typeof inPod | typeof elsewhere, reason: string, values: Values = level(1)) =>
  series(containerLastTerminated, { ...labels, reason }, values);
const used = (labels: { namespace: string; pod: string; container: string }, bytes: number) =>
  series(containerMemory, labels, level(bytes));
const limit = (labels: { namespace: string; pod: string; container: string }, bytes: number, resource = 'memory') =>
  series(containerLimits, { ...labels, resource }, level(bytes));
const replicas = (namespace: string, deployment: string, wanted: number, available: Values) => [
  series(deploymentReplicas, { namespace, deployment }, level(wanted)),
  series(deploymentAvailable, { namespace, deployment }, available),
];
const ping = (target: 'database' | 'internet', seconds: number, phase: 'rtt' | 'resolve' = 'rtt') =>
  series(pingDuration, { job: 'ping', target, phase }, level(seconds));
const measured = 'no rate that is measured is exactly the threshold';
const moment = 'what fills is at exactly a quarter for a moment, not for an hour';
const whole = 'a disk that is full exactly a day ahead is no case of its own';

const nodeDisk = fillingCases((values) => [...disk(values), ...image], [{ instance: 'one', mountpoint: '/' }]);
const volumes = fillingCases((values) => volume(values), [claim]);

export const resourceProofs = {
  NodeHighCPUUsage: {
    firing: [{ title: '84 % is used', series: idle(0.16), fires: '15m30s', alerts: instance }],
    silent: [{ title: '76 % is used', series: idle(0.24), until: '1h' }],
    survivors: [{ mutant: 'comparison > 0.8 becomes >=', because: measured }],
  },
  NodeMemoryLow: {
    firing: [{ title: '9.5 % is left', series: memory(9.5), fires: '15m', alerts: instance }],
    silent: [{ title: '10 % is left', series: memory(10), until: '1h' }],
  },
  NodeDiskFillingUp: {
    ...nodeDisk,
    survivors: [
      {
        mutant: 'matcher fstype=~"ext4|xfs|btrfs" dropped',
        because: 'sides are matched by mountpoint and each selects disks; what none selects is in every case',
      },
      { mutant: 'comparison < 0.25 becomes <=', severity: 'warning', because: moment },
      { mutant: 'comparison < 0 becomes <=', severity: 'warning', because: whole },
      { mutant: 'threshold < 0 becomes', severity: 'warning', because: 'a byte more or less is nothing' },
    ],
  },
  VolumeFillingUp: {
    ...volumes,
    survivors: [
      { mutant: 'comparison < 0.25 becomes <=', severity: 'warning', because: moment },
      { mutant: 'comparison < 0 becomes <=', severity: 'warning', because: whole },
      { mutant: 'threshold < 0 becomes', severity: 'warning', because: 'a byte more or less is nothing' },
    ],
  },
  ContainerOutOfMemory: {
    firing: [
      {
        title: 'the first restart for want of memory',
        series: [
          restarts(inPod, counted(0, '10m', 1)),
          ended(inPod, 'OOMKilled', level('none', '10m', 1)),
          restarts(elsewhere, counted(0, '10m', 1)),
          ended(elsewhere, 'OOMKilled'),
        ],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
        alerts: [inPod],
      },
    ],
    silent: [
      {
        title: 'restarted for another reason',
        series: [restarts(inPod, counted(0, '10m', 1)), ended(inPod, 'Error')],
        until: '40m',
      },
      {
        title: 'long ago',
        series: [restarts(inPod, counted(3)), ended(inPod, 'OOMKilled')],
        until: '40m',
      },
    ],
    survivors: [
      {
        mutant: 'matcher namespace=~"zerotrace|zerotrace-data" dropped',
        because:
          'both sides are matched by namespace and each selects ours; what neither selects is in the firing case',
      },
    ],
  },
  ContainerMemoryNearLimit: {
    firing: [
      {
        title: '94.5 % of the limit; a pod and others are not looked at',
        series: [
          used(inPod, 945),
          limit(inPod, 1000),
          limit(inPod, 1, 'cpu'),
          used(elsewhere, 1000),
          limit(elsewhere, 1000),
          used({ ...inPod, container: '' }, 999),
          limit({ ...inPod, container: '' }, 1000),
        ],
        fires: '15m',
        alerts: [inPod],
      },
    ],
    silent: [
      {
        title: 'exactly 90 %',
        series: [used(inPod, 900), limit(inPod, 1000), limit(inPod, 2, 'cpu')],
        until: '1h',
      },
      { title: 'no limit', series: [used(inPod, 900), limit(inPod, 2, 'cpu')], until: '1h' },
    ],
    survivors: [
      {
        mutant: 'matcher namespace=~"zerotrace|zerotrace-data" dropped',
        because:
          'both sides are matched by namespace and each selects ours; what neither selects is in the firing case',
      },
    ],
  },
  WorkloadReplicasMissing: {
    firing: [
      {
        title: 'one of two from 5 m on',
        series: [...replicas('zerotrace', 'api', 2, level(2, '5m', 1)), ...replicas('kube-system', 'x', 2, level(0))],
        fires: '20m',
        alerts: [{ namespace: 'zerotrace', deployment: 'api' }],
      },
    ],
    silent: [
      {
        title: 'a roll-out: 10 minutes with one less',
        series: replicas('zerotrace', 'api', 2, level(2, '5m', 1, '15m', 2)),
        until: '1h',
      },
      {
        title: 'a roll-out of almost 15 minutes',
        series: replicas('zerotrace', 'api', 2, level(2, '5m', 1, '20m', 2)),
        until: '1h',
      },
    ],
    survivors: [
      {
        mutant: 'matcher namespace=~"zerotrace|zerotrace-data" dropped',
        because:
          'both sides are matched by namespace and each selects ours; what neither selects is in the firing case',
      },
    ],
  },
  NetworkLatencyHigh: {
    firing: [
      {
        title: '105 ms to the database',
        series: [ping('database', 0.105), ping('internet', 2), ping('database', 0.001, 'resolve')],
        fires: '15m',
        alerts: [{ target: 'database' }],
      },
    ],
    silent: [
      {
        title: '95 ms to the database, and slow to resolve',
        series: [
          ping('database', 0.095),
          ping('database', 3, 'resolve'),
          series(pingDuration, { job: 'blackbox', target: 'database', phase: 'rtt' }, level(1)),
        ],
        until: '1h',
      },
    ],
    survivors: [{ mutant: 'comparison > 0.1 becomes >=', because: measured }],
  },
} as const satisfies Readonly<Record<string, Proof>>;
