import type { Dashboard as GrafanaDashboard, Panel, RowPanel } from '@grafana/grafana-foundation-sdk/dashboard';

/** Something wrong with an exported dashboard. */
export interface DashboardFinding {
  /** Id of the check, as in docs/dashboards.md. */
  readonly check: string;
  /** Uid of the dashboard. */
  readonly dashboard: string;
  /** Title of the panel. @default it is about the dashboard */
  readonly panel?: string;
  readonly message: string;
}

/** One thing that is checked of every exported dashboard. */
export interface DashboardCheck {
  readonly id: string;
  /** Why it matters. */
  readonly reason: string;
  readonly find: (dashboard: GrafanaDashboard) => readonly Found[];
}

/** What a check found, without what its caller knows. */
export type Found = Omit<DashboardFinding, 'check' | 'dashboard'>;

/** The panels of a dashboard, rows left out. */
export function panelsOf({ panels = [] }: GrafanaDashboard): readonly Panel[] {
  return panels.filter((panel): panel is Panel => !isRow(panel));
}

/** Whether it is a heading. */
export function isRow(panel: Panel | RowPanel): panel is RowPanel {
  return panel.type === 'row';
}

/** What is said about a panel. */
export function about({ title = 'a panel without title' }: Panel, message: string): Found {
  return { panel: title, message };
}
