import {
  alertmanagersDiscovered,
  compactionsFailed,
  remoteWriteFailed,
  ruleGroupRules,
  ruleIterationsMissed,
  samplesAppended,
} from '../../../../metrics/prometheus';
import type { CaseSeries, Values } from '../../../support/alerts/case-series';
import { clock, counted, grows, level, series } from '../../../support/alerts/case-series';
import { chartSeries, releaseNamespace, targets } from '../../../support/alerts/chart-series';
import type { FiringCase, Proof, SilentCase } from '../../../support/alerts/proof';

const server = targets.prometheus;
const namespace = releaseNamespace;
const remote = { remote_name: 'archive', url: 'https://metrics.example.com' } as const;

/** A counter that grows once is silent, one that goes on growing fires. */
function counter(
  of: (values: Values) => CaseSeries,
  fires: '10m30s' | '15m30s',
  labels: Readonly<Record<string, string>> = {},
): Proof {
  return {
    firing: [{ title: 'again and again', series: [of(grows(1))], fires, alerts: [{ ...server, ...labels }] }],
    silent: [{ title: 'once', series: [of(counted(0, '5m', 1))], until: '30m' }],
  };
}

/** The same where three hours are looked at, and four must pass. */
function slowCounter(of: (values: Values) => CaseSeries): Proof {
  const basics = { every: '5m' } as const;
  return {
    firing: [
      {
        title: 'every two hours',
        ...basics,
        series: [of(counted(0, '10m', 1, '2h', 2, '4h', 3))],
        fires: '4h10m',
        alerts: [server],
      },
    ],
    silent: [{ title: 'twice in an hour', ...basics, series: [of(counted(0, '10m', 1, '1h', 2))], until: '6h' }],
  };
}

const sending = (alertmanager: string, percent: number) => [
  chartSeries('prometheus_notifications_errors_total', { alertmanager }, grows(percent)),
  chartSeries('prometheus_notifications_sent_total', { alertmanager }, grows(100)),
];
const connected = (values: Values) => [series(alertmanagersDiscovered, { namespace }, values)];
const appended = (values: Values) => series(samplesAppended, { namespace, type: 'float' }, values);
const rules = (count: number) =>
  series(ruleGroupRules, { job: server.job, namespace, rule_group: 'some' }, level(count));
const written = (failed: number) => [
  series(remoteWriteFailed, { namespace, ...remote }, grows(failed)),
  chartSeries('prometheus_remote_storage_samples_total', remote, grows(100 - failed)),
];
const behind = (seconds: number) => [
  chartSeries('prometheus_remote_storage_queue_highest_timestamp_seconds', remote, clock()),
  chartSeries('prometheus_remote_storage_queue_highest_sent_timestamp_seconds', remote, clock(seconds)),
];
const shards = (desired: number) => [
  chartSeries('prometheus_remote_storage_shards_desired', remote, level(desired)),
  chartSeries('prometheus_remote_storage_shards_max', remote, level(50)),
];
const queries = (running: number) => [
  chartSeries('prometheus_engine_queries', {}, level(running)),
  chartSeries('prometheus_engine_queries_concurrent_max', {}, level(20)),
];
const written15m = (title: string, of: readonly CaseSeries[], fires: '15m' | '15m30s'): FiringCase => ({
  title,
  series: of,
  fires,
  alerts: [{ ...server, ...remote }],
});
const quiet = (title: string, of: readonly CaseSeries[]): SilentCase => ({ title, series: of, until: '30m' });

export const prometheusProofs: Readonly<Record<string, Proof>> = {
  PrometheusKubernetesListWatchFailures: counter(
    (values) => chartSeries('prometheus_sd_kubernetes_failures_total', {}, values),
    '15m30s',
  ),
  PrometheusErrorSendingAlertsToSomeAlertmanagers: {
    firing: [
      {
        title: '1.1 % to one of two',
        series: [...sending('a', 1.1), ...sending('b', 0)],
        fires: '15m30s',
        alerts: [{ ...server, alertmanager: 'a' }],
      },
    ],
    silent: [quiet('0.9 %', sending('a', 0.9))],
  },
  PrometheusErrorSendingAlertsToAnyAlertmanager: {
    firing: [
      {
        title: '3.3 % to one, more to the other',
        series: [...sending('a', 3.3), ...sending('b', 50)],
        fires: '15m30s',
        alerts: [server],
      },
    ],
    silent: [quiet('2.7 % to one, more to the other', [...sending('a', 2.7), ...sending('b', 50)])],
  },
  PrometheusNotConnectedToAlertmanagers: {
    firing: [{ title: 'to none', series: connected(level(0)), fires: '10m', alerts: [server] }],
    silent: [quiet('for almost 10 minutes', connected(level(0, '9m30s', 1)))],
  },
  PrometheusTSDBReloadsFailing: slowCounter((values) =>
    chartSeries('prometheus_tsdb_reloads_failures_total', {}, values),
  ),
  PrometheusTSDBCompactionsFailing: slowCounter((values) => series(compactionsFailed, { namespace }, values)),
  PrometheusNotIngestingSamples: {
    firing: [
      {
        title: 'none, though there are rules',
        series: [appended(level(5)), rules(9)],
        fires: '10m30s',
        alerts: [server],
      },
    ],
    silent: [
      quiet('some', [appended(grows(1)), rules(9)]),
      quiet('there is nothing to write', [appended(level(5)), rules(0)]),
    ],
  },
  PrometheusDuplicateTimestamps: counter(
    (values) => chartSeries('prometheus_target_scrapes_sample_duplicate_timestamp_total', {}, values),
    '10m30s',
  ),
  PrometheusOutOfOrderTimestamps: counter(
    (values) => chartSeries('prometheus_target_scrapes_sample_out_of_order_total', {}, values),
    '10m30s',
  ),
  PrometheusRemoteStorageFailures: {
    firing: [written15m('1.1 % are lost', written(1.1), '15m30s')],
    silent: [quiet('0.9 % are lost', written(0.9))],
  },
  PrometheusRemoteWriteBehind: {
    firing: [written15m('126 s', behind(126), '15m')],
    silent: [quiet('120 s', behind(120))],
  },
  PrometheusRemoteWriteDesiredShards: {
    firing: [written15m('51 of 50', shards(51), '15m')],
    silent: [quiet('50 of 50', shards(50))],
  },
  PrometheusMissingRuleEvaluations: counter(
    (values) => series(ruleIterationsMissed, { job: server.job, namespace, rule_group: 'some' }, values),
    '15m30s',
    { rule_group: 'some' },
  ),
  PrometheusTargetSyncFailure: {
    firing: [
      {
        title: 'the first one',
        series: [chartSeries('prometheus_target_sync_failed_total', { scrape_job: 'some' }, counted(0, '5m', 1))],
        fires: '10m',
        alerts: [{ ...server, scrape_job: 'some' }],
      },
    ],
    silent: [
      quiet('none since long ago', [
        chartSeries('prometheus_target_sync_failed_total', { scrape_job: 'some' }, counted(3)),
      ]),
    ],
  },
  PrometheusHighQueryLoad: {
    firing: [{ title: '17 of 20', series: queries(17), fires: '15m', alerts: [server] }],
    silent: [quiet('16 of 20', queries(16))],
  },
};
