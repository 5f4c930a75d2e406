/** A length of time as PromQL writes it. */
export type Duration = `${number}${'ms' | 's' | 'm' | 'h' | 'd' | 'w'}`;

/** A window with the resolution at which an expression is evaluated in it: PromQL's subquery, `1h:5m`. */
export type Subwindow = `${Duration}:${Duration}`;

/** Windows that Grafana fills in when it draws: `$__rate_interval` holds four scrapes at least, `$__range` is what a dashboard shows. */
export type GrafanaWindow = '$__rate_interval' | '$__range';

const secondsPerUnit = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;
const part = /(\d+)(ms|[smhdwy])/g;

/** Seconds of a duration, compound ones included (`1h30m`); undefined for what is none. */
export function durationSeconds(text: string): number | undefined {
  if (!/^(?:\d+(?:ms|[smhdwy]))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(part)) {
    if (unit === 'y') seconds += Number(amount) * 365 * 86_400;
    else if (isUnit(unit)) seconds += Number(amount) * secondsPerUnit[unit];
  }
  return seconds;
}

/** The shortest way to write seconds: `300` is `5m`. */
export function durationOf(seconds: number): Duration {
  for (const unit of ['w', 'd', 'h', 'm', 's'] as const) {
    const amount = seconds / secondsPerUnit[unit];
    if (Number.isInteger(amount) && amount > 0) return `${amount}${unit}`;
  }
  return `${Math.round(seconds * 1000)}ms`;
}

function isUnit(text: string | undefined): text is keyof typeof secondsPerUnit {
  return text !== undefined && text in secondsPerUnit;
}
