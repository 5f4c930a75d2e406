import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** Alertmanager of itself (notify/notify.go, cluster/cluster.go and config/coordinator.go of v0.34.0). */
const alertmanager = metricSource(
  {
    from: 'exporter',
    exporter: 'Alertmanager',
    version: '0.34.0',
    reference: 'https://github.com/prometheus/alertmanager/blob/v0.34.0/notify/notify.go',
  },
  targetLabels([jobs.alertmanager]),
);

export const notifications = alertmanager.counter('alertmanager_notifications_total', {
  unit: 'notifications',
  help: 'Attempted notifications',
  labels: { integration: open(20) },
});

export const notificationsFailed = alertmanager.counter('alertmanager_notifications_failed_total', {
  unit: 'notifications',
  help: 'Failed notifications',
  labels: { integration: open(20), reason: open(5) },
});

export const notificationLatency = alertmanager.histogram('alertmanager_notification_latency_seconds', {
  unit: 'seconds',
  of: 'notifications',
  help: 'How long notifications took',
  labels: { integration: open(20) },
  buckets: [1, 5, 10, 15, 20],
});

export const alertmanagerAlerts = alertmanager.gauge('alertmanager_alerts', {
  unit: 'alerts',
  help: 'Alerts by state',
  labels: { state: ['active', 'suppressed', 'unprocessed'] },
});

export const alertmanagerMembers = alertmanager.gauge('alertmanager_cluster_members', {
  unit: 'replicas',
  help: 'Replicas that a replica sees',
});

export const alertmanagerFailedPeers = alertmanager.gauge('alertmanager_cluster_failed_peers', {
  unit: 'replicas',
  help: 'Replicas that a replica lost',
});

export const alertmanagerConfigReloaded = alertmanager.gauge('alertmanager_config_last_reload_successful', {
  unit: 'boolean',
  help: 'Whether the configuration was last read without an error',
});

export const alertmanagerConfigHash = alertmanager.gauge('alertmanager_config_hash', {
  unit: 'number',
  help: 'Hash of the configuration: replicas must agree',
});

export const alertmanagerMetrics = [
  notifications,
  notificationsFailed,
  notificationLatency,
  alertmanagerAlerts,
  alertmanagerMembers,
  alertmanagerFailedPeers,
  alertmanagerConfigReloaded,
  alertmanagerConfigHash,
];
