import type { PanelBase, PanelBasics } from './panel';
import { panelBase } from './panel';

/** What 1 and 0 mean, and which of them is good. */
export interface States {
  readonly one: string;
  readonly zero: string;
  /** @default false: 1 is good */
  readonly zeroIsGood?: boolean;
}

/** Whether something held, over time: a band for each series. */
export interface StateTimelinePanel extends PanelBase {
  readonly kind: 'state-timeline';
  readonly states: States;
}

/** Bands over time, green where it is as it should be and red where it is not. */
export function stateTimeline(props: PanelBasics<'boolean'> & { readonly states: States }): StateTimelinePanel {
  return { kind: 'state-timeline', ...panelBase(props, { width: 'half', height: 6 }), states: props.states };
}
