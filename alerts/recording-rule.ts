import type { Gauge, MetricDefinition, RecordingRule, Unit } from '../metrics/promql';
import { metricSource, open } from '../metrics/promql';
import type { Alert } from './alert';
import type { AlertName } from './alert-names';
import type { Severity } from './vocabulary';

/** Any recorded series of metrics/promql's `recorded()`, where its labels and unit are not followed by the compiler. */
export interface RecordedSeries {
  readonly definition: MetricDefinition;
  readonly rule: RecordingRule;
}

/** Name of the series that hold the thresholds in force: one for each alert and severity. */
export const thresholdSeries = 'zerotrace:alert_threshold';

const thresholds = metricSource({ from: 'recording rule', expression: 'vector(<threshold>)' }, {});

/** Labels of the thresholds. */
type ThresholdLabels<N extends string, S extends string> = {
  readonly alertname: readonly N[];
  readonly severity: readonly S[];
};

/**
 * The threshold of an alert as a series, so that a dashboard draws the number that is in force:
 * `thresholdOf(highErrorRate)({ severity: 'critical' })`.
 */
export function thresholdOf<N extends AlertName, U extends Unit, S extends Severity>({
  name,
  unit,
  severities,
}: Alert<N, U, S>): Gauge<ThresholdLabels<N, S>, U> {
  if (unit === undefined) throw new Error(`${name} has no threshold`);
  return thresholds.gauge<U, ThresholdLabels<N, S>>(thresholdSeries, {
    unit,
    help: 'Threshold of an alert as this environment sets it',
    labels: { alertname: [name], severity: severities },
    nameException: 'thresholds are constants: no level, no operation',
  });
}

/** The series of all thresholds, for the contract. */
export const thresholdMetric = thresholds.gauge(thresholdSeries, {
  unit: 'number',
  help: 'Threshold of an alert as this environment sets it, in the unit of the alert',
  labels: { alertname: open(70), severity: ['critical', 'warning', 'info'] },
  nameException: 'thresholds are constants: no level, no operation',
});
