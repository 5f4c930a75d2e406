import { median, quantile } from '../../bench/statistics';

describe('the median', () => {
  it('is the value in the middle, or between the two', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('a quantile', () => {
  it('is the value that a share does not exceed', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([quantile(values, 0.95), quantile(values, 0.5), quantile(values, 1), quantile(values, 0)]).toEqual([
      19, 10, 20, 1,
    ]);
    expect(quantile([], 0.95)).toBeNaN();
  });
});
