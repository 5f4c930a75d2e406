import { allMetrics } from '.';
import type { AnyExpression, MetricDefinition } from './promql';
import { metricsBehind } from './promql';

/** Metrics that nothing exposes until a service is instrumented. */
export const blindUntilInstrumented: readonly MetricDefinition[] = allMetrics
  .map(({ definition }) => definition)
  .filter(({ origin }) => origin.from === 'instrumentation');

/** Services that must be instrumented for an expression to have data, through recorded series too; sorted. */
export function instrumentationNeeded(expression: AnyExpression): readonly string[] {
  const services = metricsBehind(expression.node).flatMap(({ origin }) =>
    origin.from === 'instrumentation' ? [origin.service] : [],
  );
  return [...new Set(services)].sort();
}
