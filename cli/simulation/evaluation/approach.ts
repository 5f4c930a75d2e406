import type { Comparison, Presence } from './condition';
import type { Judgement } from './judgement';
import { isNaN } from '../numbers';

/** How close an alert came to its condition, at the moment at which it was closest. */
export interface Approach {
  readonly share: number;
  /** Evaluation at which it was. */
  readonly at: number;
  /** What it depended on then, and its value. */
  readonly decisive: Comparison | Presence;
  readonly value: number;
}

/** The closest approach; undefined where there was never anything to look at. */
export function closest(judgements: readonly Judgement[]): Approach | undefined {
  let best: Approach | undefined;
  for (const { share, decisive } of judgements) {
    for (let at = 0; at < share.length; at += 1) {
      const here = share[at] ?? 0;
      if (best !== undefined && here <= best.share) continue;
      const { leaf, value } = decisive(at);
      if (!isNaN(value)) best = { share: here, at, decisive: leaf, value };
    }
  }
  return best;
}
