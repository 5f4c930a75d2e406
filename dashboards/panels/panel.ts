import type { Alert } from '../../alerts/alert';
import type { AlertName } from '../../alerts/alert-names';
import type { Severity } from '../../alerts/vocabulary';
import type { Unit } from '../../metrics/promql';
import type { Query } from './query';

/** Columns of the 24 that Grafana's grid has. */
export const widths = { full: 24, 'two-thirds': 16, half: 12, third: 8, quarter: 6, sixth: 4, eighth: 3 } as const;
export type Width = keyof typeof widths;

/** What every panel says. U: unit of what it shows. */
export interface PanelBasics<U extends Unit> {
  /** Unique in its dashboard: the panel's id is made from it. */
  readonly title: string;
  /** What it shows, and what to think of it: the text behind the (i). */
  readonly description: string;
  readonly queries: readonly [Query<U>, ...Query<U>[]];
  /** Alerts on this very quantity: their thresholds are drawn, as the environment sets them, and their runbooks linked. @default none */
  readonly thresholds?: readonly Alert<AlertName, U, Severity>[];
  /** Other alerts that this panel explains: their runbooks are linked. @default none */
  readonly alerts?: readonly Alert[];
  /** @default by kind */
  readonly width?: Width;
  /** Rows of the grid, of 30 pixels each. @default by kind */
  readonly height?: number;
  /**
   * Why it shows nothing in a healthy system: what stands there instead of data. Such a panel must show something in an incident.
   * @default it always has data
   */
  readonly empty?: string;
}

/** Kinds of panels: a closed list, since the preview draws each by itself. */
export type PanelKind = 'timeseries' | 'stat' | 'table' | 'bargauge' | 'state-timeline';

/** What all panels have in common, with what was left out filled in. */
export interface PanelBase {
  readonly title: string;
  readonly description: string;
  readonly queries: readonly Query[];
  readonly unit: Unit;
  readonly thresholds: readonly Alert[];
  readonly alerts: readonly Alert[];
  readonly width: Width;
  readonly height: number;
  /** @default it always has data */
  readonly empty: string | undefined;
}

/** Fills in what a panel of a kind leaves out. */
export function panelBase<U extends Unit>(
  { title, description, queries, thresholds = [], alerts = [], width, height, empty }: PanelBasics<U>,
  defaults: { readonly width: Width; readonly height: number },
): PanelBase {
  return {
    title,
    description,
    queries,
    unit: queries[0].expression.unit,
    thresholds,
    alerts,
    width: width ?? defaults.width,
    height: height ?? defaults.height,
    empty,
  };
}
