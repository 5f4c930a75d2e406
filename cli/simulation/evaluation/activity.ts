/** A time in which an alert is pending or fires, in evaluations. */
export interface Activity {
  /** The first at which its condition holds. */
  readonly since: number;
  /** The first at which it fires; undefined where the condition ended before. */
  readonly fires: number | undefined;
  /** The first at which it neither pends nor fires. */
  readonly until: number;
}

/** How long a condition holds before an alert fires, and how long it goes on afterwards, in seconds. */
export interface Timing {
  readonly interval: number;
  readonly for: number;
  readonly keepFiringFor: number;
}

/**
 * What Prometheus makes of a condition that holds at some evaluations (rules/alerting.go, Eval): pending until it held for `for`, firing
 * until it has been over for `keep_firing_for`.
 */
export function activities(holds: Uint8Array, timing: Timing): readonly Activity[] {
  const { interval, for: hold, keepFiringFor } = timing;
  const found: Activity[] = [];
  let since: number | undefined;
  let fires: number | undefined;
  let over: number | undefined;
  const end = (until: number) => {
    if (since !== undefined) found.push({ since, fires, until });
    [since, fires, over] = [undefined, undefined, undefined];
  };
  for (let index = 0; index < holds.length; index += 1) {
    if (holds[index] === 1) {
      since ??= index;
      over = undefined;
      if (fires === undefined && (index - since) * interval >= hold) fires = index;
    } else if (since !== undefined) {
      if (fires === undefined || keepFiringFor === 0) end(index);
      else {
        over ??= index;
        if ((index - over) * interval >= keepFiringFor) end(index);
      }
    }
  }
  end(holds.length);
  return found;
}
