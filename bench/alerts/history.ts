import type { Past } from './lookback';
import type { Row } from './rows';
import { seriesText } from './text';
import type { Moment } from './values';
import type { Series } from './world';

/** A series with all of its labels. */
export interface StoredSeries {
  readonly series: Series;
  /** Labels that Prometheus adds, where the series has none of that name. */
  readonly labels: Row;
}

/** How the past is written. */
export interface HistoryProps {
  readonly stored: readonly StoredSeries[];
  /** What is read of the past, by series. */
  readonly pasts: ReadonlyMap<string, readonly Past[]>;
  /** The last moment. */
  readonly moment: Moment;
  /** How many times faster time runs. */
  readonly scale: number;
  /** Seconds between two samples, before scaling. */
  readonly step: number;
  /** How much later than now, in seconds, it must still be enough. */
  readonly ahead: number;
}

/** Samples in OpenMetrics, series by series and oldest first: what rules look back at, and nothing else. */
export function* history({ stored, pasts, moment, scale, step, ahead }: HistoryProps): Generator<string> {
  for (const { series, labels } of stored) {
    const text = seriesText(series.name, { ...labels, ...series.labels });
    const lines = (pasts.get(series.name) ?? []).flatMap(({ from, to }) =>
      ages(from, Math.max(0, to - ahead), step).map((age) => {
        const now = moment.now - age / scale;
        return `${text} ${series.value({ ...moment, now })} ${now.toFixed(3)}\n`;
      }),
    );
    if (lines.length > 0) yield lines.join('');
  }
  yield '# EOF\n';
}

/** Multiples of a step, the largest first, so that two stretches never overlap out of step. */
function ages(from: number, to: number, step: number): readonly number[] {
  const [first, last] = [Math.floor(from / step), Math.ceil(to / step)];
  return Array.from({ length: first - last + 1 }, (_, index) => (first - index) * step);
}
