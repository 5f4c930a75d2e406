import type { PanelBase, PanelBasics } from './panel';
import { panelBase } from './panel';

/** What 1 and 0 mean, and whether 0 is bad. */
export interface States {
  readonly one: string;
  readonly zero: string;
}

/** Whether something held, over time: a band for each series. */
export interface StateTimelinePanel extends PanelBase {
  readonly kind: 'state-timeline';
  readonly states: States;
}

/** Bands over time, green where the value is 1 and red where it is 0. */
export function stateTimeline(props: PanelBasics<'boolean'> & { readonly states: States }): StateTimelinePanel {
  return { kind: 'state-timeline', ...panelBase(props, { width: 'half', height: 6 }), states: props.states };
}
