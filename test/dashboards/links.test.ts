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

  it('lead to the log lines of services at the same time, which Grafana fills in', () => {
    const { url } = logsLink(['zerotrace-api', 'zerotrace-edge']);
    const filledIn = url.replace('$__from', '1764108000000').replace('$__to', '1764111600000');
    const panes: unknown = JSON.parse(new URLSearchParams(filledIn.split('?')[1]).get('panes') ?? '');
    expect(panes).toMatchObject({
      logs: {
        datasource: 'zerotrace-logs',
        queries: [{ query: 'service.name:"zerotrace-api" OR service.name:"zerotrace-edge"' }],
        range: { from: '1764108000000', to: '1764111600000' },
      },
    });
  });
});
