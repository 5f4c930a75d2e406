import { alertOptions } from '../../alerts/alert-options';
import type { AlertOptions } from '../../alerts/alert-options';

/*
 * The compiler is the first test: each @ts-expect-error is a mistake that does not compile. What an environment of unknown type says
 * is refused by the schema as well.
 */
const right: AlertOptions = {
  HighErrorRate: { critical: { threshold: '5 %', for: '5m' } },
  HighResponseTime: { warning: { threshold: '1s' } },
  PostgresBackupOld: { warning: { threshold: '30h' }, critical: { enabled: false } },
  HighMemoryUsage: { warning: { threshold: '200 MiB' } },
  RateLimitViolations: { warning: { threshold: '10 requests/s', severity: 'info' } },
  ApiDown: { critical: { for: '5m' } },
  WebDown: { enabled: false },
};

const mistakes: readonly (readonly [AlertOptions, string, RegExp])[] = [
  // @ts-expect-error a misspelt alert
  [{ HighErorRate: { enabled: false } }, '', /HighErorRate/],
  // @ts-expect-error a wrong unit
  [{ HighErrorRate: { critical: { threshold: '5s' } } }, 'HighErrorRate.critical.threshold', /ratio, such as "5 %"/],
  // @ts-expect-error a severity that the alert does not have
  [{ HighErrorRate: { warning: { for: '5m' } } }, 'HighErrorRate', /warning/],
  // @ts-expect-error a threshold of an alert that has none
  [{ ApiDown: { critical: { threshold: '5 %' } } }, 'ApiDown.critical', /threshold/],
  // @ts-expect-error a duration without a unit
  [{ ApiDown: { critical: { for: '5' } } }, 'ApiDown.critical.for', /duration/],
  // @ts-expect-error a number without a unit
  [{ HighErrorRate: { critical: { threshold: 5 } } }, 'HighErrorRate.critical.threshold', /string/],
  [{ HighResponseTime: { warning: { threshold: '3s' } } }, 'HighResponseTime.warning.threshold', /3000 is not an edge/],
  [
    { PostgresBackupOld: { warning: { severity: 'critical' } } },
    'PostgresBackupOld',
    /each severity of PostgresBackupOld once, not critical and critical/,
  ],
];

describe('options of alerts', () => {
  it('are what an environment writes', () => {
    expect(alertOptions.parse(right)).toEqual(right);
    expect(alertOptions.parse({})).toEqual({});
  });

  it.each(mistakes)('refuse %j', (value, path, message) => {
    const { error } = alertOptions.safeParse(value);
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [path, expect.stringMatching(message)],
    ]);
  });
});
