import { Construct } from 'constructs';
import { dashboardFolderAnnotation, dashboardLabel } from '../../charts/grafana-values';
import type { ExportedDashboard } from '../../dashboards/export';
import { folders } from '../../dashboards/vocabulary';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';

/** Properties of `GrafanaDashboards`. */
export interface GrafanaDashboardsProps {
  /** Namespace in which Grafana's sidecar looks. */
  readonly namespace: INamespace;
  /** Dashboards: a ConfigMap each. */
  readonly dashboards: readonly ExportedDashboard[];
}

/**
 * Dashboards that Grafana's sidecar picks up into folders. A ConfigMap each, never a Helm value: a release is capped at 1 MiB, and a
 * plan shows the lines that change. One of more than 1 MiB is refused at synth.
 */
export class GrafanaDashboards extends Construct {
  constructor(scope: Construct, id: string, { namespace, dashboards }: GrafanaDashboardsProps) {
    super(scope, id);
    for (const { uid, folder, json } of dashboards) {
      new ConfigFiles(this, uid, {
        namespace,
        name: `dashboard-${uid}`,
        // The sidecar writes all of a folder into one directory: names of files are unique.
        files: { [`${uid}.json`]: json },
        labels: dashboardLabel,
        annotations: { [dashboardFolderAnnotation]: folders[folder] },
      });
    }
  }
}
