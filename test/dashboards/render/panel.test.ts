import type { Panel as GrafanaPanel } from '@grafana/grafana-foundation-sdk/dashboard';
import { alerts } from '../../../alerts/alerts';
import { groupErrorRatio } from '../../../alerts/recordings/edge';
import { httpRequests } from '../../../metrics/api';
import { probeSuccess } from '../../../metrics/probes';
import { alerts as alertSeries } from '../../../metrics/prometheus';
import { group, rate, sum } from '../../../metrics/promql';
import { agentsOnline, agentsSeen7d } from '../../../metrics/sql';
import type { Panel } from '../../../dashboards/panels';
import { barGauge, query, stat, stateTimeline, table, timeseries } from '../../../dashboards/panels';
import { rateInterval } from '../../../dashboards/rate-interval';
import { renderContext } from '../../../dashboards/render/context';
import { renderPanel } from '../../../dashboards/render/panel';
import { environment } from '../../../dashboards/variables';

const place = { x: 0, y: 4, w: 12, h: 8 };

function rendered(panel: Panel): GrafanaPanel {
  const context = renderContext(
    { uid: 'zerotrace-api', variables: [environment] },
    'https://docs.example.com',
    new Set(),
  );
  return JSON.parse(JSON.stringify(renderPanel(panel, place, context).build())) as GrafanaPanel;
}

const failing = query(groupErrorRatio(), ({ envoy_virtual_cluster }) => envoy_virtual_cluster);

describe('a graph', () => {
  const panel = rendered(
    timeseries({
      title: 'Failing',
      description: 'Share that fails.',
      queries: [failing],
      thresholds: [alerts.HighErrorRate],
      alerts: [alerts.ApiDown],
      max: 1,
    }),
  );

  it('asks for its series, and for the thresholds that are in force', () => {
    expect(panel.targets).toEqual([
      {
        refId: 'A',
        datasource: { type: 'prometheus', uid: '${datasource}' },
        expr: 'group:edge_error_ratio:rate5m',
        legendFormat: '{{envoy_virtual_cluster}}',
        range: true,
        instant: false,
      },
      {
        refId: 'B',
        datasource: { type: 'prometheus', uid: '${datasource}' },
        expr: 'max(zerotrace:alert_threshold{alertname="HighErrorRate", severity="critical"})',
        legendFormat: 'HighErrorRate (critical)',
        range: true,
        instant: false,
      },
    ]);
  });

  it('draws a threshold as a dashed line in the colour of its severity', () => {
    expect(panel.fieldConfig?.overrides).toEqual([
      {
        matcher: { id: 'byFrameRefID', options: 'B' },
        properties: [
          { id: 'color', value: { mode: 'fixed', fixedColor: 'red' } },
          { id: 'custom.lineStyle', value: { fill: 'dash', dash: [8, 8] } },
          { id: 'custom.drawStyle', value: 'line' },
          { id: 'custom.fillOpacity', value: 0 },
          { id: 'custom.stacking', value: { mode: 'none', group: 'thresholds' } },
        ],
      },
    ]);
  });

  it('has a unit, an axis from 0 to its end, and a legend with last and largest value', () => {
    expect(panel.fieldConfig?.defaults).toMatchObject({ unit: 'percentunit', min: 0, max: 1, noValue: 'No data' });
    expect(panel.options).toMatchObject({
      legend: { displayMode: 'table', placement: 'bottom', calcs: ['lastNotNull', 'max'] },
    });
    expect(panel.gridPos).toEqual(place);
  });

  it('links the runbooks of the alerts that watch it', () => {
    expect(panel.links?.map(({ title, url }) => [title, url])).toEqual([
      ['Runbook: HighErrorRate', 'https://docs.example.com/HighErrorRate.md'],
      ['Runbook: ApiDown', 'https://docs.example.com/ApiDown.md'],
    ]);
  });

  it('says where its source is not there yet', () => {
    const later = rendered(
      timeseries({
        title: 'By endpoint',
        description: 'Requests.',
        queries: [query(sum.by('endpoint')(rate(httpRequests(), rateInterval)), ({ endpoint }) => endpoint)],
      }),
    );
    expect(later.description).toBe(
      'Requests.\n\nShows nothing until zerotrace-api is instrumented (docs/instrumentation.md).',
    );
    expect(later.fieldConfig?.defaults.noValue).toBe(
      'Not yet: until zerotrace-api is instrumented (docs/instrumentation.md)',
    );
  });
});

