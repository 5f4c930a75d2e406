import type { Alert } from '../../alerts/alert';
import type { Slo } from '../../alerts/slo';
import { eventSlo, timeSlo } from '../../alerts/slo';
import type { BurnWindow } from '../../alerts/slo-windows';
import { longWindows, windows30d } from '../../alerts/slo-windows';
import { slos } from '../../alerts/slos';
import { apiAvailability, apiErrors } from '../../alerts/slos/api';
import { edgeRequestClasses } from '../../metrics/edge';
import { allJobs } from '../../metrics/jobs';
import { probeSuccess } from '../../metrics/probes';
import { durationSeconds, max, percent, perSecond, rate, ratio, readAs, sub, sum } from '../../metrics/promql';
import type { Values } from '../support/alerts/case-series';
import { level } from '../support/alerts/case-series';
import { promtool, writeTestFiles } from '../support/alerts/promtool';
import { describeWith } from '../support/program';
import { scratch } from '../support/scratch';

const basics = {
  promise: 'it works',
  budget: percent(1),
  team: 'services',
  service: 'api',
  missingData: { is: 'firing' },
} as const;
const up = sub(ratio(1), readAs('ratio', max(probeSuccess({ target: 'api' }))));
const rule = (of: Alert, severity: 'critical' | 'warning') => String(of.at(severity, allJobs).expression);
const recordings = (of: { readonly recordings: readonly { readonly rule: { record: string; expr: unknown } }[] }) =>
  Object.fromEntries(of.recordings.map(({ rule: { record, expr } }) => [record, String(expr)]));

describe('an objective on requests', () => {
  const slo = eventSlo({
    ...basics,
    name: 'x',
    alert: 'ApiErrorBudgetBurn',
    bad: sum(rate(edgeRequestClasses({ envoy_response_code_class: '5' }), '5m')),
    total: sum(rate(edgeRequestClasses(), '5m')),
    minimum: perSecond(0.1, 'requests'),
  });

  it('derives long windows from 5 minutes, weighed by the number of requests', () => {
    expect(recordings(slo)).toEqual({
      'slo:x:total_rate5m': 'sum(rate(envoy_vhost_vcluster_upstream_rq_xx[5m]))',
      'slo:x:bad_rate5m':
        '  sum(rate(envoy_vhost_vcluster_upstream_rq_xx{envoy_response_code_class="5"}[5m]))\nor\n  slo:x:total_rate5m * 0',
      'slo:x:error_ratio_rate5m': 'slo:x:bad_rate5m / slo:x:total_rate5m',
      ...Object.fromEntries(
        ['1h', '6h', '1d', '3d'].map((w) => [`slo:x:total_rate${w}`, `avg_over_time(slo:x:total_rate5m[${w}])`]),
      ),
      ...Object.fromEntries(
        ['1h', '30m', '6h', '2h', '1d', '3d'].map((w) => [
          `slo:x:error_ratio_rate${w}`,
          `avg_over_time(slo:x:bad_rate5m[${w}]) / avg_over_time(slo:x:total_rate5m[${w}])`,
        ]),
      ),
    });
  });

  it('says what share of the month failed, for a ruler that sees so far back', () => {
    expect(recordings({ recordings: [slo.month] })).toEqual({
      'slo:x:error_ratio_rate30d': 'avg_over_time(slo:x:bad_rate5m[30d]) / avg_over_time(slo:x:total_rate5m[30d])',
    });
  });

  it('says what failed in a window that is not recorded', () => {
    expect(String(slo.errorRatioOver('30d'))).toBe(
      'avg_over_time(slo:x:bad_rate5m[30d]) / avg_over_time(slo:x:total_rate5m[30d])',
    );
  });

  it('fires when two windows burn and there are requests enough', () => {
    expect(rule(slo.alert, 'critical')).toBe(`  slo:x:error_ratio_rate1h > 0.144 and slo:x:error_ratio_rate5m > 0.144
  and
    slo:x:total_rate1h >= 0.1
or
  slo:x:error_ratio_rate6h > 0.06 and slo:x:error_ratio_rate30m > 0.06 and slo:x:total_rate6h >= 0.1`);
    expect(rule(slo.alert, 'warning'))
      .toBe(`  slo:x:error_ratio_rate1d > 0.03 and slo:x:error_ratio_rate2h > 0.03 and slo:x:total_rate1d >= 0.1
or
  slo:x:error_ratio_rate3d > 0.01 and slo:x:error_ratio_rate6h > 0.01 and slo:x:total_rate3d >= 0.1`);
  });
});

