import { colorOf, seriesColor, themes, thresholdColor } from '../../../../cli/preview/format/color';

describe('colours', () => {
  it('have their own shade in each theme', () => {
    expect([colorOf('red', themes.light), colorOf('red', themes.dark)]).toEqual(['#E02F44', '#F2495C']);
    expect(() => colorOf('mauve', themes.light)).toThrow('The preview does not know the colour mauve');
  });

  it('of series follow the palette, and begin again after it', () => {
    expect(seriesColor(0, themes.light)).toBe('#56A64B');
    expect(seriesColor(18, themes.light)).toBe(seriesColor(0, themes.light));
  });

  it('of a value are those of the last step that it reaches', () => {
    const thresholds = {
      mode: 'absolute' as const,
      steps: [
        { value: null, color: 'green' },
        { value: 1, color: 'red' },
      ],
    };
    const at = (value: number) => thresholdColor(value, thresholds, themes.light);
    expect([at(0.99), at(1)]).toEqual(['#56A64B', '#E02F44']);
  });
});
