import type { Evaluation } from '../../../bench/alerts/evaluations';
import { costOf, watch } from '../../../bench/alerts/evaluations';

describe('the cost of an interval', () => {
  it('is that of all groups together, in the median', () => {
    expect(
      costOf(
        new Map([
          ['a', [1, 2, 9]],
          ['b', [0.5, 0.25, 1]],
        ]),
      ),
    ).toEqual({ seconds: 2.25, intervals: [1.5, 2.25, 10], groups: { a: 2, b: 0.5 } });
  });

  it('counts each evaluation once, and none from before', async () => {
    const at = (group: string, ...evaluations: [at: string, seconds: number][]): Evaluation[] =>
      evaluations.map(([time, seconds]) => ({ group, at: time, seconds }));
    const answers = [
      [...at('a', ['1', 100]), ...at('b', ['1', 100])],
      [...at('a', ['2', 1]), ...at('b', ['1', 100])],
      [...at('a', ['2', 1]), ...at('b', ['2', 4])],
      [...at('a', ['3', 2]), ...at('b', ['3', 5])],
    ];
    let asked = 0;
    const cost = await watch(() => Promise.resolve(answers[asked++] ?? []), 2, 0);
    expect(cost).toEqual({ seconds: 6, intervals: [5, 7], groups: { a: 1.5, b: 4.5 } });
    expect(asked).toBe(4);
  });
});
