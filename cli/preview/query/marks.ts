import type { Annotation } from '../grafana/dashboard';
import { seriesName } from '../format/legend';
import { aligned } from './interval';
import type { TimeRange } from './interval';
import type { PrometheusApi } from './prometheus';
import type { Answer } from './series';
import { substitute } from './substitute';

/** A time that is marked in every graph. */
export interface Mark extends TimeRange {
  readonly title: string;
  /** By its name. */
  readonly color: string;
}

/** Grafana asks for annotations once a minute (public/app/plugins/datasource/prometheus, ANNOTATION_QUERY_STEP_DEFAULT). */
const step = 60;

/** What annotations mark: a time in which there is a value other than 0, from its first minute to its last. */
export async function marksOf(
  annotations: readonly Annotation[],
  api: PrometheusApi,
  range: TimeRange,
  variables: Readonly<Record<string, string>>,
): Promise<readonly Mark[]> {
  const marks: Mark[] = [];
  for (const { target, titleFormat, iconColor } of annotations) {
    const expr = substitute(target.expr, { variables, rateInterval: 4 * step, step, range: range.to - range.from });
    for (const answer of await api.range(expr, aligned(range, step), step)) {
      const title = seriesName(titleFormat, answer.labels);
      marks.push(...regions(answer).map((region) => ({ ...region, title, color: iconColor })));
    }
  }
  return marks;
}

function regions({ points }: Answer): readonly TimeRange[] {
  const found: TimeRange[] = [];
  for (const [time, value] of points) {
    if (value === 0 || Number.isNaN(value)) continue;
    const last = found[found.length - 1];
    if (last !== undefined && time - last.to <= step) found[found.length - 1] = { from: last.from, to: time };
    else found.push({ from: time, to: time });
  }
  return found;
}
