import type { SimulatedSeries } from '../../../cli/simulation/series/series';
import { samplesOf } from '../../../cli/simulation/series/samples';
import type { CaseSeries } from './case-series';

/** When the first sample is taken, in seconds of the life, and the second of the epoch at which its Monday begins. */
export interface Beginning {
  readonly from: number;
  readonly monday: number;
}

/** A simulated series in promtool's notation. */
export function caseSeriesOf(series: SimulatedSeries, { from, monday }: Beginning): CaseSeries {
  const { name, labels } = series;
  return {
    name,
    labels,
    values: (samples, step) => {
      const until = from + (samples - 1) * step;
      const { start, values } = samplesOf(series, { from, until, interval: step, monday });
      const missing = Array.from({ length: Math.round((start - monday - from) / step) }, () => '_');
      return [...missing, ...notation(values)].join(' ');
    },
  };
}

/** Where a series ends, a scrape marks it as stale. */
function notation(values: Float64Array): readonly string[] {
  return Array.from(values, (value, index) => {
    if (!Number.isNaN(value)) return String(value);
    return index > 0 && !Number.isNaN(values[index - 1]) ? 'stale' : '_';
  });
}
