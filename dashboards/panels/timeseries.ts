import type { Unit } from '../../metrics/promql';
import type { PanelBase, PanelBasics } from './panel';
import { panelBase } from './panel';

/** How a graph is drawn. */
export interface TimeseriesLook {
  /** Whether series are laid on top of each other: parts of a whole. @default false */
  readonly stacked?: boolean;
  /** Upper end of the axis, where there is one: 1 of a share. @default as the data needs */
  readonly max?: number;
  /** Whether the axis begins at 0: a change is then seen for as large as it is. @default true */
  readonly fromZero?: boolean;
  /** Events of each interval as bars instead of a line. @default false */
  readonly bars?: boolean;
}

/** A graph over time, with last and largest value of each series. */
export interface TimeseriesPanel extends PanelBase {
  readonly kind: 'timeseries';
  readonly look: Required<Omit<TimeseriesLook, 'max'>> & Pick<TimeseriesLook, 'max'>;
}

/** A graph over time. */
export function timeseries<U extends Unit>(props: PanelBasics<U> & TimeseriesLook): TimeseriesPanel {
  const { stacked = false, fromZero = true, bars = false, max } = props;
  return {
    kind: 'timeseries',
    ...panelBase(props, { width: 'half', height: 8 }),
    look: { stacked, fromZero, bars, ...(max === undefined ? {} : { max }) },
  };
}
