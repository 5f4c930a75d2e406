import { closest } from '../../../../cli/simulation/evaluation/approach';
import type { Comparison, Condition } from '../../../../cli/simulation/evaluation/condition';
import { judge } from '../../../../cli/simulation/evaluation/judgement';
import type { Samples } from '../../../../cli/simulation/series/samples';

const over = (left: string, limit: number): Comparison => ({ is: 'comparison', left, operator: '>', limit });
const series = (labels: Samples['labels'], ...values: readonly number[]): Samples => ({
  name: '',
  labels,
  start: 0,
  interval: 60,
  values: Float64Array.from(values),
});
const answers = (all: Readonly<Record<string, readonly Samples[]>>) => new Map(Object.entries(all));
const judged = (condition: Condition, all: Readonly<Record<string, readonly Samples[]>>) =>
  judge(condition, answers(all)).map(({ labels, holds, share }) => ({ labels, holds: [...holds], share: [...share] }));

describe('a condition', () => {
  it('holds above its threshold, and is as close as its part of it', () => {
    expect(judged(over('a', 4), { a: [series({}, 2, 4, 5, NaN)] })).toEqual([
      { labels: {}, holds: [0, 0, 1, 0], share: [0.5, 1, 1.25, 0] },
    ]);
  });

  it('that asks for less is the closer the smaller the value is', () => {
    const below: Comparison = { is: 'comparison', left: 'a', operator: '<', limit: 10 };
    expect(judged(below, { a: [series({}, 20, 10, 5, 0)] })).toEqual([
      { labels: {}, holds: [0, 0, 1, 1], share: [0.5, 1, 2, Infinity] },
    ]);
  });

  it.each([
    [{ is: 'comparison', left: 'a', operator: '==', limit: 0 } as const, [1, 0]],
    [over('a', 0), [0, 1]],
    [{ is: 'presence', of: 'a' } as const, [1, 1]],
  ])('without a part of its threshold holds or does not', (condition, expected) => {
    expect(judged(condition, { a: [series({}, 0, 2)] })).toEqual([{ labels: {}, holds: expected, share: expected }]);
  });

  it('of two that must both hold is as far as the farther, by equal labels', () => {
    const both: Condition = { is: 'and', one: over('a', 4), other: over('b', 10) };
    const all = {
      a: [series({ group: 'x' }, 8, 8, 2), series({ group: 'y' }, 8, 8, 8)],
      b: [series({ group: 'x' }, 20, 5, 20)],
    };
    expect(judged(both, all)).toEqual([
      { labels: { group: 'x' }, holds: [1, 0, 0], share: [2, 0.5, 0.5] },
      { labels: { group: 'y' }, holds: [0, 0, 0], share: [0, 0, 0] },
    ]);
  });

  it('is matched by the labels that it names', () => {
    const both: Condition = { is: 'and', one: over('a', 4), other: over('b', 10), matching: { on: [] } };
    expect(judged(both, { a: [series({ group: 'x' }, 8, 8)], b: [series({ hour: '8' }, 20, 5)] })).toEqual([
      { labels: { group: 'x' }, holds: [1, 0], share: [2, 0.5] },
    ]);
  });

  it('of which one is enough is as close as the closer', () => {
    const either: Condition = { is: 'or', one: over('a', 4), other: over('b', 10) };
    expect(judged(either, { a: [series({}, 8, 2)], b: [series({}, 5, 20)] })).toEqual([
      { labels: {}, holds: [1, 1], share: [2, 2] },
    ]);
  });

  it('is not met while what excludes it holds', () => {
    const unless: Condition = { is: 'unless', one: over('a', 4), other: over('b', 10) };
    expect(judged(unless, { a: [series({}, 8, 8)], b: [series({}, 20, 5)] })).toEqual([
      { labels: {}, holds: [0, 1], share: [0, 2] },
    ]);
  });

  it('says what it depended on when it was closest', () => {
    const both: Condition = { is: 'and', one: over('a', 4), other: over('b', 10) };
    const judgements = judge(both, answers({ a: [series({}, 1, 3)], b: [series({}, 20, 7)] }));
    expect(closest(judgements)).toEqual({ share: 0.7, at: 1, decisive: over('b', 10), value: 7 });
    expect(closest([])).toBeUndefined();
  });
});
