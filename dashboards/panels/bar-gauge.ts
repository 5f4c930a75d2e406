import type { Unit } from '../../metrics/promql';
import type { PanelBase, PanelBasics } from './panel';
import { panelBase } from './panel';

/** The largest now, as bars. */
export interface BarGaugePanel extends PanelBase {
  readonly kind: 'bargauge';
  /** Upper end of a bar, where there is one: 1 of a share. @default the largest */
  readonly max?: number;
}

/** What is so now, as bars: for a handful of series, such as the ten largest. */
export function barGauge<U extends Unit>(props: PanelBasics<U> & { readonly max?: number }): BarGaugePanel {
  const { max } = props;
  return {
    kind: 'bargauge',
    ...panelBase(props, { width: 'half', height: 8 }),
    ...(max === undefined ? {} : { max }),
  };
}
