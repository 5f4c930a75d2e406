import type { LogService } from './datasets';

/** A container of ours. What it writes is its service's, whatever it says. */
export interface LogSource {
  readonly service: Exclude<LogService, 'platform'>;
  readonly namespace: string;
  /** What the names of its pods begin with. */
  readonly pod: string;
  readonly container: string;
}

/** Containers whose formats are known; every other one is of the service `platform`. A test compares them with the constructs. */
export const logSources: readonly LogSource[] = [
  { service: 'api', namespace: 'zerotrace', pod: 'zerotrace-api-', container: 'api' },
  { service: 'edge', namespace: 'zerotrace', pod: 'zerotrace-edge-', container: 'envoy' },
  { service: 'enrichment', namespace: 'zerotrace', pod: 'zerotrace-enrichment-', container: 'enrichment' },
  { service: 'enrichment', namespace: 'zerotrace', pod: 'zerotrace-enrichment-cve-update-', container: 'cve-update' },
  { service: 'web', namespace: 'zerotrace', pod: 'zerotrace-web-', container: 'web' },
  { service: 'postgres', namespace: 'zerotrace-data', pod: 'zerotrace-postgres-', container: 'postgres' },
  { service: 'postgres', namespace: 'zerotrace-data', pod: 'zerotrace-postgres-', container: 'pgbouncer' },
  { service: 'suricata', namespace: 'zerotrace-network-sensors', pod: 'zerotrace-suricata-', container: 'suricata' },
  { service: 'wazuh', namespace: 'zerotrace-wazuh', pod: 'zerotrace-wazuh-', container: 'alerts' },
  { service: 'valkey', namespace: 'zerotrace-data', pod: 'zerotrace-valkey-', container: 'valkey' },
];
