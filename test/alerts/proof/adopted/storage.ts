import { volumeInodes, volumeInodesFree } from '../../../../metrics/kubernetes';
import type { Values } from '../../../support/alerts/case-series';
import { level, ramp, series } from '../../../support/alerts/case-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { Proof } from '../../../support/alerts/proof';

const claim = { namespace: 'zerotrace-data', persistentvolumeclaim: 'postgres-1' } as const;
const path = { metrics_path: '/metrics' } as const;
const alerts = [{ ...targets.kubelet, ...claim }];

/** A volume of ten thousand inodes. */
const inodes = (free: Values) => [
  series(volumeInodesFree, { ...claim, ...path }, free),
  series(volumeInodes, { ...claim, ...path }, level(10_000)),
  chartSeries('kubelet_volume_stats_inodes_used', claim, level(8500)),
];
const phase = (name: 'Failed' | 'Bound', values: Values) =>
  chartSeries('kube_persistentvolume_status_phase', { persistentvolume: 'pv-1', phase: name }, values);

export const storageProofs: Readonly<Record<string, Proof>> = {
  KubePersistentVolumeInodesFillingUp: {
    firing: [
      { title: '2.9 % are free', severity: 'critical', series: inodes(level(290)), fires: '1m', alerts },
      {
        title: 'less than 15 %, and none in four days',
        severity: 'warning',
        every: '1m',
        series: inodes(ramp(1490, -1)),
        fires: '1h1m',
        alerts,
      },
    ],
    silent: [
      { title: '3 % are free', severity: 'critical', series: inodes(level(300)), until: '30m' },
      {
        title: 'less than 15 %, but they do not get fewer',
        severity: 'warning',
        every: '1m',
        series: inodes(level(1490)),
        until: '2h',
      },
      {
        title: 'they get fewer, but more than 15 % are free',
        severity: 'warning',
        every: '1m',
        series: inodes(ramp(1650, -1)),
        until: '2h',
      },
    ],
  },
  KubePersistentVolumeErrors: {
    firing: [
      {
        title: 'it failed',
        series: [phase('Failed', level(1)), phase('Bound', level(0))],
        fires: '5m',
        alerts: [{ ...targets.kubeStateMetrics, persistentvolume: 'pv-1', phase: 'Failed' }],
      },
    ],
    silent: [
      {
        title: 'it is bound after almost 5 minutes',
        series: [phase('Failed', level(1, '4m30s', 0)), phase('Bound', level(0, '4m30s', 1))],
        until: '30m',
      },
    ],
  },
};
