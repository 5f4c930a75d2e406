import { containerWaitingReason, podPhase, podReady } from '../../../../metrics/kubernetes';
import type { Values } from '../../../support/alerts/case-series';
import { grows, level, series } from '../../../support/alerts/case-series';
import type { ChartMetric } from '../../../support/alerts/chart-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { FiringCase, Proof } from '../../../support/alerts/proof';
import { almost, holding } from './holding';

const state = targets.kubeStateMetrics;
const namespace = 'zerotrace';
const pod = { namespace, pod: 'api-1' } as const;
const container = { ...pod, container: 'api' } as const;
const job = { namespace, job_name: 'update' } as const;
const budget = { namespace, poddisruptionbudget: 'api' } as const;

/** A pod whose kubelet does not say that it is ready. */
const unready = (owner: string, ready: Values) => [
  series(podPhase, { ...pod, phase: 'Running' }, level(1)),
  series(podPhase, { ...pod, phase: 'Pending' }, level(0)),
  series(podReady, { ...pod, condition: 'true' }, ready),
  chartSeries('kube_pod_owner', { ...pod, owner_kind: owner, owner_name: 'api' }, level(1)),
];

const gated = chartSeries('kube_pod_status_reason', { ...pod, reason: 'SchedulingGated' }, level(1));
const waiting = (reason: string, values: Values) => series(containerWaitingReason, { ...container, reason }, values);
const running = (active: Values) => [
  chartSeries('kube_job_status_start_time', job, level(0)),
  chartSeries('kube_job_status_active', job, active),
];

const quota = (used: number) => [
  chartSeries('kube_resourcequota', { namespace, resourcequota: 'all', resource: 'pods', type: 'used' }, level(used)),
  chartSeries('kube_resourcequota', { namespace, resourcequota: 'all', resource: 'pods', type: 'hard' }, level(100)),
];

const quotaCase = (used: number): FiringCase => ({
  title: `${used} of 100`,
  series: quota(used),
  fires: '15m',
  alerts: [{ namespace, resourcequota: 'all', resource: 'pods' }],
});

export const workloadProofs: Readonly<Record<string, Proof>> = {
  KubePodCrashLooping: {
    firing: [
      {
        title: 'it waits to be started again',
        series: [waiting('CrashLoopBackOff', level(1))],
        fires: '15m',
        alerts: [{ ...state, ...container, reason: 'CrashLoopBackOff' }],
      },
    ],
    silent: [
      { title: 'for almost 10 minutes', series: [waiting('CrashLoopBackOff', level(1, '10m', 'stale'))], until: '30m' },
      { title: 'it waits for something else', series: [waiting('ContainerCreating', level(1))], until: '30m' },
    ],
  },
  KubePodNotReady: {
    firing: [
      {
        title: 'it is not ready',
        series: unready('ReplicaSet', level(0)),
        fires: '15m',
        alerts: [{ job: state.job, ...pod }],
      },
    ],
    silent: [
      { title: 'it is in time', series: unready('ReplicaSet', almost(0, 1)), until: '30m' },
      { title: 'the pod of a job', series: unready('Job', level(0)), until: '30m' },
      { title: 'it is held back on purpose', series: [...unready('ReplicaSet', level(0)), gated], until: '30m' },
    ],
  },
  KubeContainerWaiting: {
    firing: [
      {
        title: 'for an hour',
        every: '1m',
        series: [waiting('ImagePullBackOff', level(1))],
        fires: '1h',
        alerts: [{ ...state, ...container, reason: 'ImagePullBackOff' }],
      },
    ],
    silent: [
      {
        title: 'almost, or for what KubePodCrashLooping is about',
        every: '1m',
        series: [waiting('ImagePullBackOff', level(1, '1h', 'stale')), waiting('CrashLoopBackOff', level(1))],
        until: '2h',
      },
    ],
  },
  KubeJobNotCompleted: {
    firing: [
      {
        title: 'for more than 12 hours',
        every: '5m',
        series: running(level(1)),
        fires: '12h5m',
        alerts: [job],
      },
    ],
    silent: [{ title: 'for 12 hours', every: '5m', series: running(level(1, '12h5m', 0)), until: '14h' }],
  },
  KubeJobFailed: holding(
    (values) => [
      chartSeries('kube_job_failed', { ...job, condition: 'true' }, values),
      chartSeries('kube_job_failed', { ...job, condition: 'false' }, level(0)),
    ],
    { ...state, ...job, condition: 'true' },
  ),
  KubePdbNotEnoughHealthyPods: {
    firing: [
      {
        title: 'one of two',
        series: [
          chartSeries('kube_poddisruptionbudget_status_desired_healthy', budget, level(2)),
          chartSeries('kube_poddisruptionbudget_status_current_healthy', budget, level(1)),
        ],
        fires: '15m',
        alerts: [{ ...state, ...budget }],
      },
    ],
    silent: [
      {
        title: 'two again in time',
        series: [
          chartSeries('kube_poddisruptionbudget_status_desired_healthy', budget, level(2)),
          chartSeries('kube_poddisruptionbudget_status_current_healthy', budget, almost(1, 2)),
        ],
        until: '30m',
      },
    ],
  },
  KubeQuotaAlmostFull: {
    firing: [quotaCase(91)],
    silent: [
      { title: '90 of 100', series: quota(90), until: '30m' },
      { title: '100 of 100', series: quota(100), until: '30m' },
    ],
  },
  KubeQuotaFullyUsed: {
    firing: [quotaCase(100)],
    silent: [{ title: '99 of 100', series: quota(99), until: '30m' }],
  },
  KubeQuotaExceeded: {
    firing: [quotaCase(101)],
    silent: [{ title: '100 of 100', series: quota(100), until: '30m' }],
  },
  ...Object.fromEntries(
    (
      [
        ['KubeStateMetricsListErrors', 'kube_state_metrics_list_total'],
        ['KubeStateMetricsWatchErrors', 'kube_state_metrics_watch_total'],
      ] as const
    ).map(([name, metric]) => [name, shareOfErrors(metric)]),
  ),
};

/** Of what kube-state-metrics reads one in a hundred fails, on the port on which it speaks of itself. */
function shareOfErrors(metric: ChartMetric): Proof {
  const of = (percent: number) => [
    chartSeries(metric, { result: 'error', resource: '*v1.Pod' }, grows(percent)),
    chartSeries(metric, { result: 'success', resource: '*v1.Pod' }, grows(100 - percent)),
  ];
  return {
    firing: [{ title: '1.1 % fail', series: of(1.1), fires: '15m30s' }],
    silent: [{ title: '0.9 % fail', series: of(0.9), until: '30m' }],
  };
}
