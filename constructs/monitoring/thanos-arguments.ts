import { replicaLabels, thanosNames, thanosPorts } from '../../charts/thanos';
import type { ThanosOptions } from './thanos-options';

/** Where pods have their volume. */
export const thanosData = '/var/thanos';

/** Pods are killed 30 seconds after they are told to stop: what is asked of them ends before that. */
const grace = '20s';

const http = [`--http-address=0.0.0.0:${thanosPorts.http}`, `--http-grace-period=${grace}`];
const grpc = [`--grpc-address=0.0.0.0:${thanosPorts.grpc}`, `--grpc-grace-period=${grace}`];
/** The garbage collector keeps below the memory limit of the container. */
const common = ['--log.format=json', '--enable-auto-gomemlimit'];

/** Arguments of Query, in a namespace: it finds what it asks by DNS, and gives each series once whatever replica has it. */
export function queryArguments(namespace: string): string[] {
  const asked = [thanosNames.sidecars, thanosNames.store, thanosNames.rulers];
  return [
    'query',
    ...common,
    ...http,
    ...grpc,
    // Deprecated in favour of --endpoint.sd-config, but still what 0.42 documents for DNS (docs/components/query.md).
    ...asked.map((service) => `--endpoint=dnssrv+_grpc._tcp.${service}.${namespace}.svc`),
    ...replicaLabels.map((label) => `--query.replica-label=${label}`),
    // Long ranges are read from aggregates, as far as their step allows.
    '--query.auto-downsampling',
  ];
}

/** Arguments of the store gateway, by the file that says where the bucket is. */
export function storeArguments(objectStorage: string): string[] {
  return [
    'store',
    ...common,
    ...http,
    ...grpc,
    `--data-dir=${thanosData}`,
    `--objstore.config-file=${objectStorage}`,
    // Both are memory: their defaults together are more than the limit.
    '--index-cache-size=256MB',
    '--chunk-pool-size=512MB',
  ];
}

/** Arguments of the compactor, by the file that says where the bucket is. */
export function compactorArguments(objectStorage: string, retention: ThanosOptions['retention']): string[] {
  return [
    'compact',
    '--wait',
    ...common,
    ...http,
    `--data-dir=${thanosData}`,
    `--objstore.config-file=${objectStorage}`,
    `--retention.resolution-raw=${retention.rawDays}d`,
    `--retention.resolution-5m=${retention.fiveMinuteDays}d`,
    `--retention.resolution-1h=${retention.oneHourDays}d`,
  ];
}
