import { allSeries, metricOfSeries } from '..';
import type { MetricDefinition } from '../promql';
import { seriesOf } from '../promql';
import { bareCounter } from './bare-counter';
import type { CheckContext, PromqlCheck } from './check';
import type { Finding, Found } from './finding';
import { placeOf } from './finding';
import { neverMatches } from './never-matches';
import { quantileWithoutLe } from './quantile-without-le';
import { rangeTooLong, rangeTooShort } from './range-length';
import { rateOfGauge } from './rate-of-gauge';
import { rawExpression } from './raw-expression';
import { parsePromql, syntaxErrors } from './syntax';
import { thresholdBetweenEdges } from './threshold-between-edges';
import { unequalLabels } from './unequal-labels';
import { unknownLabel } from './unknown-label';
import { unknownMetric } from './unknown-metric';
import { unknownLabelValue } from './unknown-value';
import { replaceVariables } from './variables';

export { describeFinding } from './finding';
export type { Finding, Place } from './finding';
export type { PromqlCheck } from './check';

/** What raw PromQL is checked against. */
export interface CheckPromqlOptions {
  /** Seconds between two samples. */
  readonly scrapeIntervalSeconds: number;
  /** For how many seconds samples are kept. */
  readonly retentionSeconds: number;
  /**
   * What variables stand for, by name without `$`. A matcher with a variable that is not listed is not checked for its value.
   * @default Grafana's own ones
   */
  readonly variables?: Readonly<Record<string, string>>;
  /** Metrics besides those of the contract: recorded series, and what adopted rules need. @default none */
  readonly metrics?: readonly MetricDefinition[];
  /**
   * Labels that may be grouped by and matched on though no series has them, as adopted rules do with `cluster`: beside others that
   * exist it changes nothing. @default none
   */
  readonly absentLabels?: readonly string[];
}

/** Every check but that of the syntax, in the order of its findings' weight. */
export const promqlChecks: readonly PromqlCheck[] = [
  unknownMetric,
  unknownLabel,
  unknownLabelValue,
  neverMatches,
  rateOfGauge,
  bareCounter,
  quantileWithoutLe,
  rangeTooShort,
  rangeTooLong,
  thresholdBetweenEdges,
  unequalLabels,
];

/** Checks a PromQL expression that was written as text: of Grafana, or of adopted rules. */
export function checkPromql(original: string, options: CheckPromqlOptions): readonly Finding[] {
  const replaced = replaceVariables(original, { ...grafanaVariables(options), ...options.variables });
  const tree = parsePromql(replaced.text);
  const finding =
    (check: string) =>
    ({ from, ...rest }: Found): Finding => ({
      check,
      place: placeOf(original, replaced.originalOffset(from)),
      ...rest,
    });
  const errors = syntaxErrors(replaced.text, tree);
  if (errors.length > 0) return errors.map(finding('syntax'));
  const top = tree.topNode.firstChild;
  if (top === null)
    return [finding('syntax')({ from: 0, got: 'nothing', expected: 'an expression', fix: 'write one' })];
  const expression = rawExpression(top, replaced.text);
  const context = contextOf(options);
  const findings = promqlChecks.flatMap(({ id, find }) => find(expression, context).map(finding(id)));
  // A label of `on` may be missing on both sides: once is enough.
  const once = new Map(findings.map((found) => [`${found.check} ${found.place.offset}`, found]));
  return [...once.values()].sort((a, b) => a.place.offset - b.place.offset);
}

/** Grafana chooses the interval of a rate so that it holds 4 samples. */
function grafanaVariables({ scrapeIntervalSeconds, retentionSeconds }: CheckPromqlOptions) {
  return {
    __rate_interval: `${4 * scrapeIntervalSeconds}s`,
    __interval: `${scrapeIntervalSeconds}s`,
    __range: `${Math.min(3600, retentionSeconds)}s`,
    __auto: `${4 * scrapeIntervalSeconds}s`,
  };
}

function contextOf({
  metrics = [],
  absentLabels = [],
  scrapeIntervalSeconds,
  retentionSeconds,
}: CheckPromqlOptions): CheckContext {
  const more = new Map(metrics.flatMap((metric) => seriesOf(metric).map((series) => [series, metric] as const)));
  return {
    scrapeIntervalSeconds,
    retentionSeconds,
    absentLabels,
    definition: (series) => more.get(series) ?? metricOfSeries(series),
    series: [...allSeries, ...more.keys()],
  };
}
