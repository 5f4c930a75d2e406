import fc from 'fast-check';
import { milliseconds, requireScale, scaleDuration, unscaleDuration } from '../../../../cli/drill/scale/duration';

describe('the scale of a duration', () => {
  it.each([
    ['30s', '1500ms'],
    ['1m', '3s'],
    ['5m', '15s'],
    ['1h', '3m'],
    ['7d', '504m'],
    ['0s', '0s'],
    ['1ms', undefined],
    ['10ms', undefined],
    ['20ms', '1ms'],
  ])('makes %s by 20 %s', (text, scaled) => {
    if (scaled === undefined) expect(() => scaleDuration(text, 20)).toThrow(`${text} cannot be divided by 20`);
    else expect(scaleDuration(text, 20)).toBe(scaled);
  });

  it.each([
    ['60m', '0m180s'],
    ['90m', '270s'],
    ['1h30m', '0h0m270s'],
    ['24h', '0h4320s'],
    ['1w', '0w30240s'],
    ['120s', '0s6000ms'],
    ['0h5m', '0h0m15s'],
  ])('keeps the spelling of %s', (text, scaled) => {
    expect(scaleDuration(text, 20)).toBe(scaled);
    expect(unscaleDuration(scaled, 20)).toBe(text);
  });

  it.each(['1h90m', '05m'])('refuses %s, whose spelling would be lost', (text) => {
    expect(() => scaleDuration(text, 20)).toThrow(text);
  });

  it.each(['', '5', 'm5', '5m1h', '-5m', '1.5h'])('refuses "%s"', (text) => {
    expect(milliseconds(text)).toBeUndefined();
    expect(() => scaleDuration(text, 20)).toThrow('is not a duration');
    expect(() => unscaleDuration(text, 20)).toThrow('is not a duration');
  });

  it.each([0, 3, 0.5, 60, 2000, Number.NaN])('cannot be %d', (scale) => {
    expect(() => requireScale(scale)).toThrow('A scale must divide 1000');
  });

  it('can be undone for every length, in every unit', () => {
    const scale = fc.constantFrom(1, 2, 5, 10, 20, 25, 50, 100, 200, 1000);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom('s', 'm', 'h', 'd', 'w', 'y'),
        scale,
        (n, unit, by) => {
          const scaled = scaleDuration(`${n}${unit}`, by);
          expect((milliseconds(scaled) ?? 0) * by).toBe(milliseconds(`${n}${unit}`));
          expect(unscaleDuration(scaled, by)).toBe(`${n}${unit}`);
        },
      ),
    );
  });
});
