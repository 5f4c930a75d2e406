import type { Histogram, Labels, Unit } from '../../../metrics/promql';
import type { Course } from '../course';
import type { LabelsFor } from '../series/labels-for';
import { histogram } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';

/** How times are spread: half of them are below the median, and one in six is longer than `spread` times that. */
export interface Times {
  readonly perMinute: Course;
  readonly median: Course;
  readonly spread: number;
}

/** A histogram of times as they mostly are: many short ones and a long tail. */
export function logNormal<D extends Labels, U extends Unit, O extends Unit, B extends number>(
  target: Target,
  metric: Histogram<D, U, O, B>,
  labels: LabelsFor<D>,
  { perMinute, median, spread }: Times,
): readonly SimulatedSeries[] {
  const within: { [P in B]?: Course } = {};
  for (const edge of metric.buckets) {
    within[edge] = (seconds) => perMinute(seconds) * below(Math.log(edge / median(seconds)) / Math.log(spread));
  }
  return histogram(target, metric, labels, { ...within, all: perMinute });
}

/** Share of a normal distribution below a number of deviations, to three digits (logistic approximation). */
function below(deviations: number): number {
  return 1 / (1 + Math.exp(-1.702 * deviations));
}