describe('a number', () => {
  const steps = (color: Parameters<typeof stat>[0]['color']) =>
    rendered(stat({ title: 'Failing', description: 'x', queries: [failing], ...(color && { color }) })).fieldConfig
      ?.defaults.thresholds?.steps;

  it('is the last one, with its course behind it', () => {
    expect(rendered(stat({ title: 'Failing', description: 'x', queries: [failing] })).options).toMatchObject({
      reduceOptions: { calcs: ['lastNotNull'], values: false },
      graphMode: 'area',
      textMode: 'value',
    });
  });

  it('has a colour that says whether it is good', () => {
    expect(steps(undefined)).toEqual([{ value: null, color: 'blue' }]);
    expect(steps({ zeroIsGood: 'bad' })).toEqual([
      { value: null, color: 'green' },
      { value: 0.000001, color: 'red' },
    ]);
    expect(steps('one-is-good')).toEqual([
      { value: null, color: 'red' },
      { value: 1, color: 'green' },
    ]);
  });
});

describe('a table', () => {
  const online = query(agentsOnline(), 'Online');
  const labels = { company_id: 'Company' };

  it('has a line for each set of labels and a column for each query', () => {
    const panel = rendered(
      table({
        title: 'Companies',
        description: 'x',
        queries: [
          query(sum.by('company_id')(agentsOnline()), 'Online'),
          query(sum.by('company_id')(agentsSeen7d()), 'Seen'),
        ],
        labels,
      }),
    );
    expect(panel.targets).toMatchObject([
      { instant: true, format: 'table' },
      { instant: true, format: 'table' },
    ]);
    expect(panel.transformations).toEqual([
      { id: 'merge', options: {} },
      {
        id: 'organize',
        options: {
          excludeByName: { Time: true, __name__: true },
          indexByName: { company_id: 0, 'Value #A': 1, 'Value #B': 2 },
          renameByName: { company_id: 'Company', 'Value #A': 'Online', 'Value #B': 'Seen' },
        },
      },
    ]);
    expect(panel.options).toMatchObject({ sortBy: [{ displayName: 'Online', desc: true }] });
  });

  it('is sorted from A to Z where it has labels alone', () => {
    const labelsOnly = rendered(
      table({
        title: 'Firing',
        description: 'x',
        queries: [query(group.by('severity', 'alertname')(alertSeries({ alertstate: 'firing' })), 'firing')],
        labels: { severity: 'Severity', alertname: 'Alert' },
        labelsOnly: true,
      }),
    );
    expect(labelsOnly.options).toMatchObject({ sortBy: [{ displayName: 'Severity', desc: false }] });
  });

  it('refuses a query with a label that no column shows', () => {
    expect(() => rendered(table({ title: 'Companies', description: 'x', queries: [online], labels }))).toThrow(
      /^Companies has no column for .*instance/,
    );
  });
});

describe('bars and bands', () => {
  it('are what is so now', () => {
    const panel = rendered(barGauge({ title: 'Online', description: 'x', queries: [query(agentsOnline(), 'a')] }));
    expect(panel).toMatchObject({ type: 'bargauge', targets: [{ instant: true, format: 'time_series' }] });
  });

  it('are green while it is so and red while it is not', () => {
    const panel = rendered(
      stateTimeline({
        title: 'Answers',
        description: 'x',
        queries: [query(probeSuccess(), ({ target }) => target)],
        states: { one: 'answers', zero: 'does not' },
      }),
    );
    expect(panel.type).toBe('state-timeline');
    expect(panel.fieldConfig?.defaults.mappings).toEqual([
      {
        type: 'value',
        options: {
          '1': { text: 'answers', color: 'green', index: 0 },
          '0': { text: 'does not', color: 'red', index: 1 },
        },
      },
    ]);
  });

  it('are red while it is so where that is bad', () => {
    const panel = rendered(
      stateTimeline({
        title: 'Halted',
        description: 'x',
        queries: [query(probeSuccess(), ({ target }) => target)],
        states: { one: 'halted', zero: 'works', zeroIsGood: true },
      }),
    );
    expect(panel.fieldConfig?.defaults.mappings).toMatchObject([
      { options: { '1': { text: 'halted', color: 'red' }, '0': { text: 'works', color: 'green' } } },
    ]);
  });
});
