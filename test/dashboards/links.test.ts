import { logServices } from '../../logs/datasets';
import { logSources } from '../../dashboards/vocabulary';
import { dashboardLink, logsLink, runbookLink } from '../../dashboards/links';

describe('links', () => {
  it('lead to the runbook of an alert', () => {
    expect(runbookLink('ApiDown', 'https://docs.example.com/runbooks/').url).toBe(
      'https://docs.example.com/runbooks/ApiDown.md',
    );
  });

  it('lead to another dashboard', () => {
    expect(dashboardLink({ uid: 'zerotrace-api', title: 'API' })).toEqual({
      title: 'API',
      tooltip: 'API, for the same time',
      url: '/d/zerotrace-api',
    });
  });

  it('ask for the services that log lines name', () => {
    expect(logSources).toEqual(logServices);
  });

  it('lead to the log lines of services at the same time, which Grafana fills in', () => {
    const { url } = logsLink(['api', 'edge']);
    const filledIn = url.replace('$__from', '1764108000000').replace('$__to', '1764111600000');
    const panes: unknown = JSON.parse(new URLSearchParams(filledIn.split('?')[1]).get('panes') ?? '');
    expect(panes).toMatchObject({
      logs: {
        datasource: 'zerotrace-logs',
        queries: [{ query: 'service.name:"api" OR service.name:"edge"' }],
        range: { from: '1764108000000', to: '1764111600000' },
      },
    });
  });
});
