import { formatText, isKnownUnit } from '../../../../cli/preview/format/unit';

describe('a value', () => {
  it.each([
    ['short', 0, '0'],
    ['short', 1040, '1.04 K'],
    ['short', 1_250_000, '1.25 Mil'],
    ['percentunit', 0.1234, '12.3%'],
    ['percentunit', 1, '100%'],
    ['percent', 45.678, '45.7%'],
    ['s', 0, '0 s'],
    ['s', 0.0123, '12.3 ms'],
    ['s', 90, '1.50 min'],
    ['s', 44_640, '12.4 hour'],
    ['s', 2 * 604_800, '2 week'],
    ['ms', 219, '219 ms'],
    ['ms', 1500, '1.50 s'],
    ['bytes', 1536 * 1024, '1.50 MiB'],
    ['binBps', 2048, '2 KiB/s'],
    ['reqps', 0.35, '0.350 req/s'],
    ['reqps', 2500, '2.50K req/s'],
    ['cps', 0.5, '0.500 c/s'],
    ['iops', 4200, '4.20K io/s'],
    ['pps', 12_500, '12.5 kp/s'],
    ['short', Infinity, '∞'],
  ])('of the unit %s: %p is %s', (unit, value, text) => {
    expect(formatText(unit, value)).toBe(text);
  });

  it('of a unit that is not known is refused', () => {
    expect(isKnownUnit('reqps')).toBe(true);
    expect(isKnownUnit('si:messages/s')).toBe(false);
    expect(() => formatText('furlongs', 1)).toThrow('The preview does not know the unit furlongs');
  });
});
