import type { AlertName } from '../alerts/alert-names';
import type { DashboardUid } from '../alerts/vocabulary';
import type { LogSource } from './vocabulary';
import { dashboardPath, dashboardTag, dataSources } from './vocabulary';

/** A link at the head of a dashboard or of a panel. */
export interface Link {
  readonly title: string;
  readonly tooltip: string;
  readonly url: string;
}

/** Address of a page of the runbooks: the name of an alert, or Grafana's word for one. */
export function runbookUrl(page: string, runbooks: string): string {
  return `${runbooks.replace(/\/$/, '')}/${page}.md`;
}

/** Where the runbook of an alert is. */
export function runbookLink(alert: AlertName, runbooks: string): Link {
  return {
    title: `Runbook: ${alert}`,
    tooltip: `What ${alert} means, and what to do`,
    url: runbookUrl(alert, runbooks),
  };
}

/** Another dashboard, at the same time and with the same choices. */
export function dashboardLink({ uid, title }: { readonly uid: DashboardUid; readonly title: string }): Link {
  return { title, tooltip: `${title}, for the same time`, url: dashboardPath(uid) };
}

/** The menu of all dashboards of ours. */
export const dashboardMenu = { title: 'Dashboards', tag: dashboardTag } as const;

/** The log lines of services in the same time, in Grafana's Explore (https://grafana.com/docs/grafana/latest/explore/get-started-with-explore/). */
export function logsLink(services: readonly LogSource[]): Link {
  const query = services.map((service) => `service.name:"${service}"`).join(' OR ');
  const panes = {
    logs: {
      datasource: dataSources.logs.uid,
      queries: [
        {
          refId: 'A',
          datasource: dataSources.logs,
          query,
          metrics: [{ id: '1', type: 'logs' }],
          bucketAggs: [],
          timeField: '@timestamp',
        },
      ],
      range: { from: '$__from', to: '$__to' },
    },
  };
  // Grafana fills its variables in before a browser sees the link: their dollar signs stay as they are.
  const encoded = encodeURIComponent(JSON.stringify(panes)).replaceAll('%24__', '$__');
  return {
    title: 'Logs',
    tooltip: `Log lines of ${services.join(', ')}, for the same time`,
    url: `/explore?schemaVersion=1&orgId=1&panes=${encoded}`,
  };
}
