import { alert, condition } from '../../alerts/alert';
import { thresholdOf } from '../../alerts/recording-rule';
import { highErrorRate } from '../../alerts/rules/http/high-error-rate';
import { apiDown } from '../../alerts/rules/availability/service-down';
import { allJobs, jobs } from '../../metrics/jobs';
import { eq, gt, max, min, minutes, percent, ratio, readAs, seconds, sub, avg } from '../../metrics/promql';
import { up } from '../../metrics/prometheus';

/* The compiler is the test: each @ts-expect-error is a mistake that does not compile. */
const basics = {
  team: 'platform',
  service: 'monitoring',
  summary: 'x',
  description: 'y',
  missingData: { is: 'firing' },
} as const;
const down = sub(ratio(1), avg.by('job')(up()));

const correct = alert('TargetDown', {
  ...basics,
  levels: { warning: { threshold: percent(10), for: '15m' } },
  when: (threshold) => gt(down, threshold),
  description: ({ labels, value, threshold }) => `${labels.job} ${value} ${threshold}`,
});

const mistakes = (): readonly unknown[] => [
  alert('TargetDown', {
    ...basics,
    levels: { warning: { threshold: seconds(10), for: '15m' } },
    // @ts-expect-error a threshold in another unit than the expression
    when: (threshold) => gt(down, threshold),
  }),
  alert('TargetDown', {
    ...basics,
    levels: { warning: { threshold: percent(10), for: '15m' } },
    when: (threshold) => gt(down, threshold),
    // @ts-expect-error a label that the expression does not keep
    description: ({ labels }) => labels.instance,
  }),
  // @ts-expect-error a name that is not listed
  condition('TargetDwn', { ...basics, levels: { warning: { for: '1m' } }, when: () => eq(max(up()), 0) }),
  condition('TargetDown', {
    ...basics,
    // @ts-expect-error a partner that does not exist
    missingData: { is: 'covered', by: 'TargetGone' },
    levels: { warning: { for: '1m' } },
    when: () => eq(min(up()), 0),
  }),
  condition('TargetDown', {
    ...basics,
    levels: { warning: { for: '1m' } },
    // @ts-expect-error nobody of that name
    team: 'operations',
    when: () => eq(max(up({ job: jobs.sql })), 0),
  }),
  // @ts-expect-error a severity that the alert does not have
  highErrorRate.level('warning'),
  // @ts-expect-error the threshold of a severity that the alert does not have
  thresholdOf(highErrorRate)({ severity: 'info' }),
];

describe('an alert', () => {
  it('says its texts with the labels that its expression keeps, value and threshold in their units', () => {
    expect(correct.at('warning', allJobs)).toMatchObject({
      summary: 'x',
      description: '{{ $labels.job }} {{ $value | humanizePercentage }} 10 %',
    });
    expect(String(correct.at('warning', allJobs, percent(25)).expression)).toBe('1 - avg by (job) (up) > 0.25');
    expect(typeof mistakes).toBe('function');
  });

  it('refuses a threshold in another unit', () => {
    expect(() => correct.at('warning', allJobs, minutes(1))).toThrow(
      'The threshold of TargetDown is in ratio, not in seconds',
    );
  });

  it('has its threshold as a series, for dashboards', () => {
    expect(String(thresholdOf(highErrorRate)({ severity: 'critical', alertname: 'HighErrorRate' }))).toBe(
      'zerotrace:alert_threshold{severity="critical", alertname="HighErrorRate"}',
    );
    expect(String(gt(readAs('ratio', down), percent(1)))).toBe('1 - avg by (job) (up) > 0.01');
    expect(() => thresholdOf(apiDown)).toThrow('ApiDown has no threshold');
  });
});
