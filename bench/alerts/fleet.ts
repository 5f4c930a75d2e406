import { environmentAlerts } from '../../alerts/export';
import type { RuleOptions } from '../../alerts/export';
import { groups } from '../../alerts/groups';
import { instrumentedServices, isSourced, scrapedJobs } from '../../alerts/sources';
import { allMetrics } from '../../metrics';
import { agentMetrics } from '../../metrics/agent';
import { agentHeartbeats, agentHeartbeatTimestamp, apiMetrics } from '../../metrics/api';
import type { Job } from '../../metrics/jobs';
import { jobs } from '../../metrics/jobs';
import { prometheusMetrics } from '../../metrics/prometheus';
import type { Metric, PromqlNode } from '../../metrics/promql';
import { metricsBehind } from '../../metrics/promql';
import { securityEventMetrics } from '../../metrics/security-events';
import { agentPage, seriesPerAgent } from './agent-page';
import { history } from './history';
import { lookback } from './lookback';
import { otherPage } from './other-page';
import type { Page } from './pages';
import { seriesPage } from './pages';
import { recordedPast } from './recorded-past';
import type { Row } from './rows';
import type { Moment } from './values';
import type { Scraped } from './world';
import { scraped } from './world';

/** A target with its page. */
export interface FleetTarget {
  readonly job: Job;
  readonly labels: Row;
  readonly page: Page;
}

/** What a Prometheus scrapes, and what it has scraped before. */
export interface Fleet {
  readonly environment: string;
  /** Between two scrapes and two evaluations. */
  readonly interval: string;
  readonly intervalSeconds: number;
  readonly targets: readonly FleetTarget[];
  /** Series of all targets. */
  readonly series: number;
  /** Names of the series that rules record. */
  readonly recordings: readonly string[];
  /** OpenMetrics of what rules look back at, in scaled time. */
  past(moment: Moment, scale: number): Iterable<string>;
}

const environment = 'production';
const intervalSeconds = 30;
const times = { environment, interval: `${intervalSeconds}s`, intervalSeconds } as const;

/** How much longer than at its beginning the past suffices, in seconds before scaling: four and a half minutes at 20. */
const ahead = 5400;

/** All rules: an environment in which everything is measured. */
export const ruleOptions: RuleOptions = { environment, instrumented: instrumentedServices, securityEvents: true };

/** A series for each agent would be the strategy's way: no rule of ours needs it, and the instrumentation leaves it out by default. */
const perAgent: readonly Metric[] = [agentHeartbeats, agentHeartbeatTimestamp];

/** What our rules read, and what else a cluster exposes, up to so many series. */
export function ourFleet(expectedSeries: number): Fleet {
  const real = new Set<Metric>([...prometheusMetrics, ...perAgent]);
  const found = scraped(
    // Prometheus is real.
    scrapedJobs(ruleOptions).filter((job) => job !== jobs.prometheus),
    allMetrics.filter((metric) => !real.has(metric)),
  );
  const others = Math.max(0, expectedSeries - seriesIn(found));
  const other = otherPage(others);
  const recordings = groups
    .flatMap((group) => group.recordings)
    .filter(({ rule }) => isSourced(rule.expr, ruleOptions) && !readsAgents(rule.expr.node));
  const expressions = [
    ...recordings.map(({ rule }) => rule.expr.node),
    ...environmentAlerts(ruleOptions).map(({ expression }) => expression.node),
  ];
  const pasts = lookback(expressions);
  const stored = [
    ...found.flatMap(({ job, labels, series }) =>
      series.map((each) => ({ series: each, labels: { ...labels, job, environment } })),
    ),
    ...recordings
      .filter(({ definition }) => pasts.has(definition.name))
      .flatMap(({ definition }) => recordedPast(definition))
      .map((series) => ({ series, labels: {} })),
  ];
  return {
    ...times,
    targets: [
      ...found.map(withPage),
      { job: jobs.kubeStateMetrics, labels: { instance: 'others', ...everySeconds(30) }, page: () => other },
    ],
    series: seriesIn(found) + others,
    recordings: recordings.map(({ definition }) => definition.name),
    past: (moment, scale) => history({ stored, pasts, moment, scale, step: intervalSeconds, ahead }),
  };
}

/** Whether an expression needs a series for each agent. */
function readsAgents(node: PromqlNode): boolean {
  return metricsBehind(node).some((behind) => perAgent.some(({ definition }) => definition === behind));
}

/** What the strategy's rules read, and nothing else. */
export function strategyFleet(agents: number): Fleet {
  const metrics: readonly Metric[] = [...apiMetrics, ...securityEventMetrics];
  const found = scraped(
    [jobs.api, jobs.securityEvents],
    metrics.filter((metric) => !perAgent.includes(metric) && !agentMetrics.some((each) => each === metric)),
  );
  return {
    ...times,
    targets: [
      ...found.map(withPage),
      { job: jobs.api, labels: { instance: 'agents', ...everySeconds(20) }, page: agentPage(agents) },
    ],
    series: seriesIn(found) + agents * seriesPerAgent,
    recordings: [],
    past: () => [],
  };
}

function withPage({ job, labels, series }: Scraped): FleetTarget {
  return { job, labels, page: seriesPage(series) };
}

function seriesIn(found: readonly Scraped[]): number {
  return found.reduce((sum, { series }) => sum + series.length, 0);
}

/** Seconds that are not scaled: a scrape of hundreds of thousands of series is to be as rare as in an environment. */
function everySeconds(seconds: number): Row {
  return { __scrape_interval__: `${seconds}s`, __scrape_timeout__: `${seconds}s` };
}
