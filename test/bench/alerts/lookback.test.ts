import { lookback } from '../../../bench/alerts/lookback';
import type { Past } from '../../../bench/alerts/lookback';
import { companyMissing } from '../../../alerts/recordings/agents';
import { edgeRequestClasses } from '../../../metrics/edge';
import { increase, rate } from '../../../metrics/promql';
import { headSeries } from '../../../metrics/prometheus';

const of = (...expressions: Parameters<typeof lookback>[0][number][]): Record<string, readonly Past[]> =>
  Object.fromEntries(lookback(expressions));

describe('what expressions look back at', () => {
  it('is a range, the longest of several', () => {
    expect(of(rate(edgeRequestClasses(), '5m').node, increase(edgeRequestClasses(), '1h').node)).toEqual({
      envoy_vhost_vcluster_upstream_rq_xx: [{ from: 3600, to: 0 }],
    });
  });

  it('is what an offset finds, and nothing where only the present counts', () => {
    expect(of(headSeries().node)).toEqual({});
    expect(of(headSeries().offset('1d').node)).toEqual({
      prometheus_tsdb_head_series: [{ from: 86_700, to: 86_400 }],
    });
    expect(of(companyMissing.rule.expr.node)).toEqual({
      'company:agents_online:max': [{ from: 605_100, to: 604_800 }],
    });
  });

  it('is of several stretches, the oldest first', () => {
    const now = increase(edgeRequestClasses(), '1h');
    expect(of(now.node, increase(edgeRequestClasses().offset('1d'), '1h').node)).toEqual({
      envoy_vhost_vcluster_upstream_rq_xx: [
        { from: 90_000, to: 86_400 },
        { from: 3600, to: 0 },
      ],
    });
  });
});
