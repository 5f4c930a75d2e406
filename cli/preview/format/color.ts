import type { Thresholds } from '../grafana/shared';

/** Light or dark, as in Grafana. */
export const themeNames = ['light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Colours of a page (packages/grafana-data/src/themes/createColors.ts and palette.ts). */
export interface Theme {
  readonly name: ThemeName;
  readonly canvas: string;
  readonly panel: string;
  readonly border: string;
  readonly grid: string;
  readonly text: string;
  readonly secondary: string;
  readonly link: string;
  readonly track: string;
  /** Its named colours: `green`, `dark-green` and so on. */
  readonly hues: Readonly<Record<string, string>>;
}

const shades = ['super-light-', 'light-', '', 'semi-dark-', 'dark-'] as const;
type Hues = Readonly<Record<string, readonly [string, string, string, string, string]>>;

/** packages/grafana-data/src/themes/createVisualizationColors.ts */
const darkHues: Hues = {
  red: ['#FFA6B0', '#FF7383', '#F2495C', '#E02F44', '#C4162A'],
  orange: ['#FFCB7D', '#FFB357', '#FF9830', '#FF780A', '#FA6400'],
  yellow: ['#FFF899', '#FFEE52', '#FADE2A', '#F2CC0C', '#E0B400'],
  green: ['#C8F2C2', '#96D98D', '#73BF69', '#56A64B', '#37872D'],
  blue: ['#C0D8FF', '#8AB8FF', '#5794F2', '#3274D9', '#1F60C4'],
  purple: ['#DEB6F2', '#CA95E5', '#B877D9', '#A352CC', '#8F3BB8'],
};
const lightHues: Hues = {
  red: ['#FF7383', '#F2495C', '#E02F44', '#C4162A', '#AD0317'],
  orange: ['#FFB357', '#FF9830', '#FF780A', '#FA6400', '#E55400'],
  yellow: ['#FFEE52', '#FADE2A', '#F2CC0C', '#E0B400', '#CC9D00'],
  green: ['#96D98D', '#73BF69', '#56A64B', '#37872D', '#19730E'],
  blue: ['#8AB8FF', '#5794F2', '#3274D9', '#1F60C4', '#1250B0'],
  purple: ['#CA95E5', '#B877D9', '#A352CC', '#8F3BB8', '#7C2EA3'],
};

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    canvas: '#f4f5f5',
    panel: '#ffffff',
    border: 'rgba(36, 41, 46, 0.12)',
    grid: 'rgba(36, 41, 46, 0.08)',
    text: 'rgb(36, 41, 46)',
    secondary: 'rgba(36, 41, 46, 0.75)',
    link: '#1f62e0',
    track: 'rgba(36, 41, 46, 0.06)',
    hues: named(lightHues),
  },
  dark: {
    name: 'dark',
    canvas: '#111217',
    panel: '#181b1f',
    border: 'rgba(204, 204, 220, 0.12)',
    grid: 'rgba(204, 204, 220, 0.08)',
    text: 'rgb(204, 204, 220)',
    secondary: 'rgba(204, 204, 220, 0.65)',
    link: '#6e9fff',
    track: 'rgba(204, 204, 220, 0.08)',
    hues: named(darkHues),
  },
};

/** Colours of series in their order, of the palette that Grafana calls classic; then it begins again. */
const classic = ['', 'dark-', 'super-light-'].flatMap((shade) =>
  ['green', 'yellow', 'blue', 'orange', 'red', 'purple'].map((hue) => `${shade}${hue}`),
);

/** A colour by its name. @throws RangeError where Grafana has none of that name */
export function colorOf(name: string, { hues, text }: Theme): string {
  const found = name === 'text' ? text : hues[name];
  if (found === undefined) throw new RangeError(`The preview does not know the colour ${name}`);
  return found;
}

/** The colour of a series in the order of a panel. */
export function seriesColor(index: number, theme: Theme): string {
  return colorOf(classic[index % classic.length] ?? 'green', theme);
}

/** The colour of a value: that of the last step that it reaches. */
export function thresholdColor(value: number, { steps }: Thresholds, theme: Theme): string {
  const reached = steps.filter((step) => step.value === null || value >= step.value);
  return colorOf(reached[reached.length - 1]?.color ?? 'text', theme);
}

function named(hues: Hues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(hues).flatMap(([hue, colors]) =>
      shades.map((shade, index): [string, string] => [`${shade}${hue}`, colors[index] ?? '']),
    ),
  );
}
