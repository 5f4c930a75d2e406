import type { Job } from '../metrics/jobs';
import { allJobs, jobs, sensorJobs, thanosJobs } from '../metrics/jobs';
import type { AnyExpression, Duration, MetricDefinition, PromqlNode, SelectorNode } from '../metrics/promql';
import { durationSeconds, metricsBehind, selectors } from '../metrics/promql';
import { children } from '../metrics/promql/ast';
import { securityFindings } from '../metrics/security-findings';

/** Services that can be instrumented. */
export const instrumentedServices = ['api', 'agent'] as const;
export type InstrumentedService = (typeof instrumentedServices)[number];

/** What an environment measures. */
export interface Sources {
  /** Services that expose metrics of their own. @default none */
  readonly instrumented?: readonly InstrumentedService[];
  /** Whether security events are counted from the logs. @default false */
  readonly securityEvents?: boolean;
  /** Jobs that this environment does not scrape, such as `cloudnative-pg` with RDS. @default none */
  readonly absentJobs?: readonly Job[];
  /** How long samples are kept: what looks further back is left out, since it would be blind. @default long enough */
  readonly retention?: Duration;
  /** How long Thanos keeps samples as they were scraped. @default - there is no Thanos */
  readonly longTermRetention?: Duration;
}

/** What an expression needs besides exporters. */
export type Need = InstrumentedService | 'security events' | 'sensors';

/** What has to be there for an expression to mean anything, worked out from the metrics behind it. */
export function needsOf({ node }: Pick<AnyExpression, 'node'>): readonly Need[] {
  const needs = metricsBehind(node).flatMap(needOf);
  return [...new Set(needs)].sort();
}

/** Whether an environment has all metrics that an expression looks at, for as long as it looks back. */
export function isSourced(expression: Pick<AnyExpression, 'node'>, sources: Sources): boolean {
  const { instrumented = [], securityEvents = false, retention } = sources;
  if (retention !== undefined && reach(expression.node) >= (durationSeconds(retention) ?? 0)) return false;
  const scraped: readonly string[] = scrapedJobs(sources);
  const met = (need: Need) => {
    if (need === 'security events') return securityEvents;
    return need === 'sensors' ? hasSensors(scrapedJobs(sources)) : instrumented.includes(need);
  };
  return (
    needsOf(expression).every(met) &&
    selectorsBehind(expression.node).every((selector) => {
      const listed = jobsOf(selector);
      return listed.length === 0 || listed.some((job) => scraped.includes(job));
    })
  );
}

/** The jobs that an environment scrapes. The enrichment service and the web server have no metrics of their own. */
export function scrapedJobs(sources: Sources): readonly Job[] {
  const { instrumented = [], securityEvents = false, absentJobs = [], longTermRetention } = sources;
  const missing = new Set<Job>([...absentJobs, jobs.enrichment, jobs.web]);
  // What agents report is exposed by the API as well.
  if (instrumented.length === 0) missing.add(jobs.api);
  if (!securityEvents) missing.add(jobs.securityEvents);
  if (longTermRetention === undefined) for (const job of thanosJobs) missing.add(job);
  return allJobs.filter((job) => !missing.has(job));
}

/**
 * Whether an environment has what an expression of Thanos' ruler looks at: for as long as Thanos keeps it, of series that its own
 * Prometheus records.
 */
export function isSourcedLongTerm(expression: Pick<AnyExpression, 'node'>, sources: Sources): boolean {
  const { longTermRetention } = sources;
  if (longTermRetention === undefined) return false;
  const recorded = selectors(expression.node).flatMap(({ recordedFrom }) => recordedFrom ?? []);
  return (
    isSourced(expression, { ...sources, retention: longTermRetention }) &&
    recorded.every((node) => isSourced({ node }, sources))
  );
}

/** Whether there is a Suricata or a Wazuh whose findings are counted. */
export function hasSensors(scraped: readonly Job[]): boolean {
  return sensorJobs.some((job) => scraped.includes(job));
}

function needOf(definition: MetricDefinition): readonly Need[] {
  const { origin } = definition;
  if (definition === securityFindings.definition) return ['security events', 'sensors'];
  if (origin.from === 'logs') return ['security events'];
  if (origin.from !== 'instrumentation') return [];
  const service = instrumentedServices.find((name) => origin.service === `zerotrace-${name}`);
  if (service === undefined) throw new Error(`No environment can say whether ${origin.service} is instrumented`);
  return [service];
}

/** How many seconds an expression looks back. A recorded series is there by itself: its rule looks back on its own. */
function reach(node: PromqlNode): number {
  switch (node.type) {
    case 'selector':
      return Math.max(secondsOf(node.offset), node.recordedFrom === undefined ? 0 : reach(node.recordedFrom));
    case 'range':
      return Math.max(secondsOf(node.window) + secondsOf(node.of.offset), reach(node.of));
    case 'subquery':
      return secondsOf(node.window.split(':')[0]) + reach(node.of);
    default:
      return Math.max(0, ...children(node).map(reach));
  }
}

function secondsOf(duration = '0s'): number {
  const seconds = durationSeconds(duration);
  if (seconds === undefined) throw new Error(`Prometheus knows no window ${duration}: only a panel may have it`);
  return seconds;
}

/** The selectors that an expression stands on: of a recorded series those of its rule. */
function selectorsBehind(node: PromqlNode): readonly SelectorNode[] {
  return selectors(node).flatMap((selector) =>
    selector.recordedFrom === undefined ? [selector] : selectorsBehind(selector.recordedFrom),
  );
}

/** Jobs that a selector reads from; none where the label is open. */
function jobsOf({ matchers, definition }: SelectorNode): readonly string[] {
  const pinned = matchers.find(({ label, operator }) => label === 'job' && operator === '=');
  if (pinned !== undefined) return [pinned.value];
  const values = definition.labels['job'];
  return Array.isArray(values) ? values : [];
}
