import type { AnyExpression, Duration, Quantity, RecordingRule } from '../metrics/promql';
import { printFlat, durationSeconds } from '../metrics/promql';
import type { Alert } from './alert';
import type { AlertOptions, AnyAlertOptions } from './alert-options';
import { groups, rulerGroupDefinitions } from './groups';
import { parseQuantity } from './quantity-text';
import { thresholdSeries } from './recording-rule';
import type { Sources } from './sources';
import { isSourced, isSourcedLongTerm, scrapedJobs } from './sources';
import type { Severity } from './vocabulary';

/** What rules are exported for. */
export interface RuleOptions extends Sources {
  /** Name of the environment: a label of every alert. */
  readonly environment: string;
  /** What it changes about alerts. @default nothing */
  readonly alertOptions?: AlertOptions;
  /** How often rules are evaluated. @default that of the Prometheus that loads them */
  readonly evaluationInterval?: Duration;
  /** Address below which the runbooks are, one `<Alert>.md` each. @default none: the annotation is the path in this repository */
  readonly runbooks?: string;
  /** Address of Grafana. @default none: the annotation is the path below it */
  readonly grafana?: string;
}

/** An alert at one severity, as an environment sets it. */
export interface EnvironmentAlert {
  readonly alert: Alert;
  /** The level of the alert that it is. */
  readonly level: Severity;
  /** The severity that it is sent with. */
  readonly severity: Severity;
  /** @default the alert has none */
  readonly threshold?: Quantity;
  readonly for: Duration;
  readonly expression: AnyExpression;
  readonly summary: string;
  readonly description: string;
}

/** A rule as Prometheus reads it. */
export interface AlertingRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: Duration;
  readonly keep_firing_for?: Duration;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A recording rule as Prometheus reads it. */
export interface RecordedRule {
  readonly record: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A group of rules, evaluated one after the other. */
export interface RuleGroup {
  readonly name: string;
  readonly interval?: Duration;
  readonly rules: readonly (AlertingRule | RecordedRule)[];
}

/** Every alert that an environment can have and has not switched off, group by group. */
export function environmentAlerts(options: RuleOptions): readonly EnvironmentAlert[] {
  return groups.flatMap(({ alerts }) => alerts.flatMap((alert) => levelsOf(alert, options)));
}

/** Every group of rules of an environment. A group that would be empty is left out. */
export function ruleGroups(options: RuleOptions): readonly RuleGroup[] {
  const { evaluationInterval } = options;
  const interval = evaluationInterval === undefined ? {} : { interval: evaluationInterval };
  const listed = groups.map(({ name, recordings, alerts }) => ({
    name,
    ...interval,
    rules: [
      ...recordings
        .map(({ rule }) => rule)
        .filter(({ expr }) => isSourced(expr, options))
        .map(recordedRule),
      ...alerts.flatMap((alert) => levelsOf(alert, options)).map((each) => alertingRule(each, options)),
    ],
  }));
  return [...listed, { name: 'zerotrace-thresholds', ...interval, rules: thresholdRules(options) }].filter(
    ({ rules }) => rules.length > 0,
  );
}

/** Every group of rules that Thanos' ruler evaluates for an environment: none where there is no Thanos. */
export function rulerGroups(options: RuleOptions): readonly RuleGroup[] {
  return rulerGroupDefinitions
    .map(({ name, recordings }) => ({
      name,
      rules: recordings
        .map(({ rule }) => rule)
        .filter(({ expr }) => isSourcedLongTerm(expr, options))
        .map(recordedRule),
    }))
    .filter(({ rules }) => rules.length > 0);
}

function levelsOf(alert: Alert, options: RuleOptions): readonly EnvironmentAlert[] {
  const given: AnyAlertOptions = options.alertOptions?.[alert.name] ?? {};
  if (given.enabled === false) return [];
  const jobs = scrapedJobs(options);
  return alert.severities.flatMap((level): readonly EnvironmentAlert[] => {
    const set = given[level] ?? {};
    if (set.enabled === false) return [];
    const defaults = alert.level(level);
    const threshold =
      set.threshold === undefined || alert.unit === undefined
        ? defaults.threshold
        : parseQuantity(alert.unit, set.threshold);
    const said = alert.at(level, jobs, threshold);
    if (!isSourced(said.expression, options)) return [];
    return [
      {
        alert,
        level,
        severity: set.severity ?? level,
        ...(threshold === undefined ? {} : { threshold }),
        for: set.for ?? defaults.for,
        ...said,
      },
    ];
  });
}

function alertingRule(each: EnvironmentAlert, { environment, runbooks, grafana }: RuleOptions): AlertingRule {
  const { alert, severity, expression, summary, description } = each;
  const { dashboard, keepFiringFor } = alert;
  return {
    alert: alert.name,
    expr: String(expression),
    ...(durationSeconds(each.for) === 0 ? {} : { for: each.for }),
    ...(keepFiringFor === undefined ? {} : { keep_firing_for: keepFiringFor }),
    labels: { environment, service: alert.service, severity, team: alert.team },
    annotations: {
      summary,
      description,
      runbook_url: `${(runbooks ?? 'docs/runbooks').replace(/\/$/, '')}/${alert.name}.md`,
      ...(dashboard === undefined ? {} : { dashboard_url: `${(grafana ?? '').replace(/\/$/, '')}/d/${dashboard}` }),
    },
  };
}

function recordedRule({ record, expr }: RecordingRule): RecordedRule {
  return { record, expr: String(expr) };
}

/** The numbers that are in force, so that dashboards draw the same. */
function thresholdRules(options: RuleOptions): readonly RecordedRule[] {
  return environmentAlerts(options).flatMap(({ alert, severity, threshold }) =>
    threshold === undefined
      ? []
      : [
          {
            record: thresholdSeries,
            expr: `vector(${printFlat({ type: 'number', value: threshold.value })})`,
            labels: { alertname: alert.name, severity },
          },
        ],
  );
}
