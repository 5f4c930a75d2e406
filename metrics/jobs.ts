/**
 * Values of the label `job`, one for each kind of target. Whoever writes a ServiceMonitor, PodMonitor, Probe or ScrapeConfig takes the
 * name from here, so that rules and scrapes agree.
 */
export const jobs = {
  edge: 'zerotrace-edge',
  api: 'zerotrace-api',
  enrichment: 'zerotrace-enrichment',
  web: 'zerotrace-web',
  securityEvents: 'security-events',
  elasticsearch: 'elasticsearch-exporter',
  logstash: 'logstash',
  filebeat: 'filebeat',
  metricbeat: 'metricbeat',
  suricata: 'suricata',
  wazuh: 'wazuh',
  sql: 'sql-exporter',
  probes: 'blackbox',
  blackboxExporter: 'blackbox-exporter',
  ping: 'ping',
  postgres: 'postgres-exporter',
  cloudNativePg: 'cloudnative-pg',
  pooler: 'cloudnative-pg-pooler',
  valkey: 'valkey-exporter',
  node: 'node-exporter',
  kubeStateMetrics: 'kube-state-metrics',
  kubelet: 'kubelet',
  apiserver: 'apiserver',
  // The alerts of kube-prometheus-stack expect these three, which are the names of its Services.
  prometheus: 'monitoring-prometheus',
  alertmanager: 'monitoring-alertmanager',
  prometheusOperator: 'monitoring-operator',
  grafana: 'grafana',
  certManager: 'cert-manager',
  thanosSidecar: 'thanos-sidecar',
  thanosQuery: 'thanos-query',
  thanosStore: 'thanos-store',
  thanosCompactor: 'thanos-compactor',
  thanosRuler: 'thanos-ruler',
} as const;

/** A value of the label `job`. */
export type Job = (typeof jobs)[keyof typeof jobs];

/** Every value of the label `job`, sorted. */
export const allJobs: readonly Job[] = [...new Set(Object.values(jobs))].sort();

/** Jobs of the parts of Thanos. */
export const thanosJobs = [
  jobs.thanosSidecar,
  jobs.thanosQuery,
  jobs.thanosStore,
  jobs.thanosCompactor,
  jobs.thanosRuler,
] as const;

/** Jobs of the logging stack, beside that of security events. */
export const loggingJobs = [jobs.elasticsearch, jobs.logstash, jobs.filebeat, jobs.metricbeat] as const;

/** Jobs of the sensors of the security stack. */
export const sensorJobs = [jobs.suricata, jobs.wazuh] as const;
