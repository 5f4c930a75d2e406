import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { exportDashboards } from '../../dashboards/export';
import { panelsOf } from '../../dashboards/checks/finding';
import type { GrafanaSchema } from '../support/grafana-schema';
import { grafanaSchema } from '../support/grafana-schema';

/** Schemas of what the SDK leaves open in a panel: its options, and what is special in its fields. */
const kinds = {
  timeseries: { options: 'TimeseriesOptions', fields: 'TimeseriesFields' },
  stat: { options: 'StatOptions' },
  table: { options: 'TableOptions', fields: 'TableFields' },
  bargauge: { options: 'BargaugeOptions' },
  'state-timeline': { options: 'StateTimelineOptions', fields: 'StateTimelineFields' },
} as const;

function problemsOf(schema: GrafanaSchema, text: string): readonly string[] {
  const dashboard = JSON.parse(text) as GrafanaDashboard;
  // The SDK's own type of a query is that of no data source: each is held against Prometheus' one.
  const withoutQueries = {
    ...dashboard,
    annotations: { list: dashboard.annotations.list?.map((annotation) => ({ ...annotation, target: undefined })) },
    panels: dashboard.panels?.map((panel) => ({ ...panel, ...('targets' in panel ? { targets: [] } : {}) })),
  };
  const queries = [
    ...(dashboard.annotations.list ?? []).map(({ target }) => target),
    ...panelsOf(dashboard).flatMap(({ targets = [] }) => targets),
  ];
  return [
    ...schema('GrafanaDashboard', withoutQueries),
    ...queries.flatMap((query) => schema('GrafanaQuery', query)),
    ...panelsOf(dashboard).flatMap(({ type, title = '', options, fieldConfig }) => {
      const kind = Object.entries(kinds).find(([name]) => name === type)?.[1];
      if (kind === undefined) return [`${title}: no schema for ${type}`];
      return [
        ...schema(kind.options, options),
        ...('fields' in kind && fieldConfig?.defaults.custom !== undefined
          ? schema(kind.fields, fieldConfig.defaults.custom)
          : []),
      ].map((problem) => `${title}: ${problem}`);
    }),
  ];
}

describe("Grafana's schema", () => {
  const schema = grafanaSchema();

  it.each(exportDashboards().map(({ uid, json }) => [uid, json] as const))('accepts %s', (_, json) => {
    expect(problemsOf(schema, json)).toEqual([]);
  });

  it('refuses what Grafana does not know', () => {
    const [first] = exportDashboards();
    const wrong = (first?.json ?? '')
      .replace('"graphTooltip": 1', '"graphTooltip": "crosshair"')
      .replace('"calcs": [', '"calculations": [')
      .replace('"legendFormat"', '"legend"');
    expect(problemsOf(schema, wrong).map((problem) => problem.slice(0, 60))).toEqual([
      expect.stringContaining('/graphTooltip'),
      expect.stringContaining('"additionalProperty":"legend"'),
      expect.stringContaining('calcs'),
      expect.stringContaining('calculations'),
    ]);
  });
});
