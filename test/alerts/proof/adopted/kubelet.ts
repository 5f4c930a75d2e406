import { nodeCondition, nodeInfo, nodeUnschedulable } from '../../../../metrics/kubernetes';
import { up } from '../../../../metrics/prometheus';
import type { At, Values } from '../../../support/alerts/case-series';
import { counted, grows, level, series } from '../../../support/alerts/case-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { FiringCase, Proof, SilentCase } from '../../../support/alerts/proof';

const state = targets.kubeStateMetrics;
const { job, instance, metrics_path } = targets.kubelet;
const node = { node: 'node-1' } as const;

const cordoned = (is: 0 | 1) => series(nodeUnschedulable, node, level(is));
const ready = (values: Values) => series(nodeCondition, { ...node, condition: 'Ready', status: 'true' }, values);
const pressure = (values: Values) =>
  series(nodeCondition, { ...node, condition: 'MemoryPressure', status: 'true' }, values);
const taint = (key: string) => chartSeries('kube_node_spec_taint', { ...node, key, effect: 'NoSchedule' }, level(1));
const unreachable = 'node.kubernetes.io/unreachable';
const named = chartSeries('kubelet_node_name', node, level(1));
const kubelet = (values: Values, of: string = instance, path: string = metrics_path) =>
  series(up, { job, instance: of, metrics_path: path }, values);
const known = (name: string) => series(nodeInfo, { node: name }, level(1));

const pods = (running: number) => [
  chartSeries('kubelet_running_pods', {}, level(running)),
  named,
  chartSeries('kube_node_status_capacity', { ...node, resource: 'pods' }, level(58)),
];
const evictions = (values: Values) => [
  chartSeries('kubelet_evictions', { eviction_signal: 'memory.available' }, values),
  named,
];
/** The generator of pod events: so many of a hundred rounds end within 10 s. */
const rounds = (within: number) => [
  chartSeries('kubelet_pleg_relist_duration_seconds_bucket', { le: '10' }, grows(within)),
  chartSeries('kubelet_pleg_relist_duration_seconds_bucket', { le: '+Inf' }, grows(100)),
  named,
];
const valid = (before: number, at: At, after: number) => [
  chartSeries('kubelet_certificate_manager_server_ttl_seconds', {}, level(before, at, after)),
];
const renewals = (values: Values) => [chartSeries('kubelet_server_expiration_renew_errors', {}, values)];
const day = 86_400;

const expiring = (severity: 'critical' | 'warning', days: number): readonly [FiringCase, SilentCase] => [
  {
    title: `in less than ${days} days`,
    severity,
    series: valid(days * day, '10m', days * day - 1),
    fires: '10m',
    alerts: [targets.kubelet],
  },
  { title: `in ${days} days`, severity, series: valid(days * day, '10m', days * day), until: '30m' },
];
const [criticalFires, criticalSilent] = expiring('critical', 1);
const [warningFires, warningSilent] = expiring('warning', 7);

export const kubeletProofs: Readonly<Record<string, Proof>> = {
  KubeNodeNotReady: {
    firing: [
      {
        title: 'it is not',
        series: [ready(level(0)), cordoned(0)],
        fires: '15m',
        alerts: [{ ...state, ...node, condition: 'Ready', status: 'true' }],
      },
    ],
    silent: [
      { title: 'for almost 15 minutes', series: [ready(level(0, '14m30s', 1)), cordoned(0)], until: '30m' },
      { title: 'it is drained', series: [ready(level(0)), cordoned(1)], until: '30m' },
    ],
  },
  KubeNodePressure: {
    firing: [
      {
        title: 'memory is short',
        series: [pressure(level(1)), cordoned(0)],
        fires: '10m',
        alerts: [{ ...state, ...node, condition: 'MemoryPressure', status: 'true' }],
      },
    ],
    silent: [
      { title: 'for almost 10 minutes', series: [pressure(level(1, '9m30s', 0)), cordoned(0)], until: '30m' },
      { title: 'it is drained', series: [pressure(level(1)), cordoned(1)], until: '30m' },
    ],
  },
  KubeNodeUnreachable: {
    firing: [
      {
        title: 'it is',
        series: [taint(unreachable)],
        fires: '15m',
        alerts: [{ ...state, ...node, key: unreachable, effect: 'NoSchedule' }],
      },
    ],
    silent: [
      {
        title: 'the autoscaler removes it',
        series: [taint(unreachable), taint('ToBeDeletedByClusterAutoscaler')],
        until: '30m',
      },
    ],
  },
  KubeNodeReadinessFlapping: {
    firing: [
      {
        title: 'a change every 4 minutes',
        series: [
          ready(level(1, '4m', 0, '8m', 1, '12m', 0, '16m', 1, '20m', 0, '24m', 1, '28m', 0, '32m', 1)),
          cordoned(0),
        ],
        fires: '27m',
        alerts: [node],
      },
    ],
    silent: [{ title: 'it fails once', series: [ready(level(1, '5m', 0, '10m', 1)), cordoned(0)], until: '40m' }],
  },
  KubeNodeEviction: {
    firing: [
      {
        title: 'the second pod for the same reason',
        series: evictions(counted(1, '10m', 2)),
        fires: '10m',
        alerts: [{ eviction_signal: 'memory.available', instance, ...node }],
      },
    ],
    silent: [
      { title: 'the first one: its counter begins at 1', series: evictions(level('none', '10m', 1)), until: '30m' },
    ],
  },
  KubeletTooManyPods: {
    firing: [{ title: '56 of 58', series: pods(56), fires: '15m', alerts: [{ instance, ...node }] }],
    silent: [{ title: '55 of 58', series: pods(55), until: '30m' }],
  },
  KubeletPlegDurationHigh: {
    firing: [
      {
        title: 'more than one round in a hundred takes longer than 10 s',
        series: rounds(98.9),
        fires: '5m30s',
        alerts: [{ instance, ...node, quantile: '0.99' }],
      },
    ],
    silent: [{ title: 'fewer', series: rounds(99.1), until: '30m' }],
  },
  KubeletServerCertificateExpiration: {
    firing: [criticalFires, warningFires],
    silent: [criticalSilent, warningSilent],
  },
  KubeletServerCertificateRenewalErrors: {
    firing: [{ title: 'again and again', series: renewals(grows(1)), fires: '15m30s', alerts: [targets.kubelet] }],
    silent: [{ title: 'once', series: renewals(counted(0, '5m', 1)), until: '30m' }],
  },
  KubeletInstanceUnreachable: {
    firing: [{ title: 'it does not answer', series: [kubelet(level(0))], fires: '15m', alerts: [targets.kubelet] }],
    silent: [
      {
        title: 'for almost 15 minutes; another path does not at all',
        series: [kubelet(level(0, '14m30s', 1)), kubelet(level(0), instance, '/metrics/cadvisor')],
        until: '30m',
      },
    ],
  },
  KubeletDown: {
    firing: [{ title: 'none answers', series: [known('a'), kubelet(level(0))], fires: '15m' }],
    silent: [
      {
        title: 'one of two answers',
        series: [known('a'), known('b'), kubelet(level(0)), kubelet(level(1), 'two')],
        until: '30m',
      },
    ],
  },
};
