import { jobs } from '../../../metrics/jobs';
import type { CaseSeries, Values } from './case-series';

/** Namespace of the release in tests. */
export const releaseNamespace = 'test';

const instance = 'one';

/** Labels of the targets that the chart's rules look at, as far as they matter to them. */
export const targets = {
  kubeStateMetrics: { job: jobs.kubeStateMetrics, instance },
  node: { job: jobs.node, instance },
  kubelet: { job: jobs.kubelet, instance, metrics_path: '/metrics' },
  apiserver: { job: jobs.apiserver, instance, namespace: 'default' },
  prometheus: { job: jobs.prometheus, instance, namespace: releaseNamespace },
  prometheusOperator: { job: jobs.prometheusOperator, instance, namespace: releaseNamespace },
  alertmanager: { job: jobs.alertmanager, instance, namespace: releaseNamespace, container: 'alertmanager' },
} as const;

const { kubeStateMetrics, node, kubelet, apiserver, prometheus, prometheusOperator, alertmanager } = targets;

/** Metrics that only the chart's rules look at, which the contract does not have, with the target that exposes each. */
const chartMetrics = {
  kube_daemonset_status_current_number_scheduled: kubeStateMetrics,
  kube_daemonset_status_number_available: kubeStateMetrics,
  kube_daemonset_status_number_misscheduled: kubeStateMetrics,
  kube_daemonset_status_updated_number_scheduled: kubeStateMetrics,
  kube_deployment_metadata_generation: kubeStateMetrics,
  kube_deployment_status_condition: kubeStateMetrics,
  kube_job_failed: kubeStateMetrics,
  kube_job_status_active: kubeStateMetrics,
  kube_job_status_start_time: kubeStateMetrics,
  kube_node_spec_taint: kubeStateMetrics,
  kube_node_status_capacity: kubeStateMetrics,
  kube_persistentvolume_status_phase: kubeStateMetrics,
  kube_pod_owner: kubeStateMetrics,
  kube_pod_status_reason: kubeStateMetrics,
  kube_poddisruptionbudget_status_current_healthy: kubeStateMetrics,
  kube_poddisruptionbudget_status_desired_healthy: kubeStateMetrics,
  kube_resourcequota: kubeStateMetrics,
  kube_state_metrics_list_total: kubeStateMetrics,
  kube_state_metrics_watch_total: kubeStateMetrics,
  kube_statefulset_metadata_generation: kubeStateMetrics,
  kube_statefulset_status_current_revision: kubeStateMetrics,
  kube_statefulset_status_observed_generation: kubeStateMetrics,
  kube_statefulset_status_replicas_updated: kubeStateMetrics,
  kube_statefulset_status_update_revision: kubeStateMetrics,
  kubelet_certificate_manager_server_ttl_seconds: kubelet,
  kubelet_evictions: kubelet,
  kubelet_node_name: kubelet,
  kubelet_pleg_relist_duration_seconds_bucket: kubelet,
  kubelet_pod_worker_duration_seconds_bucket: kubelet,
  kubelet_running_pods: kubelet,
  kubelet_server_expiration_renew_errors: kubelet,
  kubelet_volume_stats_inodes_used: kubelet,
  aggregator_unavailable_apiservice: apiserver,
  aggregator_unavailable_apiservice_total: apiserver,
  apiserver_request_sli_duration_seconds_bucket: apiserver,
  apiserver_request_sli_duration_seconds_count: apiserver,
  apiserver_request_terminations_total: apiserver,
  apiserver_request_total: apiserver,
  kubernetes_build_info: apiserver,
  rest_client_requests_total: apiserver,
  node_disk_io_time_weighted_seconds_total: node,
  node_load1: node,
  node_network_receive_packets_total: node,
  node_network_transmit_packets_total: node,
  node_nf_conntrack_entries: node,
  node_nf_conntrack_entries_limit: node,
  node_timex_maxerror_seconds: node,
  node_vmstat_pgmajfault: node,
  process_start_time_seconds: alertmanager,
  prometheus_engine_queries: prometheus,
  prometheus_engine_queries_concurrent_max: prometheus,
  prometheus_notifications_errors_total: prometheus,
  prometheus_notifications_queue_capacity: prometheus,
  prometheus_notifications_queue_length: prometheus,
  prometheus_notifications_sent_total: prometheus,
  prometheus_remote_storage_queue_highest_sent_timestamp_seconds: prometheus,
  prometheus_remote_storage_queue_highest_timestamp_seconds: prometheus,
  prometheus_remote_storage_samples_total: prometheus,
  prometheus_remote_storage_shards_desired: prometheus,
  prometheus_remote_storage_shards_max: prometheus,
  prometheus_sd_kubernetes_failures_total: prometheus,
  prometheus_target_scrapes_sample_duplicate_timestamp_total: prometheus,
  prometheus_target_scrapes_sample_out_of_order_total: prometheus,
  prometheus_target_sync_failed_total: prometheus,
  prometheus_tsdb_reloads_failures_total: prometheus,
  reloader_last_reload_successful: prometheus,
  prometheus_operator_list_operations_failed_total: prometheusOperator,
  prometheus_operator_list_operations_total: prometheusOperator,
  prometheus_operator_managed_resources: prometheusOperator,
  prometheus_operator_node_address_lookup_errors_total: prometheusOperator,
  prometheus_operator_ready: prometheusOperator,
  prometheus_operator_reconcile_errors_total: prometheusOperator,
  prometheus_operator_reconcile_operations_total: prometheusOperator,
  prometheus_operator_status_update_errors_total: prometheusOperator,
  prometheus_operator_status_update_operations_total: prometheusOperator,
  prometheus_operator_syncs: prometheusOperator,
  prometheus_operator_watch_operations_failed_total: prometheusOperator,
  prometheus_operator_watch_operations_total: prometheusOperator,
} as const;

/** A metric of the chart's rules that the contract does not have. */
export type ChartMetric = keyof typeof chartMetrics;

/** The names of these metrics. */
export const chartMetricNames: readonly string[] = Object.keys(chartMetrics);

/** A series of such a metric, with the labels of its target where they are not given. */
export function chartSeries(name: ChartMetric, labels: Readonly<Record<string, string>>, values: Values): CaseSeries {
  return { name, labels: { ...chartMetrics[name], ...labels }, values };
}
