import type { Job } from '../../../metrics/jobs';
import { jobs } from '../../../metrics/jobs';

/** Something that runs as pods. */
export interface Workload {
  readonly kind: 'deployment' | 'statefulset' | 'instances';
  readonly namespace: string;
  readonly replicas: number;
  /** What scrapes its pods. @default none does */
  readonly job?: Job;
}

const services = { kind: 'deployment', namespace: 'zerotrace' } as const;
const monitoring = { kind: 'deployment', namespace: 'monitoring', replicas: 1 } as const;
const exporters = { kind: 'deployment', namespace: 'monitoring-exporters', replicas: 1 } as const;

const logging = { kind: 'deployment', namespace: 'zerotrace-logging', replicas: 1 } as const;

/** What runs in the cluster, by name. */
export const workloads = {
  api: { ...services, replicas: 1, job: jobs.api },
  edge: { ...services, replicas: 2, job: jobs.edge },
  enrichment: { ...services, replicas: 2 },
  web: { ...services, replicas: 2 },
  valkey: { kind: 'statefulset', namespace: 'zerotrace-data', replicas: 1, job: jobs.valkey },
  postgres: { kind: 'instances', namespace: 'zerotrace-data', replicas: 2, job: jobs.cloudNativePg },
  'postgres-exporter': { ...exporters, job: jobs.postgres },
  'sql-exporter': { ...exporters, job: jobs.sql },
  'kube-state-metrics': { ...exporters, job: jobs.kubeStateMetrics },
  'blackbox-exporter': { ...exporters, job: jobs.blackboxExporter },
  'security-events': { ...exporters, job: jobs.securityEvents },
  'elasticsearch-exporter': { ...logging, job: jobs.elasticsearch },
  logstash: { ...logging, kind: 'statefulset', replicas: 2, job: jobs.logstash },
  filebeat: { ...logging, replicas: 2, job: jobs.filebeat },
  metricbeat: { ...logging, replicas: 2, job: jobs.metricbeat },
  grafana: { ...monitoring, job: jobs.grafana },
  'thanos-query': { ...monitoring, replicas: 2, job: jobs.thanosQuery },
  'thanos-store': { ...monitoring, kind: 'statefulset', job: jobs.thanosStore },
  'thanos-compactor': { ...monitoring, kind: 'statefulset', job: jobs.thanosCompactor },
  'thanos-ruler': { ...monitoring, kind: 'statefulset', job: jobs.thanosRuler },
  'postgres-pooler': { kind: 'deployment', namespace: 'zerotrace-data', replicas: 2, job: jobs.pooler },
  operator: { ...monitoring, job: jobs.prometheusOperator },
  'cert-manager': { kind: 'deployment', namespace: 'cert-manager', replicas: 1, job: jobs.certManager },
  'prometheus-monitoring': { kind: 'statefulset', namespace: 'monitoring', replicas: 2, job: jobs.prometheus },
  'alertmanager-monitoring': { kind: 'statefulset', namespace: 'monitoring', replicas: 2, job: jobs.alertmanager },
  suricata: { kind: 'deployment', namespace: 'zerotrace-network-sensors', replicas: 2, job: jobs.suricata },
  'wazuh-master': { kind: 'statefulset', namespace: 'zerotrace-wazuh', replicas: 1, job: jobs.wazuh },
} as const satisfies Readonly<Record<string, Workload>>;

export type WorkloadName = keyof typeof workloads;

/** Every name of a workload. */
export const workloadNames = Object.keys(workloads).filter((name): name is WorkloadName => name in workloads);

/** Name of the Kubernetes object of a workload: the services' begin with `zerotrace-`. */
export function objectName(name: WorkloadName): string {
  return workloads[name].namespace === services.namespace ? `zerotrace-${name}` : name;
}
