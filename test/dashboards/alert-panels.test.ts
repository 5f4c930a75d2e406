import { alertPanels } from '../../dashboards/alert-panels';
import { renderContext } from '../../dashboards/render/context';
import { renderPanel } from '../../dashboards/render/panel';
import { printFlat } from '../../metrics/promql';

const expressionsOf = ({ counts, list }: ReturnType<typeof alertPanels>) =>
  [...counts, list].flatMap(({ queries }) => queries.map(({ expression }) => printFlat(expression.node)));

describe('the alerts at the top of a dashboard', () => {
  it('are those about its services that fire, 0 where none does, digests left out', () => {
    expect(expressionsOf(alertPanels(['api', 'edge']))).toEqual([
      'count(ALERTS{alertstate="firing", severity="critical", service=~"api|edge"}) or vector(0)',
      'count(ALERTS{alertstate="firing", severity="warning", service=~"api|edge"}) or vector(0)',
      'group by (severity, alertname, service, team) (ALERTS{alertstate="firing", severity=~"critical|warning", service=~"api|edge"})',
    ]);
  });

  it('are those about everything where a dashboard names no service', () => {
    const panels = alertPanels(undefined);
    expect(expressionsOf(panels).filter((expression) => expression.includes('service='))).toEqual([]);
    expect(panels.list.description).toContain('What fires about the platform');
  });

  it('are red where somebody was paged, and orange where it can wait', () => {
    expect(alertPanels(['api']).counts).toMatchObject([
      { title: 'Critical alerts', color: { zeroIsGood: 'bad' } },
      { title: 'Warnings', color: { zeroIsGood: 'notable' } },
    ]);
  });

  it('are listed with the critical ones first, as Grafana sorts texts', () => {
    const context = renderContext({ uid: 'zerotrace-api', variables: [] }, '', new Set());
    const { options } = renderPanel(alertPanels(['api']).list, { x: 0, y: 0, w: 24, h: 5 }, context).build();
    expect(options).toMatchObject({ sortBy: [{ displayName: 'Severity', desc: false }] });
    // https://github.com/grafana/grafana: packages/grafana-ui/src/components/Table/TableNG/utils.ts
    const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
    expect(['warning', 'critical'].sort(compare)).toEqual(['critical', 'warning']);
  });
});
