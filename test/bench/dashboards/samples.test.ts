import { otherSamples, samplesOf } from '../../../bench/dashboards/samples';
import { counterOf } from '../../support/bench-series';

const options = { moment: { now: 10_000, start: 4_000, agents: 100 }, interval: 30, past: () => 95 };

describe('samples', () => {
  it('are at equal distances up to now, and never fall', () => {
    const series = counterOf('requests_total', { code: '200', job: 'own' });
    const [samples] = [...samplesOf([{ series, labels: { job: 'edge', pod: 'a' } }], options)];
    expect(samples).toEqual({
      name: 'requests_total',
      labels: { job: 'own', pod: 'a', code: '200' },
      start: 9910,
      interval: 30,
      values: Float64Array.of(5910, 5937, 5969, 5993),
    });
  });

  it('of others are one of each, and of no series twice', () => {
    const others = [...otherSamples(1200, options)];
    expect(others.every(({ start, values }) => start === 10_000 && values.length === 1)).toBe(true);
    expect(new Set(others.map(({ name, labels }) => JSON.stringify([name, labels]))).size).toBe(1200);
  });
});
