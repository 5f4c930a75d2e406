import { brokenLine, onOneGrid } from '../../../../cli/preview/draw/points';

describe('a line', () => {
  it('bridges what is shorter than it may, and breaks where more is missing', () => {
    const points = [
      [0, 1],
      [30, 2],
      [90, 3],
      [300, 4],
    ] as const;
    expect(brokenLine(points, 30, 120)).toEqual([
      [0, 1],
      [30_000, 2],
      [90_000, 3],
      [270_000, null],
      [300_000, 4],
    ]);
  });

  it('has a gap where its value is no number', () => {
    expect(brokenLine([[0, NaN]], 30, 120)).toEqual([[0, null]]);
  });
});

it('lines of a stack have points at the same times', () => {
  const series = (points: readonly (readonly [number, number])[]) => ({ labels: {}, refId: 'A', name: '', points });
  const all = [series([[0, 1], [90, 2]]), series([[30, 3]])]; // prettier-ignore
  expect(onOneGrid(all, 30)).toEqual([
    [[0, 1], [30_000, null], [60_000, null], [90_000, 2]],
    [[0, null], [30_000, 3], [60_000, null], [90_000, null]],
  ]); // prettier-ignore
});
