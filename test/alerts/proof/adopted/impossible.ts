import { grows, level } from '../../../support/alerts/case-series';
import { chartSeries } from '../../../support/alerts/chart-series';
import type { SilentCase } from '../../../support/alerts/proof';

/**
 * Alerts of the chart that are off because they cannot fire, each with the worst that can be. Where an upgrade mends one, its case fails,
 * and the alert can be adopted.
 */
export const impossible: Readonly<Record<string, SilentCase>> = {
  KubeletPodStartUpLatencyHigh: {
    title: 'every pod takes longer than the last bucket',
    series: [
      chartSeries('kubelet_pod_worker_duration_seconds_bucket', { operation_type: 'create', le: '10' }, grows(0)),
      chartSeries('kubelet_pod_worker_duration_seconds_bucket', { operation_type: 'create', le: '+Inf' }, grows(100)),
      chartSeries('kubelet_node_name', { node: 'node-1' }, level(1)),
    ],
    until: '1h',
  },
  PrometheusNotificationQueueRunningFull: {
    title: 'twice what fits into it',
    series: [
      chartSeries('prometheus_notifications_queue_length', { alertmanager: 'a' }, level(20_000)),
      chartSeries('prometheus_notifications_queue_capacity', {}, level(10_000)),
    ],
    until: '1h',
  },
};
