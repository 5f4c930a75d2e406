import { alertFigures } from '../../../bench/alerts/alert-figures';
import { verdict } from '../../../bench/figures';

const measured = (agents: number, healthy: number, silent: number, series: number) => ({
  agents,
  healthy: { seconds: healthy, intervals: [healthy], groups: {} },
  silent: { seconds: silent, intervals: [silent], groups: {} },
  series,
  megabytes: series / 100,
  problems: [],
});

describe('the figures of the alerts', () => {
  it('are limited in cost, compared with the strategy, and their growth is told', () => {
    const figures = alertFigures({
      ours: [measured(10_000, 0.1, 0.2, 1000), measured(100_000, 0.1, 0.4, 1000)],
      strategy: [measured(10_000, 0.05, 0.5, 400), measured(100_000, 0.5, 4, 4000)],
    });
    const of = (name: string) => figures.find(({ figure }) => figure === name)?.measured;
    expect(of("strategy's rules to all rules, all agents silent")).toBeCloseTo(10);
    expect(of('growth, 10000 to 100000 agents: series')).toBe(1);
    expect(of('growth, 10000 to 100000 agents: cost, all agents silent')).toBeCloseTo(2);
    expect(of("strategy's growth, 10000 to 100000 agents: memory")).toBeCloseTo(10);
    expect(figures.flatMap((figure) => verdict(figure) ?? [])).toEqual(['met', 'met', 'met']);
  });

  it('miss a limit of a second, and of ten times', () => {
    const figures = alertFigures({
      ours: [measured(10_000, 1, 1, 1), measured(100_000, 1.1, 1.1, 1)],
      strategy: [measured(10_000, 1, 1, 1), measured(100_000, 1, 10, 1)],
    });
    expect(figures.flatMap((figure) => verdict(figure) ?? [])).toEqual(['MISSED', 'MISSED', 'MISSED']);
  });
});