describe('an objective on time', () => {
  const slo = timeSlo({ ...basics, name: 'y', alert: 'ApiAvailabilityBudgetBurn', failing: up });

  it('weighs every moment alike', () => {
    expect(recordings(slo)).toEqual({
      'slo:y:error_ratio_now': '1 - max(probe_success{target="api"})',
      ...Object.fromEntries(
        ['5m', '1h', '30m', '6h', '2h', '1d', '3d'].map((w) => [
          `slo:y:error_ratio_rate${w}`,
          `avg_over_time(slo:y:error_ratio_now[${w}])`,
        ]),
      ),
    });
  });

  it('says what share of the month failed', () => {
    expect(recordings({ recordings: [slo.month] })).toEqual({
      'slo:y:error_ratio_rate30d': 'avg_over_time(slo:y:error_ratio_now[30d])',
    });
  });

  it('says what failed in a window that is not recorded', () => {
    expect(String(slo.errorRatioOver('30d'))).toBe('avg_over_time(slo:y:error_ratio_now[30d])');
  });

  it('fires when two windows burn', () => {
    expect(rule(slo.alert, 'critical')).toBe(
      '  slo:y:error_ratio_rate1h > 0.144 and slo:y:error_ratio_rate5m > 0.144\nor\n  slo:y:error_ratio_rate6h > 0.06 and slo:y:error_ratio_rate30m > 0.06',
    );
  });
});

describe('objectives', () => {
  it('page for 2 % of a budget in an hour, 5 % in 6 hours; warn for 10 % in a day, 10 % in 3 days', () => {
    const month = 30 * 86_400;
    const spent = ({ long, burn }: BurnWindow) =>
      Number(((burn * (durationSeconds(long) ?? 0)) / month).toPrecision(4));
    expect(windows30d.critical.map(spent)).toEqual([0.02, 0.05]);
    expect(windows30d.warning.map(spent)).toEqual([0.1, 0.1]);
    expect(longWindows(windows30d)).toEqual(['1h', '30m', '6h', '2h', '1d', '3d']);
  });

  it('can be reached: no burn asks for more failures than there are requests', () => {
    for (const { name, budget, windows } of slos) {
      const highest = Math.max(...[...windows.critical, ...windows.warning].map(({ burn }) => burn));
      expect([name, budget.value * highest < 1]).toEqual([name, true]);
    }
  });

  it('have a budget that an environment can set', () => {
    expect(String(apiErrors.alert.at('warning', allJobs, percent(1)).expression)).toContain(
      'slo:api_errors:error_ratio_rate3d > 0.01',
    );
  });
});

describeWith('promtool', 'the month of an objective', (program) => {
  it('weighs requests by their number, and time by itself', async () => {
    const recorded = (name: string, values: Values) => ({ name, labels: { environment: 'production' }, values });
    const month = (of: Slo) => ({ record: of.month.rule.record, expr: String(of.month.rule.expr) });
    const value = (series: string, share: number) => ({
      expr: series,
      eval_time: '30d',
      exp_samples: [{ labels: `${series}{environment="production"}`, value: share }],
    });
    const files = writeTestFiles(scratch(), [
      {
        name: 'month',
        every: '1h',
        rules: [apiErrors, apiAvailability].map(month),
        tests: [
          {
            name: 'three bad days of thirty',
            length: '30d1h',
            series: [
              // 20 of 55 requests fail in them; otherwise there are 5: 10 on average, of which 2 fail.
              recorded('slo:api_errors:bad_rate5m', level(0, '27d1h', 20)),
              recorded('slo:api_errors:total_rate5m', level(5, '27d1h', 55)),
              recorded('slo:api_availability:error_ratio_now', level(0, '27d1h', 0.5)),
            ],
            questions: [
              value('slo:api_errors:error_ratio_rate30d', 0.2),
              value('slo:api_availability:error_ratio_rate30d', 0.05),
            ],
          },
        ],
      },
    ]);
    const { passed, output } = await promtool(program, files);
    expect(passed ? '' : output).toBe('');
  }, 60_000);
});
