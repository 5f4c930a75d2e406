import fc from 'fast-check';
import { scaleExpression, unscaleExpression } from '../../../../cli/drill/scale/expression';

describe('the scale of an expression', () => {
  it.each([
    ['rate(x_total[5m])', 'rate(x_total[15s])'],
    ['max_over_time(rate(x_total[5m])[1h:1m])', 'max_over_time(rate(x_total[15s])[3m:3s])'],
    ['max_over_time(x[1h:])', 'max_over_time(x[3m:])'],
    ['x - x offset 24h', 'x - x offset 0h4320s'],
    ['x offset -5m', 'x offset -15s'],
    ['predict_linear(x[6h], 14400) < 0', 'predict_linear(x[18m], 720) < 0'],
    ['predict_linear(x[6h], 4 * 3600) < 0', 'predict_linear(x[18m], 0.2 * 3600) < 0'],
    ['predict_linear(x[6h], 4h) < 0', 'predict_linear(x[18m], 12m) < 0'],
    ['time() - max(sql_clock_timestamp_seconds) > 300', 'time() - max(sql_clock_timestamp_seconds) > 300'],
    ['x{text="rate(y[5m]) offset 1h"} > 5m', 'x{text="rate(y[5m]) offset 1h"} > 5m'],
    ['# the last [5m]\nrate(x_total[5m])', '# the last [5m]\nrate(x_total[15s])'],
  ])('makes %s by 20 %s', (expression, scaled) => {
    expect(scaleExpression(expression, 20)).toBe(scaled);
    expect(unscaleExpression(scaled, 20)).toBe(expression);
  });

  it('refuses what is not PromQL', () => {
    expect(() => scaleExpression('rate(x[5m]', 20)).toThrow('Not PromQL');
  });

  it('refuses a horizon that it cannot shorten', () => {
    expect(() => scaleExpression('predict_linear(x[6h], scalar(y))', 20)).toThrow('no number');
  });

  it('can be undone, wherever durations stand', () => {
    const duration = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('s', 'm', 'h', 'd', 'w'))
      .map(([amount, unit]) => `${amount}${unit}`);
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 3 },
        duration.map((range) => `sum(rate(requests_total{text="[5m]"}[${range}]))`),
        duration.map((offset) => `(up offset ${offset})`),
        fc
          .tuple(tie('expression'), duration, duration)
          .map(([of, range, step]) => `max_over_time((${of})[${range}:${step}])`),
        fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `${left}\n  or\n${right}`),
      ),
    }));
    fc.assert(
      fc.property(expression, fc.constantFrom(2, 10, 20, 50), (text, scale) => {
        const scaled = scaleExpression(text, scale);
        expect(scaled).not.toBe(text);
        expect(unscaleExpression(scaled, scale)).toBe(text);
      }),
    );
  });
});
