import type { Unit } from '../../metrics/promql';
import type { PanelBase, PanelBasics } from './panel';
import { panelBase } from './panel';

/** What the colour of a number says. */
export type StatColor =
  /** It is neither good nor bad. */
  | 'neutral'
  /** 0 is good, all else is not: `bad` in red, `notable` in orange. */
  | { readonly zeroIsGood: 'bad' | 'notable' }
  /** 1 is good, less is not. */
  | 'one-is-good';

/** One large number: an answer. */
export interface StatPanel extends PanelBase {
  readonly kind: 'stat';
  readonly color: StatColor;
  /** Whether its course is drawn behind it. */
  readonly course: boolean;
}

/** One large number, the last one. */
export function stat<U extends Unit>(
  props: PanelBasics<U> & {
    /** @default 'neutral' */
    readonly color?: StatColor;
    /** Whether its course is drawn behind it. @default true */
    readonly course?: boolean;
  },
): StatPanel {
  const { color = 'neutral', course = true } = props;
  return { kind: 'stat', ...panelBase(props, { width: 'eighth', height: 4 }), color, course };
}
