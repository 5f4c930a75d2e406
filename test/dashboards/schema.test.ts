import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { exportDashboards } from '../../dashboards/export';
import { panelsOf } from '../../dashboards/checks/finding';
import { grafanaSchema } from '../support/grafana-schema';

const dashboardSchema = grafanaSchema('GrafanaDashboard');
const querySchema = grafanaSchema('GrafanaQuery');

/** What the SDK leaves open in a panel, by its kind: its options, and what is special in its fields. */
const panelSchemas = new Map([
  ['timeseries', { options: grafanaSchema('TimeseriesOptions'), fields: grafanaSchema('TimeseriesFields') }],
  ['stat', { options: grafanaSchema('StatOptions'), fields: undefined }],
  ['table', { options: grafanaSchema('TableOptions'), fields: grafanaSchema('TableFields') }],
  ['bargauge', { options: grafanaSchema('BargaugeOptions'), fields: undefined }],
  ['state-timeline', { options: grafanaSchema('StateTimelineOptions'), fields: grafanaSchema('StateTimelineFields') }],
]);

function problemsOf(text: string): readonly string[] {
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
    ...dashboardSchema(withoutQueries),
    ...queries.flatMap((query) => querySchema(query)),
    ...panelsOf(dashboard).flatMap(({ type, title = '', options, fieldConfig }) => {
      const schemas = panelSchemas.get(type);
      if (schemas === undefined) return [`${title}: no schema for ${type}`];
      const { custom }: { custom?: unknown } = fieldConfig?.defaults ?? {};
      const fields =
        custom === undefined ? [] : (schemas.fields?.(custom) ?? ['has fields that its kind does not know']);
      return [...schemas.options(options), ...fields].map((problem) => `${title}: ${problem}`);
    }),
  ];
}

describe("Grafana's schema", () => {
  it.each(exportDashboards().map(({ uid, json }) => [uid, json] as const))('accepts %s', (_, json) => {
    expect(problemsOf(json)).toEqual([]);
  });

  it('refuses what Grafana does not know', () => {
    const [first] = exportDashboards();
    const wrong = (first?.json ?? '')
      .replace('"graphTooltip": 1', '"graphTooltip": "crosshair"')
      .replace('"calcs": [', '"calculations": [')
      .replace('"legendFormat"', '"legend"');
    expect(problemsOf(wrong).join('\n')).toMatch(
      /\/graphTooltip [^]*"additionalProperty":"legend"[^]*(?:calcs[^]*calculations|calculations[^]*calcs)/,
    );
  });
});
