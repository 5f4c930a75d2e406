import { figuresTable, verdict } from '../../bench/figures';

const figure = { figure: 'cost', measured: 1, unit: 's' } as const;

describe('figures', () => {
  it('keep to a limit, or miss it', () => {
    expect(verdict(figure)).toBeUndefined();
    expect(verdict({ ...figure, limit: { atMost: 1 } })).toBe('met');
    expect(verdict({ ...figure, limit: { atMost: 0.99 } })).toBe('MISSED');
    expect(verdict({ ...figure, limit: { atLeast: 1 } })).toBe('met');
    expect(verdict({ ...figure, limit: { atLeast: 1.01 } })).toBe('MISSED');
    expect(verdict({ ...figure, measured: NaN, limit: { atLeast: 0 } })).toBe('MISSED');
  });

  it('are a table with measured, limit and verdict', () => {
    const table = figuresTable([
      { ...figure, limit: { atMost: 1 } },
      { figure: 'growth', measured: 1.005, unit: 'x', limit: { atLeast: 10 } },
      { figure: 'memory', measured: 279.7, unit: 'MB' },
    ]);
    expect(table).toBe(
      [
        'Figure  measured        limit  verdict',
        'cost     1.000 s    at most 1  met',
        'growth    1.00 x  at least 10  MISSED',
        'memory    280 MB',
      ].join('\n'),
    );
  });
});
