import type { DataPanel } from '../grafana/panel';
import { seriesName } from '../format/legend';
import { aligned, resolutionOf } from './interval';
import type { TimeRange } from './interval';
import type { PrometheusApi } from './prometheus';
import type { Series } from './series';
import { substitute } from './substitute';

/** What panels are asked with. */
export interface PanelQuestion {
  readonly range: TimeRange;
  /** Width of the panel in pixels: no more points are asked for. */
  readonly pixels: number;
  /** How often Prometheus scrapes, in seconds: Grafana is told by the data source. */
  readonly scrapeInterval: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** What a panel shows: the series of its queries, in their order, and how far apart their points are. */
export interface PanelData {
  readonly series: readonly Series[];
  readonly step: number;
}

/** Asks every query of a panel. */
export async function askPanel(
  { targets }: DataPanel,
  api: PrometheusApi,
  { range, pixels, scrapeInterval, variables }: PanelQuestion,
): Promise<PanelData> {
  const { step, rateInterval } = resolutionOf(range, pixels, scrapeInterval);
  const asked = targets.map(async ({ refId, expr, legendFormat, instant }) => {
    const query = substitute(expr, { variables, rateInterval, step, range: range.to - range.from });
    const answers = instant ? await api.instant(query, range.to) : await api.range(query, aligned(range, step), step);
    return answers.map((answer) => ({ ...answer, refId, name: seriesName(legendFormat, answer.labels) }));
  });
  return { series: (await Promise.all(asked)).flat(), step };
}
