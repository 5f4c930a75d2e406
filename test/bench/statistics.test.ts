import { median } from '../../bench/statistics';

describe('the median', () => {
  it('is the value in the middle, or between the two', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });
});
