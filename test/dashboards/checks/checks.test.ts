import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { DashboardLinkBuilder, DashboardLinkType } from '@grafana/grafana-foundation-sdk/dashboard';
import { checkDashboards } from '../../../dashboards/checks';
import { exported, sampleDashboard, withPanel } from '../../support/sample-dashboard';

/** Findings besides those about job and instance, which waivers accept. */
function findings(dashboard: GrafanaDashboard): readonly string[] {
  return checkDashboards([dashboard])
    .filter(({ check }) => !/(?:job|instance)-rule$/.test(check))
    .map(({ check, panel = '', message }) => `${check} ${panel}: ${message}`);
}

const query = (expr: string) => () => ({
  targets: [{ refId: 'A', expr, _implementsDataqueryVariant: () => undefined }],
});

describe('what is checked of dashboards', () => {
  it('accepts the sample', () => {
    expect(findings(exported(sampleDashboard))).toEqual([]);
  });

  const cases: readonly (readonly [string, GrafanaDashboard])[] = [
    [
      'promql-holds',
      withPanel('Requests', query('sum(rate(envoy_requests{environment="$environment"}[$__rate_interval]))')),
    ],
    ['promql-holds', withPanel('Requests', query('rate(up{environment="$environment", job=~"$service"}[5m]'))],
    ['grid', withPanel('Requests', () => ({ gridPos: { x: 0, y: 0, w: 12, h: 8 } }))],
    ['grid', withPanel('Requests', () => ({ gridPos: { x: 18, y: 20, w: 12, h: 8 } }))],
    ['unique-ids', withPanel('Requests', () => ({ id: exported(sampleDashboard).panels?.[0]?.id ?? 0 }))],
    ['unique-ids', withPanel('Requests', ({ targets = [] }) => ({ targets: [...targets, ...targets] }))],
    ['variables-used', withPanel('Requests', query('sum(up{environment="$environment"})'))],
    ['links-resolve', withPanel('Requests', () => ({ links: [link('/d/zerotrace-nowhere')] }))],
    ['links-resolve', withPanel('Requests', () => ({ links: [link('https://runbooks.example.org/ApiDown.md')] }))],
    ['template-datasource-rule', withVariables(({ type }) => type !== 'datasource')],
    ['template-on-time-change-reload-rule', withVariable({ refresh: 1 })],
    ['template-label-promql-rule', withVariable({ query: 'values_of(up)' })],
    ['panel-datasource-rule', withPanel('Requests', () => ({ datasource: { uid: 'prometheus' } }))],
    ['panel-title-description-rule', withPanel('Requests', () => ({ description: '' }))],
    [
      'panel-units-rule',
      withPanel('Requests', () => ({ fieldConfig: { defaults: { unit: 'apples' }, overrides: [] } })),
    ],
    ['panel-no-targets-rule', withPanel('All', () => ({ targets: [] }))],
    [
      'target-rate-interval-rule',
      withPanel('All', query('sum(rate(envoy_http_downstream_rq_total{environment="$environment"}[5m]))')),
    ],
    [
      'target-counter-agg-rule',
      withPanel('All', query('sum(envoy_http_downstream_rq_total{environment="$environment"})')),
    ],
    ['uneditable-dashboard', { ...exported(sampleDashboard), editable: true }],
  ];

  it.each(cases)('%s finds what it is for (%#)', (check, dashboard) => {
    expect(findings(dashboard)).toContainEqual(expect.stringMatching(new RegExp(`^${check} `)));
  });

  it('knows of no check that no case shows', () => {
    const all = new Set(checkDashboards([{ ...exported(sampleDashboard), editable: true }]).map(({ check }) => check));
    // The other four are always found: waivers say why.
    expect([...all].filter((check) => /(?:job|instance)-rule$/.test(check)).sort()).toEqual([
      'target-instance-rule',
      'target-job-rule',
      'template-instance-rule',
      'template-job-rule',
    ]);
  });

  function link(url: string) {
    return new DashboardLinkBuilder('Somewhere').type(DashboardLinkType.Link).url(url).build();
  }

  function withVariables(keep: (variable: { readonly type: string }) => boolean): GrafanaDashboard {
    const sample = exported(sampleDashboard);
    return { ...sample, templating: { list: (sample.templating.list ?? []).filter(keep) } };
  }

  function withVariable(change: object): GrafanaDashboard {
    const sample = exported(sampleDashboard);
    const list = (sample.templating.list ?? []).map((variable) =>
      variable.name === 'service' ? { ...variable, ...change } : variable,
    );
    return { ...sample, templating: { list } };
  }
});
