import type { PromqlNode, SelectorNode } from './ast';
import type { Duration, GrafanaWindow, Subwindow } from './duration';
import type { AnyExpression, CumulativeKind, CumulativeSelection, GaugeSelection, Selection } from './expression';
import { Expression, Scalar } from './expression';
import type { Difference, PerSecond, Unit } from './unit';

/** What a function of a range looks at. Only panels may leave it to Grafana. */
type Window = Duration | GrafanaWindow;

/** Unit of the rate of a selection: buckets keep that of what they hold, for a quantile to have it. */
type RateUnit<K, U extends Unit> = K extends 'bucket' ? U : PerSecond<U>;

function rateUnit<K extends CumulativeKind, U extends Unit>(of: {
  readonly kind: K;
  readonly unit: U;
}): RateUnit<K, U> {
  return (of.kind === 'bucket' ? of.unit : `${of.unit}/s`) as RateUnit<K, U>;
}

export function call(name: string, ...args: readonly PromqlNode[]): PromqlNode {
  return { type: 'call', name, args };
}

export function range(of: SelectorNode, window: Window): PromqlNode {
  return { type: 'range', of, window };
}

/** `rate(x[5m])`: how fast a counter grows in a second. */
export function rate<K extends CumulativeKind, L extends string, U extends Unit>(
  of: CumulativeSelection<K, L, U>,
  window: Window,
): Expression<L, RateUnit<K, U>> {
  return new Expression(call('rate', range(of.node, window)), of.labels, rateUnit(of));
}

/** `irate(x[5m])`: from the last two samples only. For graphs, not for alerts. */
export function irate<K extends CumulativeKind, L extends string, U extends Unit>(
  of: CumulativeSelection<K, L, U>,
  window: Window,
): Expression<L, RateUnit<K, U>> {
  return new Expression(call('irate', range(of.node, window)), of.labels, rateUnit(of));
}

/** `increase(x[1h])`: by how much a counter grew. A counter that is born at 1 grew by 0. */
export function increase<L extends string, U extends Unit>(
  of: CumulativeSelection<CumulativeKind, L, U>,
  window: Window,
): Expression<L, U> {
  return new Expression(call('increase', range(of.node, window)), of.labels, of.unit);
}

/** `resets(x[1h])`: how often a counter began again. */
export function resets<L extends string>(
  of: CumulativeSelection<CumulativeKind, L, Unit>,
  window: Window,
): Expression<L, 'restarts'> {
  return new Expression(call('resets', range(of.node, window)), of.labels, 'restarts');
}

/** `changes(x[1h])`: how often a gauge took another value. */
export function changes<L extends string>(of: GaugeSelection<L>, window: Window): Expression<L, 'number'> {
  return new Expression(call('changes', range(of.node, window)), of.labels, 'number');
}

/** `delta(x[1h])`: by how much a gauge changed. */
export function delta<L extends string, U extends Unit>(
  of: GaugeSelection<L, U>,
  window: Window,
): Expression<L, Difference<U>> {
  const unit = (of.unit === 'timestamp' ? 'seconds' : of.unit) as Difference<U>;
  return new Expression(call('delta', range(of.node, window)), of.labels, unit);
}

/** `deriv(x[1h])`: how fast a gauge changes in a second, by linear regression. */
export function deriv<L extends string, U extends Unit>(
  of: GaugeSelection<L, U>,
  window: Duration,
): Expression<L, PerSecond<U>> {
  return new Expression(call('deriv', range(of.node, window)), of.labels, `${of.unit}/s` as PerSecond<U>);
}

/** `predict_linear(x[6h], 86400)`: where a gauge will be in so many seconds if it goes on like this. */
export function predictLinear<L extends string, U extends Unit>(
  of: GaugeSelection<L, U>,
  window: Duration,
  secondsAhead: number,
): Expression<L, U> {
  const ahead: PromqlNode = { type: 'number', value: secondsAhead };
  return new Expression(call('predict_linear', range(of.node, window), ahead), of.labels, of.unit);
}

/** `histogram_quantile(0.95, sum by (le) (rate(x_bucket[5m])))`. The edges must still be there. */
export function histogramQuantile<L extends string, U extends Unit>(
  share: number,
  of: 'le' extends L ? Expression<L, U> : never,
): Expression<Exclude<L, 'le'>, U> {
  const { node, labels, unit }: Expression<L, U> = of;
  const rest = labels.filter((label): label is Exclude<L, 'le'> => label !== 'le');
  return new Expression(call('histogram_quantile', { type: 'number', value: share }, node), rest, unit);
}

