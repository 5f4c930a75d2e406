/** How urgent an alert is: `critical` pages, `warning` is looked at on a working day, `info` goes out as a digest. */
export const severities = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Who owns an alert: its route and the first to read its runbook. */
export const teams = ['platform', 'services', 'security'] as const;
export type Team = (typeof teams)[number];

/** What an alert is about. Alerts are grouped and inhibited by it. */
export const alertedServices = [
  'agents',
  'api',
  'certificates',
  'edge',
  'enrichment',
  'kubernetes',
  'logging',
  'monitoring',
  'nodes',
  'postgres',
  'security',
  'valkey',
  'web',
] as const;
export type AlertedService = (typeof alertedServices)[number];

/** Labels that every alert of ours has, whatever its expression keeps. */
export const alertLabels = ['alertname', 'environment', 'service', 'severity', 'team'] as const;

/** Dashboards that alerts link to, by uid. */
export const dashboardUids = [
  'zerotrace-overview',
  'zerotrace-api',
  'zerotrace-agents',
  'zerotrace-scans',
  'zerotrace-enrichment',
  'zerotrace-security',
  'zerotrace-postgres',
  'zerotrace-valkey',
  'zerotrace-infrastructure',
  'zerotrace-workloads',
  'zerotrace-monitoring',
  'zerotrace-logging',
  'zerotrace-alerts',
] as const;
export type DashboardUid = (typeof dashboardUids)[number];
