import type { PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import type { Alert } from '../../alerts/alert';
import { thresholdOf } from '../../alerts/recording-rule';
import type { Severity } from '../../alerts/vocabulary';
import { max } from '../../metrics/promql';
import { refId } from '../ids';
import type { PanelBase } from '../panels/panel';
import { dataSources } from '../vocabulary';
import type { RenderContext } from './context';

/** The threshold of an alert at a severity, as a query of a panel. */
export interface ThresholdTarget {
  readonly refId: string;
  readonly severity: Severity;
  readonly target: DataqueryBuilder;
}

/** What a graph asks over time. */
export function rangeTargets({ queries }: PanelBase, context: RenderContext): DataqueryBuilder[] {
  return queries.map(({ expression, legend }, index) =>
    target(refId(index), context.narrow(expression), legend).range(),
  );
}

/** What a table or bar asks about now. */
export function instantTargets(
  { queries }: PanelBase,
  context: RenderContext,
  format: PromQueryFormat,
): DataqueryBuilder[] {
  return queries.map(({ expression, legend }, index) =>
    target(refId(index), context.narrow(expression), legend).instant().format(format),
  );
}

/** The thresholds in force, so that a graph draws the number at which somebody is told. An environment without the alert has none. */
export function thresholdTargets({ thresholds, queries }: PanelBase): readonly ThresholdTarget[] {
  const levels = thresholds.flatMap((alert) => alert.severities.map((severity) => ({ alert, severity })));
  return levels.map(({ alert, severity }, index) => {
    const id = refId(queries.length + index);
    return {
      refId: id,
      severity,
      target: target(id, thresholdExpression(alert, severity), `${alert.name} (${severity})`).range(),
    };
  });
}

function thresholdExpression(alert: Alert, severity: Severity): string {
  return String(max(thresholdOf(alert)({ alertname: alert.name, severity })));
}

function target(id: string, expr: string, legend: string): DataqueryBuilder {
  return new DataqueryBuilder().refId(id).datasource(dataSources.metrics).expr(expr).legendFormat(legend);
}