/** `absent(x)`: 1 if there is no such series. It has the labels that the matchers pin. */
export function absent<L extends string, U extends Unit, E extends string>(
  of: Selection<L, U, E>,
): Expression<E, 'boolean'> {
  return new Expression<E, 'boolean'>(call('absent', of.node), pinned<E>(of.node), 'boolean');
}

/** `absent_over_time(x[10m])`: 1 if there was no such series for as long. */
export function absentOverTime<L extends string, U extends Unit, E extends string>(
  of: Selection<L, U, E>,
  window: Duration,
): Expression<E, 'boolean'> {
  return new Expression<E, 'boolean'>(call('absent_over_time', range(of.node, window)), pinned<E>(of.node), 'boolean');
}

/** `time()`: the moment of the evaluation. */
export function time(): Scalar<'timestamp'> {
  return new Scalar(call('time'), 'timestamp');
}

/** `timestamp(x)`: when each series was last sampled. */
export function timestamp<L extends string, U extends Unit>(of: Selection<L, U>): Expression<L, 'timestamp'> {
  return new Expression(call('timestamp', of.node), of.labels, 'timestamp');
}

/** `scalar(x)`: the value of the only series. */
export function scalar<L extends string, U extends Unit>(of: Expression<L, U>): Scalar<U> {
  return new Scalar(call('scalar', of.node), of.unit);
}

/** `vector(x)`: a number as a series without labels. */
export function vector<U extends Unit>(of: Scalar<U>): Expression<never, U> {
  return new Expression<never, U>(call('vector', of.node), [], of.unit);
}

/** `clamp_min(x, 1)`: not below. */
export function clampMin<L extends string, U extends Unit>(
  of: Expression<L, U>,
  least: Scalar<NoInfer<U>> | number,
): Expression<L, U> {
  return new Expression(call('clamp_min', of.node, scalarNode(least)), of.labels, of.unit);
}

/** `clamp_max(x, 1)`: not above. */
export function clampMax<L extends string, U extends Unit>(
  of: Expression<L, U>,
  most: Scalar<NoInfer<U>> | number,
): Expression<L, U> {
  return new Expression(call('clamp_max', of.node, scalarNode(most)), of.labels, of.unit);
}

/** `abs(x)`. */
export function abs<L extends string, U extends Unit>(of: Expression<L, U>): Expression<L, U> {
  return new Expression(call('abs', of.node), of.labels, of.unit);
}

/** `hour()`: hour of the day in UTC. */
export function hour(): Expression<never, 'number'> {
  return new Expression<never, 'number'>(call('hour'), [], 'number');
}

/** `day_of_week()`: 0 is Sunday, in UTC. */
export function dayOfWeek(): Expression<never, 'number'> {
  return new Expression<never, 'number'>(call('day_of_week'), [], 'number');
}

/** `label_replace(x, "to", "$1", "from", "(.*)")`: a label made from another. */
export function labelReplace<L extends string, U extends Unit, const T extends string>(
  of: Expression<L, U>,
  to: T,
  replacement: string,
  from: NoInfer<L>,
  pattern: string,
): Expression<L | T, U> {
  const texts = [to, replacement, from, pattern].map((value) => ({ type: 'string' as const, value }));
  const labels: readonly (L | T)[] = [...new Set<L | T>([...of.labels, to])].sort();
  return new Expression(call('label_replace', of.node, ...texts), labels, of.unit);
}

export function scalarNode(of: Scalar | number): PromqlNode {
  return typeof of === 'number' ? { type: 'number', value: of } : of.node;
}

/** A window of a gauge, or of an expression evaluated in steps. */
export function windowOf(of: AnyExpression, window: Window | Subwindow): PromqlNode {
  const { node } = of;
  if (window.includes(':')) return { type: 'subquery', of: node, window };
  if (node.type !== 'selector') throw new Error(`A window of ${String(of)} needs a resolution, such as [${window}:1m]`);
  return { type: 'range', of: node, window };
}

function pinned<E extends string>(node: SelectorNode): readonly E[] {
  const labels = node.matchers.filter(({ operator }) => operator === '=').map(({ label }) => label);
  return labels.sort() as E[];
}
