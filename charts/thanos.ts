import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ThanosOptions } from '../constructs/monitoring/thanos-options';
import type { ChartPods } from './chart-installation';

/** The image of every part of Thanos: the one that kube-prometheus-stack 88.5.3 gives to sidecar and ruler. */
export const thanosImage = image('quay.io/thanos/thanos:v0.42.4');

/** Where every part listens: gRPC for queries between parts, HTTP for questions, metrics and probes. */
export const thanosPorts = { grpc: 10_901, http: 10_902 } as const;

/** Names of objects, for those who refer to them. */
export const thanosNames = {
  query: 'thanos-query',
  store: 'thanos-store',
  compactor: 'thanos-compactor',
  /** Service account of the ruler, whose pods the operator makes. */
  ruler: 'thanos-ruler',
  /** Service of the chart for the sidecars, without an address. */
  sidecars: 'monitoring-thanos-discovery',
  /** Service of the operator for rulers, without an address (prometheus-operator v0.93.1, pkg/thanos/statefulset.go). */
  rulers: 'thanos-ruler-operated',
  /** Secret and ConfigMap that say where the bucket is; there is nothing secret in them. */
  objectStorage: 'thanos-object-storage',
} as const;

/** Key of the Secret and of the ConfigMap. */
export const objectStorageKey = 'objstore.yml';

/** External labels by which replicas differ: the operator puts the first on Prometheus, the second on rulers. */
export const replicaLabels = ['prometheus_replica', 'thanos_ruler_replica'] as const;

/** Label of a PrometheusRule that the ruler evaluates, and Prometheus does not. */
export const rulerLabel = { 'zerotrace.io/evaluated-by': 'thanos-ruler' } as const;

/** Uploads a block every two hours, and answers queries about what is not uploaded yet. */
export const thanosSidecarResources: Resources = {
  requests: { cpu: '50m', memory: '128Mi' },
  limits: { memory: '512Mi' },
};

/** Address of Query for those who ask it. */
export function thanosQueryUrl(namespace: string): string {
  return `http://${thanosNames.query}.${namespace}.svc:${thanosPorts.http}`;
}

/** The pods of Thanos that are no part of kube-prometheus-stack. */
export function thanosPods({ query, store, compactor }: ThanosOptions): readonly ChartPods[] {
  return [
    { name: thanosNames.query, replicas: query.replicas, resources: query.resources },
    { name: thanosNames.store, replicas: store.replicas, resources: store.resources, storage: store.storage },
    { name: thanosNames.compactor, replicas: 1, resources: compactor.resources, storage: compactor.storage },
  ];
}
