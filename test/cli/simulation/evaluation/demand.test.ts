import { alerts } from '../../../../alerts/alerts';
import { day, minute } from '../../../../cli/simulation/calendar';
import { demandOf } from '../../../../cli/simulation/evaluation/demand';

const lookback = 5 * minute;

describe('what alerts look at', () => {
  const warning = alerts.AgentFreshnessBudgetBurn.at('warning', []).expression.node;
  const { series, levels } = demandOf([warning], 0);

  it('reaches as far back as windows and offsets, one after the other', () => {
    expect(series.get('slo:agent_freshness:error_ratio_rate3d')).toBe(-lookback);
    expect(series.get('slo:agent_freshness:error_ratio_now')).toBe(-3 * day - 2 * lookback);
    expect(series.get('fleet:agents_online:sum')).toBe(-10 * day - 4 * lookback);
    expect(series.get('agents_online')).toBe(-10 * day - 6 * lookback);
  });

  it('is recorded in levels, each after those that it reads', () => {
    expect(levels.map((level) => level.map(({ name }) => name))).toEqual([
      ['company:agents_online:max', 'company:agents_seen_7d:max'],
      ['fleet:agents_online:sum', 'fleet:agents_seen_7d:sum'],
      ['fleet:agents_fewer:ratio_1d', 'fleet:agents_fewer:ratio_1w'],
      ['slo:agent_freshness:error_ratio_now'],
      [
        'slo:agent_freshness:error_ratio_rate1d',
        'slo:agent_freshness:error_ratio_rate2h',
        'slo:agent_freshness:error_ratio_rate3d',
        'slo:agent_freshness:error_ratio_rate6h',
      ],
    ]);
  });

  it('is nothing where nothing is asked', () => {
    expect(demandOf([], 0)).toEqual({ series: new Map(), levels: [] });
  });
});
