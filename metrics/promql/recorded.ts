import type { AnyExpression, Expression } from './expression';
import type { OpenLabel } from './labels';
import { open } from './labels';
import type { Gauge } from './metric';
import { gaugeOf } from './metric';
import type { Unit } from './unit';

/** `level:metric:operations`, as Prometheus' naming practice for recording rules asks. */
export type RecordName = `${string}:${string}:${string}`;

/** A recording rule as Prometheus reads it. */
export interface RecordingRule {
  readonly record: string;
  readonly expr: AnyExpression;
}

/** A recorded series: a gauge with the labels and unit of its expression, and the rule that records it. */
export interface Recorded<L extends string, U extends Unit> extends Gauge<{ readonly [P in L]: OpenLabel }, U> {
  readonly rule: RecordingRule;
}

/** Declares a series that a recording rule computes, to be selected like any other. */
export function recorded<L extends string, U extends Unit>(
  name: RecordName,
  expression: Expression<L, U>,
  help: string,
): Recorded<L, U> {
  if (!/^[a-z_][a-z0-9_]*:[a-z_][a-z0-9_]*(?::[a-z0-9_]+)+$/.test(name)) {
    throw new Error(`${name} is no name of a recorded series: write level:metric:operations in lower case`);
  }
  const labels = Object.fromEntries(expression.labels.map((label) => [label, open(100)])) as {
    readonly [P in L]: OpenLabel;
  };
  const definition = {
    name,
    kind: 'gauge' as const,
    unit: expression.unit,
    help,
    labels,
    ownLabels: expression.labels,
    origin: { from: 'recording rule' as const, expression: expression.toString() },
  };
  return Object.assign(gaugeOf(definition, expression.node), { rule: { record: name, expr: expression } });
}
