import type { Dashboard as GrafanaDashboard, Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { publishedRunbooks } from '../../alerts/runbooks';
import { edgeRequestClasses } from '../../metrics/edge';
import { noneOf, rate, sum } from '../../metrics/promql';
import type { Dashboard } from '../../dashboards/dashboard';
import { dashboard } from '../../dashboards/dashboard';
import { query, stat, timeseries } from '../../dashboards/panels';
import { rateInterval } from '../../dashboards/rate-interval';
import { renderDashboard } from '../../dashboards/render/dashboard';
import { requestGroup } from '../../dashboards/variables';

const requests = sum.by('envoy_virtual_cluster')(rate(edgeRequestClasses(), rateInterval));

/** A small dashboard: a number, and a graph that depends on a choice. */
export const sampleDashboard: Dashboard = dashboard({
  uid: 'zerotrace-api',
  title: 'Sample',
  folder: 'zerotrace',
  description: 'A sample.',
  services: ['api'],
  variables: [requestGroup],
  answer: [
    stat({
      title: 'All',
      description: 'All requests.',
      queries: [query(sum(rate(edgeRequestClasses({ envoy_virtual_cluster: noneOf('web') }), rateInterval)), 'all')],
    }),
  ],
  sections: [
    {
      title: 'Rate',
      panels: [
        timeseries({
          title: 'Requests',
          description: 'Requests by group.',
          queries: [query(requests, ({ envoy_virtual_cluster }) => envoy_virtual_cluster)],
        }),
      ],
    },
  ],
});

/** A dashboard as Grafana reads it. */
export function exported(of: Dashboard, titles: Readonly<Record<string, string>> = {}): GrafanaDashboard {
  const { json } = renderDashboard(of, { runbooks: publishedRunbooks, titles });
  return JSON.parse(JSON.stringify(json)) as GrafanaDashboard;
}

/** The sample with a panel changed. */
export function withPanel(title: string, change: (panel: Panel) => Partial<Panel>): GrafanaDashboard {
  const sample = exported(sampleDashboard);
  return {
    ...sample,
    panels: (sample.panels ?? []).map((panel) =>
      'targets' in panel && panel.title === title ? { ...panel, ...change(panel) } : panel,
    ),
  };
}
