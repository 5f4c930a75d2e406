import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import type { DashboardCheck, DashboardFinding } from './finding';
import { grid } from './grid';
import { linksResolve } from './links-resolve';
import { linterRules } from './linter';
import { promqlHolds } from './promql-holds';
import { uniqueIds } from './unique-ids';
import { variablesUsed } from './variables-used';

export type { DashboardCheck, DashboardFinding } from './finding';

/** Everything that is checked of exported dashboards, of which there are some with these uids. */
export function dashboardChecks(uids: readonly string[]): readonly DashboardCheck[] {
  return [promqlHolds, grid, uniqueIds, variablesUsed, linksResolve(uids), ...linterRules];
}

/** What is wrong with exported dashboards. */
export function checkDashboards(dashboards: readonly GrafanaDashboard[]): readonly DashboardFinding[] {
  const uids = dashboards.flatMap(({ uid }) => (uid === undefined ? [] : [uid]));
  const checks = dashboardChecks(uids);
  return dashboards.flatMap((dashboard) =>
    checks.flatMap(({ id, find }) =>
      find(dashboard).map((found) => ({ check: id, dashboard: dashboard.uid ?? 'no uid', ...found })),
    ),
  );
}
