import { dashboard } from '../../../dashboards/dashboard';
import { renderDashboard } from '../../../dashboards/render/dashboard';
import { company } from '../../../dashboards/variables';
import { exported, sampleDashboard } from '../../support/sample-dashboard';

describe('a dashboard', () => {
  const json = exported(sampleDashboard);

  it('has the answer at the top: what fires, a few numbers, the list; then sections', () => {
    expect(json.panels?.map(({ type, title, gridPos }) => [type, title, gridPos?.y])).toEqual([
      ['stat', 'Critical alerts', 0],
      ['stat', 'Warnings', 0],
      ['stat', 'All', 0],
      ['table', 'Alerts that fire', 4],
      ['row', 'Rate', 9],
      ['timeseries', 'Requests', 10],
    ]);
  });

  it('lets the data source, the environment and what it adds be chosen', () => {
    expect(json.templating.list?.map(({ name, type, query, multi }) => ({ name, type, query, multi }))).toEqual([
      { name: 'datasource', type: 'datasource', query: 'prometheus', multi: false },
      { name: 'environment', type: 'query', query: 'label_values(up, environment)', multi: false },
      {
        name: 'service',
        type: 'query',
        query: 'label_values(envoy_vhost_vcluster_upstream_rq_xx{environment="$environment"}, envoy_virtual_cluster)',
        multi: true,
      },
    ]);
  });

  it('marks deploys and the alerts of its services', () => {
    expect(json.annotations.list?.map(({ name, enable }) => [name, enable])).toEqual([
      ['Deploys', true],
      ['Firing alerts', true],
    ]);
    expect(JSON.stringify(json.annotations.list)).toContain('service=~\\"api\\"');
  });

  it('has links in sight, not in a menu', () => {
    expect(JSON.stringify(json)).not.toContain('inControlsMenu');
  });

  it('keeps the ids of panels when another one is added', () => {
    const [first, ...rest] = sampleDashboard.sections;
    const more = exported({
      ...sampleDashboard,
      sections: [{ title: 'New', panels: [{ ...first.panels[0], title: 'New panel' }] }, first, ...rest],
    });
    const idOf = ({ panels = [] }: typeof json, title: string) => panels.find((panel) => panel.title === title)?.id;
    expect(idOf(more, 'Requests')).toBe(idOf(json, 'Requests'));
    expect(idOf(more, 'New panel')).not.toBe(idOf(json, 'Requests'));
  });

  it('tells of a variable that changes nothing', () => {
    const { variables, ...rest } = sampleDashboard;
    const more = { ...rest, variables: [...variables, company] };
    expect(renderDashboard(more, { runbooks: '', titles: {} }).unused).toEqual(['company']);
  });

  it('refuses two panels of one title, and a related dashboard that there is not', () => {
    const [section] = sampleDashboard.sections;
    expect(() => dashboard({ ...sampleDashboard, services: ['api'], sections: [section, section] })).toThrow(
      'zerotrace-api has two panels or sections called Requests, Rate',
    );
    expect(() => exported({ ...sampleDashboard, related: ['zerotrace-agents'] })).toThrow(
      'zerotrace-api is related to zerotrace-agents, which there is not',
    );
  });
});
