/** PromQL in its own words, with metric kinds, labels and units followed by the compiler. */
export * from './aggregation';
export { mapSelectors, metricsBehind, selectors } from './ast';
export type { PromqlNode, SelectorNode, VectorMatching } from './ast';
export { add, div, mul, per, sub } from './binary';
export * from './comparison';
export * from './convert';
export { edgeLabel, seriesOf } from './definition';
export type { MetricDefinition, MetricKind, MetricOrigin } from './definition';
export { durationOf, durationSeconds } from './duration';
export type { Duration, GrafanaWindow, Subwindow } from './duration';
export { edgesBehind } from './edges';
export { CumulativeSelection, Expression, GaugeSelection, Scalar } from './expression';
export type { AnnotationContext, AnnotationText, AnyExpression, LabelsOf, Selection } from './expression';
export {
  abs,
  absent,
  absentOverTime,
  changes,
  clampMax,
  clampMin,
  dayOfWeek,
  delta,
  deriv,
  histogramQuantile,
  hour,
  increase,
  irate,
  labelReplace,
  predictLinear,
  rate,
  resets,
  scalar,
  time,
  timestamp,
  vector,
} from './functions';
export { isClosed, open } from './labels';
export type { Labels, LabelValues, OpenLabel } from './labels';
export { neq, noneOf, nre, oneOf, re } from './matcher';
export type { Match, Matcher } from './matcher';
export type { Counter, Gauge, Histogram, Metric } from './metric';
export { metricSource } from './metric-source';
export * from './over-time';
export { print, printFlat } from './print';
export * from './quantity';
export { recorded } from './recorded';
export type { Recorded, RecordingRule, RecordName } from './recorded';
export * from './set';
export type { BaseUnit, Unit } from './unit';
