import type { Theme } from '../format/color';
import type { TimeRange } from '../query/interval';
import type { Mark } from '../query/marks';

/** What the body of a panel is drawn on. */
export interface Canvas {
  readonly theme: Theme;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly range: TimeRange;
  readonly marks: readonly Mark[];
  /** Unique in its page. */
  readonly id: string;
}
