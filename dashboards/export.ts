import { publishedRunbooks } from '../alerts/runbooks';
import type { Dashboard } from './dashboard';
import { dashboards } from './index';
import { renderDashboard } from './render/dashboard';
import type { Folder } from './vocabulary';

/** A dashboard as it is exported. */
export interface ExportedDashboard {
  readonly uid: string;
  readonly folder: Folder;
  /** What Grafana reads. */
  readonly json: string;
}

/** What dashboards are exported with. */
export interface DashboardOptions {
  /** Address below which the runbooks are. @default publishedRunbooks */
  readonly runbooks?: string;
}

/** Every dashboard as a file of Grafana's: the same in every environment. @throws Error where a variable changes nothing */
export function exportDashboards(
  { runbooks = publishedRunbooks }: DashboardOptions = {},
  listed: readonly Dashboard[] = dashboards,
): readonly ExportedDashboard[] {
  const titles = Object.fromEntries(listed.map(({ uid, title }) => [uid, title]));
  return listed.map((dashboard) => {
    const { json, unused } = renderDashboard(dashboard, { runbooks, titles });
    if (unused.length > 0) throw new Error(`Nothing on ${dashboard.uid} depends on its variable ${unused.join(', ')}`);
    return { uid: dashboard.uid, folder: dashboard.folder, json: `${JSON.stringify(json, null, 2)}\n` };
  });
}

/** The same as files: `<folder>/<uid>.json`. */
export function dashboardFiles(options: DashboardOptions = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(exportDashboards(options).map(({ folder, uid, json }) => [`${folder}/${uid}.json`, json]));
}
