import { panelQueries } from '../../../bench/dashboards/panel-queries';
import { exportDashboards } from '../../../dashboards/export';
import { dashboards } from '../../../dashboards';

const view = { environment: 'production', range: 21_600, step: 30, interval: 30 };
const ask = (expr: string, more: object = {}) =>
  panelQueries(
    {
      uid: 'sample',
      folder: 'platform',
      json: JSON.stringify({
        templating: { list: [{ name: 'environment' }, { name: 'company', allValue: '.*' }] },
        panels: [
          { type: 'row', title: 'Detail' },
          { title: 'Requests', targets: [{ expr, ...more }] },
        ],
      }),
    },
    view,
  );

describe('the queries of panels', () => {
  it('are what Grafana asks where all is chosen', () => {
    expect(ask('sum(rate(x_total{environment="$environment", company_id=~"$company"}[$__rate_interval]))')).toEqual([
      {
        dashboard: 'sample',
        title: 'Requests',
        queries: [
          {
            expression: 'sum(rate(x_total{environment="production", company_id=~".*"}[120s]))',
            instant: false,
          },
        ],
      },
    ]);
    expect(ask('max_over_time(x[$__range])', { instant: true })[0]?.queries).toEqual([
      { expression: 'max_over_time(x[21600s])', instant: true },
    ]);
  });

  it('are refused where a variable is not known', () => {
    expect(() => ask('x{pod="$pod"}')).toThrow('sample, Requests: no variable is known in x{pod="$pod"}');
  });

  it('are all that are exported', () => {
    const exported = exportDashboards();
    const asked = exported.flatMap((each) => panelQueries(each, view));
    expect(new Set(asked.map(({ dashboard }) => dashboard)).size).toBe(dashboards.length);
    const queries = exported.flatMap(({ json }) => json.match(/"expr": /g) ?? []).length;
    const annotations = exported.flatMap(({ json }) => json.match(/"refId": "annotation"/g) ?? []).length;
    expect(asked.flatMap((panel) => panel.queries)).toHaveLength(queries - annotations);
  });
});
