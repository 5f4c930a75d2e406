import type { DashboardUid } from '../alerts/vocabulary';

/** Folders of Grafana: the name in a path, and the title that people read. */
export const folders = { zerotrace: 'ZeroTrace', platform: 'Platform', security: 'Security' } as const;
export type Folder = keyof typeof folders;

/** Data sources by uid. Grafana has them under these uids in every environment. */
export const dataSources = {
  /** kube-prometheus-stack's own name for Prometheus; where there is Thanos, it answers under it. */
  metrics: { type: 'prometheus', uid: 'prometheus' },
  /** Elasticsearch of the logging stack. */
  logs: { type: 'elasticsearch', uid: 'zerotrace-logs' },
} as const;

/** Tag of every dashboard of ours: the menu of dashboards lists what has it. */
export const dashboardTag = 'zerotrace';

/** Address of a dashboard below Grafana's own. */
export function dashboardPath(uid: DashboardUid): string {
  return `/d/${uid}`;
}
