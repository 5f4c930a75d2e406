import { jobs, thanosJobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** Thanos of itself (cmd/thanos, pkg/compact and pkg/shipper of v0.42.4). */
const thanos = (reference: string) => ({ from: 'exporter', exporter: 'Thanos', version: '0.42.4', reference }) as const;

const file = (path: string) => thanos(`https://github.com/thanos-io/thanos/blob/v0.42.4/${path}`);

const compactor = metricSource(file('cmd/thanos/compact.go'), targetLabels([jobs.thanosCompactor]));

export const compactorHalted = compactor.gauge('thanos_compact_halted', {
  unit: 'boolean',
  help: 'Whether the compactor met an error that needs a person, and does nothing any more',
});

export const compactorIterations = compactor.counter('thanos_compact_iterations_total', {
  unit: 'operations',
  help: 'Rounds of the compactor over the bucket that ended well',
});

/** What touches the bucket: all but Query. thanos-io/objstore gives the prefix `objstore_`, Thanos puts its own before it. */
const bucket = metricSource(
  thanos('https://github.com/thanos-io/objstore/blob/main/objstore.go'),
  targetLabels([jobs.thanosSidecar, jobs.thanosStore, jobs.thanosCompactor, jobs.thanosRuler]),
);

const operation = { bucket: open(1), operation: open(7) } as const;

export const bucketOperations = bucket.counter('thanos_objstore_bucket_operations_total', {
  unit: 'operations',
  help: 'Operations on the bucket',
  labels: operation,
});

export const bucketFailures = bucket.counter('thanos_objstore_bucket_operation_failures_total', {
  unit: 'operations',
  help: 'Operations on the bucket that failed, without those that may',
  labels: operation,
});

export const bucketLastUpload = bucket.gauge('thanos_objstore_bucket_last_successful_upload_time', {
  unit: 'timestamp',
  help: 'When something was last uploaded; 0 until the first time after a start',
  labels: { bucket: open(1) },
  nameException: 'Thanos leaves the unit out',
});

const shipper = metricSource(file('pkg/shipper/shipper.go'), targetLabels([jobs.thanosSidecar, jobs.thanosRuler]));

export const blockUploadFailures = shipper.counter('thanos_shipper_upload_failures_total', {
  unit: 'operations',
  help: 'Uploads of a block that failed',
});

const sidecar = metricSource(file('cmd/thanos/sidecar.go'), targetLabels([jobs.thanosSidecar]));

export const sidecarPrometheusUp = sidecar.gauge('thanos_sidecar_prometheus_up', {
  unit: 'boolean',
  help: 'Whether the sidecar reaches its Prometheus',
});

const store = metricSource(file('pkg/store/bucket.go'), targetLabels([jobs.thanosStore]));

export const storeBlocks = store.gauge('thanos_bucket_store_blocks_loaded', {
  unit: 'items',
  help: 'Blocks that the store gateway answers for',
});

/** What Query can ask (pkg/component/component.go). */
const storeTypes = ['parquet-gateway', 'query', 'receive', 'rule', 'sidecar', 'store', 'unknown-store-api'] as const;

/** Calls between the parts, by go-grpc-middleware. */
const calls = metricSource(
  thanos('https://github.com/thanos-io/thanos/blob/v0.42.4/mixin/alerts/query.libsonnet'),
  targetLabels(thanosJobs),
);

const call = {
  grpc_type: open(4),
  grpc_service: open(10),
  grpc_method: open(20),
  grpc_code: open(17),
} as const;

export const callsAnswered = calls.counter('grpc_server_handled_total', {
  unit: 'requests',
  help: 'Calls that a part answered, by status',
  labels: call,
});

const asking = metricSource(
  thanos('https://github.com/thanos-io/thanos/blob/v0.42.4/mixin/alerts/query.libsonnet'),
  targetLabels([jobs.thanosQuery]),
);

export const callsMade = asking.counter('grpc_client_handled_total', {
  unit: 'requests',
  help: 'Calls of Query to sidecars, stores and ruler that ended, by status',
  labels: call,
});

const endpoints = metricSource(
  thanos('https://github.com/thanos-io/thanos/blob/v0.42.4/pkg/query/endpointset.go'),
  targetLabels([jobs.thanosQuery]),
);

export const queryConnections = endpoints.gauge('thanos_store_nodes_grpc_connections', {
  unit: 'connections',
  help: 'Sidecars, stores and rulers that Query can ask',
  labels: { external_labels: open(5), store_type: storeTypes },
});

export const thanosMetrics = [
  compactorHalted,
  compactorIterations,
  bucketOperations,
  bucketFailures,
  bucketLastUpload,
  blockUploadFailures,
  sidecarPrometheusUp,
  storeBlocks,
  callsAnswered,
  callsMade,
  queryConnections,
];
