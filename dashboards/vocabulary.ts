import type { DashboardUid } from '../alerts/vocabulary';

/** Folders of Grafana: the name in a path, and the title that people read. */
export const folders = { zerotrace: 'ZeroTrace', platform: 'Platform', security: 'Security' } as const;
export type Folder = keyof typeof folders;

/** Variable that chooses among the data sources that speak PromQL: Prometheus, and Thanos where there is one. */
export const dataSourceVariable = 'datasource';

/** Data sources as panels refer to them. */
export const dataSources = {
  /** What is chosen at the head of the dashboard; the default of Grafana at first. */
  metrics: { type: 'prometheus', uid: `\${${dataSourceVariable}}` },
  /** Elasticsearch of the logging stack. */
  logs: { type: 'elasticsearch', uid: 'zerotrace-logs' },
} as const;

/** Tag of every dashboard of ours: the menu of dashboards lists what has it. */
export const dashboardTag = 'zerotrace';

/** Address of a dashboard below Grafana's own. */
export function dashboardPath(uid: DashboardUid): string {
  return `/d/${uid}`;
}

/** Values of `service.name` in log lines: a test holds them against the contract of the logs, which this room does not import. */
export const logSources = [
  'api',
  'edge',
  'enrichment',
  'platform',
  'postgres',
  'suricata',
  'valkey',
  'wazuh',
  'web',
] as const;
export type LogSource = (typeof logSources)[number];
