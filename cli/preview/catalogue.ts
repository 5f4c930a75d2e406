import { exportDashboards } from '../../dashboards/export';
import type { Dashboard as Source } from '../../dashboards/dashboard';
import type { Folder } from '../../dashboards/vocabulary';
import { CommandFailed } from '../exit';
import type { Dashboard } from './grafana/dashboard';
import { readDashboard } from './grafana/dashboard';

/** Where the preview has the runbooks: Grafana is told their address in the repository. */
export const runbooks = '/docs/runbooks';

/** Dashboards as Grafana gets them, read by the preview. */
export interface Catalogue {
  readonly dashboards: readonly { readonly folder: Folder; readonly dashboard: Dashboard }[];
}

/** Every dashboard, or those of some uids. @throws CommandFailed where there is no such dashboard */
export function catalogue(uids: readonly string[] = [], listed?: readonly Source[]): Catalogue {
  const exported = exportDashboards({ runbooks }, listed);
  const known = exported.map(({ uid }) => uid);
  const missing = uids.filter((uid) => !known.includes(uid));
  if (missing.length > 0) {
    throw new CommandFailed(`There is no dashboard ${missing.join(', ')}. There are ${known.join(', ')}`);
  }
  return {
    dashboards: exported
      .filter(({ uid }) => uids.length === 0 || uids.includes(uid))
      .map(({ folder, json }) => ({ folder, dashboard: readDashboard(json) })),
  };
}
