import type { Job } from '../metrics/jobs';
import type { AnyExpression, Duration, Expression, Quantity, Unit } from '../metrics/promql';
import type { AlertName } from './alert-names';
import type { AlertText } from './annotation';
import { annotate } from './annotation';
import type { AlertedService, DashboardUid, Severity, Team } from './vocabulary';
import { severities } from './vocabulary';

/** What happens when the data that an alert looks at is missing: no data is not good news. */
export type MissingData =
  /** Another alert says so. */
  | { readonly is: 'covered'; readonly by: AlertName }
  /** The expression itself fires then. */
  | { readonly is: 'firing' }
  /** Nothing has to happen. */
  | { readonly is: 'harmless'; readonly because: string };

/** What was changed in one of the strategy's rules, and why. */
export interface Correction {
  /** The strategy's expression, `for` and severity. */
  readonly asWritten: string;
  readonly reason: string;
}

/** What `when` can look at besides its threshold. */
export interface AlertScope<S extends Severity = Severity> {
  readonly severity: S;
  /** What the environment scrapes. */
  readonly jobs: readonly Job[];
}

/** What is said of every alert. L: labels of its expression. */
interface AlertBasics<L extends string> {
  /** `event`: something happened, and is over; `state`: something holds, until it does not. @default 'state' */
  readonly kind?: 'state' | 'event';
  readonly team: Team;
  readonly service: AlertedService;
  /** How long it goes on after the condition ended. A restart of Prometheus forgets it. @default not at all */
  readonly keepFiringFor?: Duration;
  /** What is wrong, in one line. */
  readonly summary: AlertText<L>;
  /** What, where and how much: the value in its unit. */
  readonly description: AlertText<L>;
  readonly missingData: MissingData;
  /** Uid of the dashboard that shows it. @default none */
  readonly dashboard?: DashboardUid;
  /** Where it replaces a rule of the strategy. @default it does not */
  readonly correction?: Correction;
}

/** An alert on a quantity: one threshold for each severity. */
export interface AlertProps<
  L extends string,
  U extends Unit,
  V extends Unit,
  S extends Severity,
> extends AlertBasics<L> {
  readonly levels: { readonly [P in S]: { readonly threshold: Quantity<U>; readonly for: Duration } };
  readonly when: (threshold: Quantity<NoInfer<U>>, scope: AlertScope<NoInfer<S>>) => Expression<L, V>;
}

/** An alert on something that holds or does not. */
export interface ConditionProps<L extends string, V extends Unit, S extends Severity> extends AlertBasics<L> {
  readonly levels: { readonly [P in S]: { readonly for: Duration } };
  readonly when: (scope: AlertScope<NoInfer<S>>) => Expression<L, V>;
}

/** When an alert fires at a severity. */
export interface Level<U extends Unit = Unit> {
  /** @default the alert has none */
  readonly threshold?: Quantity<U>;
  readonly for: Duration;
}

/** An alert at one severity, as a rule says it. */
export interface AlertedExpression {
  readonly expression: AnyExpression;
  readonly summary: string;
  readonly description: string;
}

/** An alert. N: its name, U: unit of its thresholds (`never`: it has none), S: its severities. */
export interface Alert<N extends AlertName = AlertName, U extends Unit = Unit, S extends Severity = Severity> {
  readonly name: N;
  readonly kind: 'state' | 'event';
  readonly team: Team;
  readonly service: AlertedService;
  /** Unit of the thresholds; undefined where there are none. */
  readonly unit: U | undefined;
  readonly severities: readonly S[];
  readonly keepFiringFor: Duration | undefined;
  readonly missingData: MissingData;
  readonly dashboard: DashboardUid | undefined;
  readonly correction: Correction | undefined;
  /** When it fires at a severity. */
  level(severity: S): Level<U>;
  /** The rule's expression and texts. @throws Error where the threshold lies between two bucket edges */
  at(severity: S, jobs: readonly Job[], threshold?: Quantity): AlertedExpression;
}

/** An alert on a quantity, with a threshold for each of its severities. */
export function alert<
  const N extends AlertName,
  L extends string,
  U extends Unit,
  V extends Unit,
  const S extends Severity,
>(name: N, props: AlertProps<L, U, V, S>): Alert<N, U, S> {
  const listed = severitiesOf<S>(props.levels);
  const [first] = listed;
  if (first === undefined) throw new Error(`${name} has no severity`);
  const levels: { readonly [P in S]: { readonly threshold: Quantity<U>; readonly for: Duration } } = props.levels;
  const { unit } = levels[first].threshold;
  return {
    ...basics(name, props),
    unit,
    severities: listed,
    level: (severity) => levels[severity],
    at: (severity, jobs, threshold) => {
      const given = threshold === undefined ? levels[severity].threshold : sameUnit(name, unit, threshold);
      return said(props, props.when(given, { severity, jobs }), given);
    },
  };
}

/** An alert on a condition that holds or does not: it has no threshold to set. */
export function condition<const N extends AlertName, L extends string, V extends Unit, const S extends Severity>(
  name: N,
  props: ConditionProps<L, V, S>,
): Alert<N, never, S> {
  return {
    ...basics(name, props),
    unit: undefined,
    severities: severitiesOf<S>(props.levels),
    level: (severity) => ({ for: props.levels[severity].for }),
    at: (severity, jobs) => said(props, props.when({ severity, jobs }), undefined),
  };
}

function basics<N extends AlertName, L extends string>(name: N, props: AlertBasics<L>) {
  const { kind = 'state', team, service, keepFiringFor, missingData, dashboard, correction } = props;
  return { name, kind, team, service, keepFiringFor, missingData, dashboard, correction };
}

function said<L extends string>(
  { summary, description }: AlertBasics<L>,
  expression: Expression<L>,
  threshold: Quantity | undefined,
): AlertedExpression {
  const text = (of: AlertText<L>) => annotate(of, expression.labels, expression.unit, threshold);
  return { expression, summary: text(summary), description: text(description) };
}

function severitiesOf<S extends Severity>(levels: { readonly [P in S]: unknown }): readonly S[] {
  return severities.filter((severity): severity is S => severity in levels);
}

function sameUnit<U extends Unit>(name: string, unit: U, threshold: Quantity): Quantity<U> {
  if (threshold.unit === unit) return threshold as Quantity<U>;
  throw new Error(`The threshold of ${name} is in ${unit}, not in ${threshold.unit}`);
}
