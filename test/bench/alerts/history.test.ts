import { history } from '../../../bench/alerts/history';
import { counterOf } from '../../support/bench-series';

describe('the past', () => {
  const moment = { now: 10_000, start: 4_000, agents: 100 };
  const written = (pasts: [string, { from: number; to: number }[]][], ahead = 0) =>
    [
      ...history({
        stored: [
          { series: counterOf('requests_total', { code: '200', job: 'own' }), labels: { job: 'edge', pod: 'a' } },
        ],
        pasts: new Map(pasts),
        moment,
        scale: 20,
        step: 30,
        ahead,
      }),
    ].join('');

  it('has a sample for each step, in scaled time, with the labels of the target behind those of the series', () => {
    expect(written([['requests_total', [{ from: 60, to: 0 }]]])).toBe(
      [
        'requests_total{job="own",pod="a",code="200"} 5997 9997.000',
        'requests_total{job="own",pod="a",code="200"} 5998.5 9998.500',
        'requests_total{job="own",pod="a",code="200"} 6000 10000.000',
        '# EOF',
        '',
      ].join('\n'),
    );
  });

  it('goes on for a while after what is read now, and never into the future', () => {
    const times = (text: string) => text.split('\n').flatMap((line) => line.split(' ')[2] ?? []);
    expect(times(written([['requests_total', [{ from: 660, to: 600 }]]], 30))).toEqual([
      '9967.000',
      '9968.500',
      '9970.000',
      '9971.500',
    ]);
    expect(times(written([['requests_total', [{ from: 30, to: 0 }]]], 600)).at(-1)).toBe('10000.000');
  });

  it('is empty for what nobody looks back at', () => {
    expect(written([['other', [{ from: 60, to: 0 }]]])).toBe('# EOF\n');
  });
});
