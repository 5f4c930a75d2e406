import { aligned, rangeSeconds, resolutionOf } from '../../../../cli/preview/query/interval';

const hours = (count: number) => ({ from: 0, to: count * 3600 });

describe('the resolution of a graph', () => {
  it.each([
    // Six hours in 600 pixels: 36 s, of which Grafana makes 30.
    [6, 600, 30, 120],
    // Never more often than is scraped.
    [1, 600, 30, 120],
    // A day in 400 pixels: 216 s, of which Grafana makes five minutes.
    [24, 400, 300, 330],
    [168, 600, 900, 930],
  ])('for %p h in %p pixels', (length, pixels, step, rateInterval) => {
    expect(resolutionOf(hours(length), pixels, 30)).toEqual({ step, rateInterval });
  });

  it('begins and ends at a multiple of the step', () => {
    expect(aligned({ from: 95, to: 1000 }, 30)).toEqual({ from: 90, to: 990 });
  });
});

it('a time is read in minutes, hours and days', () => {
  expect(['30m', '6h', '2d'].map(rangeSeconds)).toEqual([1800, 21_600, 172_800]);
  for (const wrong of ['6', '0h', '1w', '-1h']) expect(() => rangeSeconds(wrong)).toThrow(RangeError);
});
