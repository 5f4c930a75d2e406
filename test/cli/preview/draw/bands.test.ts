import { bandsOf } from '../../../../cli/preview/draw/bands';

it('equal values in a row are one band, which ends with another value and where points are missing', () => {
  const points = [[0, 1], [30, 1], [60, 0], [90, 1], [300, 1]] as const; // prettier-ignore
  expect(bandsOf(points, 30, 310)).toEqual([
    { from: 0, to: 60, value: 1 },
    { from: 60, to: 90, value: 0 },
    { from: 90, to: 120, value: 1 },
    { from: 300, to: 310, value: 1 },
  ]);
});
